/** Talks for third parties: how far they have come, in numbers, and recording one; nobody is named. */
@NullMarked
package lianxin.conversation.graphql;

import org.jspecify.annotations.NullMarked;
