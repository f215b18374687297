package lianxin.organization;

import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * The time of one member in one branch. On any day a member is in one branch at most.
 *
 * @param left why it ended, null while it goes on
 */
public record Membership(
        MemberId member,
        OrganizationId branch,
        Period period,
        Joining joined,
        @Nullable Leaving left) {

    /** How a member came into a branch. */
    public enum Joining {
        /** 新发展: admitted to the League here. */
        ADMITTED,
        /** 转入: came from another branch or another province. */
        TRANSFERRED,
        /** 在册: stood in the roster when it was first taken over. */
        ENROLLED
    }

    /** Why a member left a branch. */
    public enum Leaving {
        /** 转出: to another branch or another province. */
        TRANSFERRED,
        /** 毕业. */
        GRADUATED,
        /** 离团: over age, or no longer a member. */
        LEFT_LEAGUE
    }
}
