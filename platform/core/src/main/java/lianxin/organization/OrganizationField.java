package lianxin.organization;

/** The field of society in which a body works. */
public enum OrganizationField {
    /** 学校. */
    SCHOOL,
    /** 企业. */
    ENTERPRISE,
    /** 机关. */
    PUBLIC_OFFICE,
    /** 农村. */
    RURAL,
    /** 社区. */
    COMMUNITY,
    /** 社会组织. */
    SOCIAL_ORGANIZATION
}
