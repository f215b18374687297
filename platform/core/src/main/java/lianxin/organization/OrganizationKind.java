package lianxin.organization;

/** What kind of body an organisation is. Whether it is a leading body (领导机关) is said apart from this. */
public enum OrganizationKind {
    /** 团委. */
    LEAGUE_COMMITTEE,
    /** 团工委. */
    LEAGUE_WORKING_COMMITTEE,
    /** 机关部门: a department of a leading body. */
    DEPARTMENT,
    /** 团总支. */
    GENERAL_BRANCH,
    /** 团支部. */
    LEAGUE_BRANCH,
    /** 流动团员团支部. */
    MOBILE_MEMBERS_BRANCH;

    /** Whether members belong to it directly; nothing hangs below such a body. */
    public boolean isBranch() {
        return this == LEAGUE_BRANCH || this == MOBILE_MEMBERS_BRANCH;
    }
}
