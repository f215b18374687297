package lianxin.organization;

import lianxin.kernel.Id;
import lianxin.kernel.Ids;

/** Identifies an organisation of the League: a committee, a branch, a department of a leading body. */
public record OrganizationId(long value) implements Id {

    static OrganizationId next() {
        return new OrganizationId(Ids.next());
    }
}
