package lianxin.rules;

import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a score becomes a grade.
 *
 * @param bands grades, the best first; grades are named by their place in this list
 * @param rules vetoes, negative list, gates and losses, in that order
 * @param children what the grades of bodies below do to the one above
 * @param quotas most that may have a grade, the best first
 * @param status how a grade is kept over the years, null where each period stands for itself
 */
record Grading(
        List<Band> bands,
        List<Consequence> rules,
        List<ChildLimit> children,
        List<Quota> quotas,
        Ties ties,
        @Nullable Keeping status) {

    /** The place of a grade by its code; as many as there are grades when there is none of that code. */
    int place(String code) {
        int place = 0;
        while (place < bands.size() && !bands.get(place).code.equals(code)) {
            place++;
        }
        return place;
    }

    /**
     * One grade.
     *
     * @param from lowest score that gives it, null when it is reached by {@code when} alone
     * @param below first score beyond it, null when it is not written out
     * @param approver who decides on it, empty when the pack does not say
     * @param approverBy parameter that names who decides, null when the pack does so itself
     */
    record Band(
            String code,
            String title,
            String article,
            @Nullable Amount from,
            @Nullable Amount below,
            @Nullable Predicate when,
            String approver,
            @Nullable Parameter approverBy) {}

    /**
     * Bodies below that limit the one above.
     *
     * @param grade grade of a child that counts, with all that are worse
     * @param moreThan share of the children in percent that may have it
     * @param atMost best grade of the one above
     * @param when which bodies it holds for, null for all
     */
    record ChildLimit(
            String title,
            String article,
            int grade,
            Amount moreThan,
            int atMost,
            @Nullable Predicate when) {}

    /**
     * Most that may have a grade.
     *
     * @param percent share of those graded
     * @param rounding how a fraction of one is taken
     * @param least number that is always allowed, null when none is
     * @param withBetter whether better grades are counted in
     * @param within name of what must be equal for subjects to be counted together, empty to take all
     */
    record Quota(
            String title,
            String article,
            int grade,
            Amount percent,
            RoundingMode rounding,
            @Nullable Amount least,
            boolean withBetter,
            String within) {}

    /**
     * Who goes first among equals.
     *
     * @param by what is compared after the score: parts and items by code, the higher share first
     * @param above whether those who are still equal all pass, beyond the quota; otherwise none of them does
     */
    record Ties(String title, List<String> by, boolean above) {}

    /**
     * How a grade is kept.
     *
     * @param months how long it holds once reached, null for ever
     */
    record Keeping(@Nullable Amount months) {}
}
