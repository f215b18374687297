package lianxin.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A predicate with its own words.
 *
 * @param otherwise what is shown when it fails, as in {@code 不足规定天数}
 */
record Condition(Predicate when, String otherwise) {

    /** The first condition that does not hold, with its answer; null when all hold. */
    static @Nullable Failed firstFailed(List<Condition> conditions, Case asked) {
        Failed open = null;
        for (Condition condition : conditions) {
            Verdict verdict = condition.when.test(asked);
            if (verdict == Verdict.NO) {
                return new Failed(verdict, condition.otherwise);
            }
            if (verdict == Verdict.OPEN && open == null) {
                open = new Failed(verdict, condition.otherwise);
            }
        }
        return open;
    }

    /** How a condition failed: plainly, or because a parameter is open. */
    record Failed(Verdict verdict, String words) {}
}
