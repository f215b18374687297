/** Screens of what was printed. */
@NullMarked
package lianxin.ui.document;

import org.jspecify.annotations.NullMarked;
