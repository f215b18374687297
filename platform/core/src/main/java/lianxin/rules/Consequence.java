package lianxin.rules;

import lianxin.rules.Evidence.Rating;
import org.jspecify.annotations.Nullable;

/**
 * Something beside the points that decides: a veto, an entry of the negative list, a gate, a loss of status.
 *
 * @param item code under which it is given, as a rating {@code yes} or as dated entries; empty where it is asked otherwise
 * @param by kind of rater that must say it, empty for any
 * @param duty duty that is unmet, empty where none is asked
 * @param when predicate that holds, null where none is asked
 * @param effect what follows
 * @param points points that are taken, null where the effect is another
 * @param grade place of the grade that the effect speaks of, or number of steps down
 */
record Consequence(
        Section section,
        String title,
        String article,
        String item,
        String by,
        String duty,
        @Nullable Predicate when,
        Effect effect,
        @Nullable Amount points,
        int grade) {

    /** How often it holds of this subject. */
    int times(Scoring subject) {
        Evidence evidence = subject.evidence();
        if (when != null) {
            return subject.test(when) == Verdict.YES ? 1 : 0;
        }
        if (!duty.isEmpty()) {
            return evidence.achieved().stream()
                            .anyMatch(achieved -> achieved.duty().equals(duty) && achieved.status() == Status.UNMET)
                    ? 1
                    : 0;
        }
        boolean said = evidence.ratings().stream().anyMatch(this::says);
        if (section == Section.GATES) {
            return said ? 0 : 1;
        }
        int entries = subject.entries(item).size();
        return entries > 0 ? entries : said ? 1 : 0;
    }

    private boolean says(Rating rating) {
        return rating.item().equals(item)
                && rating.value().equals("yes")
                && (by.isEmpty() || rating.by().equals(by));
    }

    /** The grade that a grade becomes. */
    int applied(int before, int times, int grades) {
        int lowest = Math.max(0, grades - 1);
        return switch (effect) {
            case LOWEST_GRADE -> Math.max(before, lowest);
            case AT_MOST, KEEP -> Math.max(before, grade);
            case DOWN -> before >= grades ? before : Math.min(lowest, before + grade * times);
            case CANCEL -> grades;
            case INELIGIBLE, POINTS -> before;
        };
    }
}
