/** What a plugin sees of the house, and the only thing it may depend on. */
@NullMarked
package lianxin.spi;

import org.jspecify.annotations.NullMarked;
