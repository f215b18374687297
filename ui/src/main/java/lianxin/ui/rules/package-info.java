/** Screens of the 实施办法: what is in force, drafts, their trial and their approval. */
@NullMarked
package lianxin.ui.rules;

import org.jspecify.annotations.NullMarked;
