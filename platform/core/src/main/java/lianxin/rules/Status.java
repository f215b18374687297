package lianxin.rules;

/** How a duty stands on a day. The words are looked up under {@code status.<name>}, in small letters. */
public enum Status {
    /** 已完成. */
    DONE,
    /** 正常推进. */
    ON_TRACK,
    /** 进度偏慢: behind the pace that the pack states. */
    SLOW,
    /** 未完成: said only after the period has ended. */
    UNMET,
    /** 不作要求. */
    NOT_REQUIRED,
    /** 待本省规定: a number that only a province can set is missing; the work is shown all the same. */
    AWAITING_PROVINCE,
    /** 待本单位规定: a number that each unit sets itself is missing. */
    AWAITING_UNIT,
    /** 鼓励事项: reported, never failed. */
    ENCOURAGED
}
