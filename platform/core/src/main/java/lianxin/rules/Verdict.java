package lianxin.rules;

/** The answer of a predicate. */
enum Verdict {
    YES,
    NO,
    /** It depends on a parameter that nobody has set. */
    OPEN
}
