package lianxin.conversation;

import lianxin.kernel.Id;
import lianxin.kernel.Ids;

/** Identifies a talk through all its revisions. */
public record TalkId(long value) implements Id {

    static TalkId next() {
        return new TalkId(Ids.next());
    }
}
