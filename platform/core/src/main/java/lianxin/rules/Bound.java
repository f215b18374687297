package lianxin.rules;

/** What a lower level may do with a parameter. */
enum Bound {
    /** It may only rise. */
    FLOOR,
    /** It may only fall. */
    CEILING,
    /** It stays as it is. */
    FIXED,
    /** The policy names the duty and no number: a lower level sets it. */
    OPEN,
    /** Each unit sets its own, no level above may. */
    OWN,
    /** A reading that a lower level may replace. */
    DEFAULT
}
