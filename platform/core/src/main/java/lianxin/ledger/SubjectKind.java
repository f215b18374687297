package lianxin.ledger;

/** Who can owe a duty. Members and volunteers are not among them: young people are never judged. */
public enum SubjectKind {
    /** 团干部. */
    CADRE,
    /** 团组织 that is no branch. */
    ORGANIZATION,
    /** 团支部. */
    BRANCH,
    /** A dated group of cadres that shares a duty. */
    GROUP;

    /** The word that rule packs use, as in {@code cadre}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
