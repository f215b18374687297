package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check with its own words.
 *
 * @param otherwise what is shown when it fails, as in {@code 不足规定天数}
 */
record Condition(Check when, String otherwise) {

    /** The first condition that does not hold, with its answer; null when all hold. */
    static @Nullable Failed firstFailed(List<Condition> conditions, Case asked) {
        Failed open = null;
        for (Condition condition : conditions) {
            Verdict verdict = condition.when.test(asked);
            if (verdict == Verdict.NO) {
                return new Failed(verdict, condition.otherwise, condition.when.until(asked));
            }
            if (verdict == Verdict.OPEN && open == null) {
                open = new Failed(verdict, condition.otherwise);
            }
        }
        return open;
    }

    /**
     * How a condition failed: plainly, or because a parameter is open.
     *
     * @param until the last day on which it could still come true, null when it is bound to no day
     */
    record Failed(Verdict verdict, String words, @Nullable LocalDate until) {

        Failed(Verdict verdict, String words) {
            this(verdict, words, null);
        }
    }
}
