package lianxin.kernel;

/** What a caller may be inside a tenant; a post of an account carries exactly one. */
public enum Role {
    /** 平台运维: runs the installation, sees no tenant's content. */
    OPERATOR,
    /** 系统管理员 of a tenant: organisations, accounts, rule packs. */
    ADMINISTRATOR,
    /** 安全管理员: grants and revokes roles, second factor, API clients. */
    SECURITY_ADMINISTRATOR,
    /** 审计管理员: reads the trail. */
    AUDIT_ADMINISTRATOR,
    /** 团组织书记 / 负责人: answers for a body and sees its live state. */
    SECRETARY,
    /** 督导考核人员: sees snapshots of the subtree. */
    SUPERVISOR,
    /** 团干部. */
    CADRE,
    /** 支部负责人. */
    BRANCH_LEADER,
    /** Signed in, but its role asks for a second factor that is not set up yet: may set it up, nothing else. */
    UNPROVEN,
    /** A third party over GraphQL. */
    API_CLIENT,
    /** A job of the house itself, acting for a tenant. */
    SYSTEM
}
