package lianxin.conversation;

import lianxin.kernel.Id;
import lianxin.kernel.Ids;

/** Identifies a follow-up. */
public record FollowUpId(long value) implements Id {

    static FollowUpId next() {
        return new FollowUpId(Ids.next());
    }
}
