/** The plain way: pages of HTML alone, without script, for old phones and bad networks. */
@NullMarked
package lianxin.ui.plain;

import org.jspecify.annotations.NullMarked;
