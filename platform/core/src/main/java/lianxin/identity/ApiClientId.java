package lianxin.identity;

import lianxin.kernel.Id;
import lianxin.kernel.Ids;

/** Identifies an API client. */
public record ApiClientId(long value) implements Id {

    static ApiClientId next() {
        return new ApiClientId(Ids.next());
    }
}
