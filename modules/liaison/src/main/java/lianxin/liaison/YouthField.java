package lianxin.liaison;

/** The field (领域) that a young person comes from, as far as interviews and key contacts distinguish it. */
public enum YouthField {
    /** 农村. */
    RURAL,
    /** 社区. */
    COMMUNITY,
    /** 学校. */
    SCHOOL,
    /** 国有企业. */
    STATE_ENTERPRISE,
    /** 非公有制企业. */
    PRIVATE_ENTERPRISE,
    /** 机关事业单位. */
    PUBLIC_OFFICE,
    /** 社会组织. */
    SOCIAL_ORGANIZATION,
    /** 自由职业和新就业群体. */
    FREELANCE,
    /** 其他. */
    OTHER
}
