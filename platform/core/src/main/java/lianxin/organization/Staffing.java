package lianxin.organization;

/** How a cadre serves in a post. */
public enum Staffing {
    /** 专职. */
    FULL_TIME,
    /** 兼职. */
    PART_TIME,
    /** 挂职. */
    SECONDED
}
