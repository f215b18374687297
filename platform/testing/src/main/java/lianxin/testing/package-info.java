/** What tests of every module share: database servers, tenants, people. */
@NullMarked
package lianxin.testing;

import org.jspecify.annotations.NullMarked;
