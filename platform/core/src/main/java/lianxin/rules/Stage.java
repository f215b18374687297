package lianxin.rules;

/**
 * The steps from facts to the standing of a whole province, in this order. A save goes through the first one; the others
 * need more than one subject and are due in {@link WorkDue} once what they stand on has changed.
 */
enum Stage {
    /** Facts are measured, and duties judged by what was measured. */
    DUTIES,
    /** Points and grades of one subject from its duties. */
    SCORES,
    /** Bodies from the results of those below, the lowest first. */
    PARENTS,
    /** Quotas over a population, ties as the pack says. */
    POPULATION
}
