package lianxin.rules;

/** What follows from a rule beside the points. */
enum Effect {
    LOWEST_GRADE,
    /** The grade stays; no award may be proposed. */
    INELIGIBLE,
    POINTS,
    AT_MOST,
    DOWN,
    CANCEL,
    /** A part of the status stays: this grade. */
    KEEP
}
