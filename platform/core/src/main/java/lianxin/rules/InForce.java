package lianxin.rules;

import org.jspecify.annotations.Nullable;

/**
 * One reading of what is in force.
 *
 * @param next what the results in the making are judged by, null when none are
 * @param reading what has to be read to judge by both
 */
record InForce(
        long running,
        Timeline timeline,
        long building,
        @Nullable Timeline next,
        RuleBook reading) {}
