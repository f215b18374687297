/** Liaison points and visits for third parties. */
@NullMarked
package lianxin.liaison.graphql;

import org.jspecify.annotations.NullMarked;
