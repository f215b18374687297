/** The composition root: nothing but the main class. */
@NullMarked
package lianxin;

import org.jspecify.annotations.NullMarked;
