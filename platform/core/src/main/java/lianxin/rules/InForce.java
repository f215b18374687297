package lianxin.rules;

import org.jspecify.annotations.Nullable;

/**
 * One reading of what is in force.
 *
 * @param next what the results in the making are judged by, null when none are or this node's
 *     program is too old to read it
 * @param reading what has to be read to judge by both
 */
record InForce(
        long running,
        Timeline timeline,
        long building,
        @Nullable Timeline next,
        RuleBook reading) {

    /** Whether what is in the making is for nodes with a newer program alone. */
    boolean isBehind() {
        return building != Generations.NONE && next == null;
    }
}
