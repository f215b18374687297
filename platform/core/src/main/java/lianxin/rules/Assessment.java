package lianxin.rules;

import java.math.BigDecimal;
import java.util.List;
import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment scheme says of one subject, and why. The points of the lines add up to the score.
 *
 * @param scheme name in the pack, as in {@code grading.branches}
 * @param subject id of the subject
 * @param period days that are assessed
 * @param score null where the scheme gives none, and while something is missing
 * @param grade code of the grade or status, empty when there is none
 * @param gradeTitle its Chinese title
 * @param approver who decides on this grade, in Chinese; empty when the pack does not say
 * @param eligible whether it may be proposed for awards
 * @param balance what was earned, spent and is left, null where the scheme keeps none
 * @param lines items in the order of the pack
 * @param notes what else decided, in the order in which it did
 * @param parameters numbers that were used
 * @param gaps numbers that nobody has set; without a number nothing is computed, without an approver all the rest is
 * @param clause words of the article
 * @param digest SHA-256 over packs, inputs and result: equal inputs have equal digests
 */
public record Assessment(
        String scheme,
        String article,
        String title,
        long subject,
        Period period,
        Outcome outcome,
        @Nullable BigDecimal score,
        String grade,
        String gradeTitle,
        String approver,
        boolean eligible,
        @Nullable Balance balance,
        List<Line> lines,
        List<Note> notes,
        List<Explanation.Used> parameters,
        List<Gap> gaps,
        String clause,
        String digest) {

    /** How far it came. The words are looked up under {@code assessment.outcome.<name>}, in small letters. */
    public enum Outcome {
        /** 已评定. */
        GRADED,
        /** 本期没有可认定的: nothing was reached, which says nothing against anybody. */
        NOTHING,
        /** 不参加评定, for the reason in the notes. */
        EXEMPT,
        /** 不在评定范围. */
        OUT_OF_SCOPE,
        /** 待评: a rating or result is missing. */
        WAITING,
        /** 待规定: a number is missing. */
        AWAITING_RULE
    }

    /**
     * One item.
     *
     * @param value what it was judged by, as it was given
     * @param points what it adds to the score; negative for a deduction
     */
    public record Line(String code, String title, String article, String value, BigDecimal points) {

        /** The same line with other points. */
        Line worth(BigDecimal other) {
            return new Line(code, title, article, value, other);
        }
    }

    /**
     * One thing beside the points that had a say.
     *
     * @param words words of the pack
     * @param figures numbers and titles for the words that are looked up under {@code assessment.note.<kind>}
     */
    public record Note(Kind kind, String words, String article, List<String> figures) {

        public Note {
            figures = List.copyOf(figures);
        }

        /** What had a say. */
        public enum Kind {
            EXEMPT,
            OUT_OF_SCOPE,
            MISSING,
            EXCLUDED,
            TOO_FEW_ANSWERS,
            INSPECTED,
            SAME_EVENT,
            HIGHEST_ONLY,
            CAPPED,
            DAY_CAP,
            LAPSED,
            NOT_CARRIED,
            OVERSPENT,
            BAND,
            DIRECT,
            VETO,
            NEGATIVE,
            GATE,
            CHILD,
            QUOTA,
            TIE,
            HELD,
            LOSS
        }
    }

    /** A balance: what counts toward a status stays earned when it is spent. */
    public record Balance(String unit, BigDecimal earned, BigDecimal spent, BigDecimal left) {}
}
