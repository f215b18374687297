package lianxin.organization;

import lianxin.kernel.Id;
import lianxin.kernel.Ids;

/** Identifies a cadre. */
public record CadreId(long value) implements Id {

    static CadreId next() {
        return new CadreId(Ids.next());
    }
}
