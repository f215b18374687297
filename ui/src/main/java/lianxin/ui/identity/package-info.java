/** Screens of accounts and of the trail. */
@NullMarked
package lianxin.ui.identity;

import org.jspecify.annotations.NullMarked;
