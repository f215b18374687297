package lianxin.organization;

/** The rank of a person (职级), highest first; it picks the row of a table. A rank needs no post. */
public enum CadreRank {
    /** 团中央书记处成员. */
    SECRETARIAT,
    /** 厅（局）级正职. */
    BUREAU,
    /** 副厅（局）级. */
    DEPUTY_BUREAU,
    /** 正处级. */
    DIVISION,
    /** 副处级. */
    DEPUTY_DIVISION,
    /** 正科级. */
    SECTION,
    /** 副科级. */
    DEPUTY_SECTION,
    /** 科员及以下. */
    STAFF,
    /** 无职级: most leaders of branches in villages, firms and schools. */
    NONE
}
