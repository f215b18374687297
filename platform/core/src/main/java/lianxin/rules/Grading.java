package lianxin.rules;

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
        while (place < bands.size() && !bands.get(place).code().equals(code)) {
            place++;
        }
        return place;
    }
}
