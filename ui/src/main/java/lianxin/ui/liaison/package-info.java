/** Screens of 基层联系点: recording and confirming visits, the page of a point, the table of arrangements. */
@NullMarked
package lianxin.ui.liaison;

import org.jspecify.annotations.NullMarked;
