package lianxin.organization;

import lianxin.kernel.Id;
import lianxin.kernel.Ids;

/** Identifies a member of the League. */
public record MemberId(long value) implements Id {

    static MemberId next() {
        return new MemberId(Ids.next());
    }
}
