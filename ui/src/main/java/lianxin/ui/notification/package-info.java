/** Screens of reminders and of the channels on which they leave. */
@NullMarked
package lianxin.ui.notification;

import org.jspecify.annotations.NullMarked;
