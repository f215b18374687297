/** Reminders over a webhook: the complete example of a code plugin. */
@NullMarked
package lianxin.webhook;

import org.jspecify.annotations.NullMarked;
