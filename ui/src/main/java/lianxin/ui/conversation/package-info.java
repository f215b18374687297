/** Screens of 四 谈心: who is still to be met, the talk itself, what came up, and the sheet of a branch. */
@NullMarked
package lianxin.ui.conversation;

import org.jspecify.annotations.NullMarked;
