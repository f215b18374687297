package lianxin.rules;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lianxin.kernel.Period;
import lianxin.ledger.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A compiled assessment scheme.
 *
 * @param subjects kinds of subjects as the pack lists them; none when it speaks of young people, who can only reach something
 * @param scope whom it concerns: whoever meets all of it
 * @param exempt whoever meets one of these takes no part, for the reason in its words
 * @param open whether a lower level may exempt more
 * @param parts what makes up the points, null where there are none
 * @param merit points beside them, null where there are none
 * @param ceiling most that a score can be
 * @param unknown what predicates read of an input or attribute that nobody has given
 * @param amounts every number of it
 */
record Scheme(
        String name,
        String article,
        String title,
        YamlNode at,
        Set<SubjectKind> subjects,
        PeriodRule period,
        List<Clause> scope,
        List<Clause> exempt,
        boolean open,
        Missing missing,
        int decimals,
        RoundingMode rounding,
        @Nullable Group parts,
        @Nullable Group merit,
        @Nullable Amount ceiling,
        @Nullable Account account,
        Grading grading,
        Map<String, Object> unknown,
        List<Amount> amounts,
        Pack.Header pack) {

    /** A predicate with its words. */
    record Clause(Predicate when, String otherwise) {}

    /** What becomes of an item of which nobody has said anything. */
    enum Missing {
        /** There is no result yet. */
        WAIT,
        /** It is taken out, and the rest makes up the whole. */
        EXCLUDE,
        /** It gives no points. */
        ZERO
    }

    boolean ofYoungPeople() {
        return subjects.isEmpty();
    }

    /** What its predicates may ask, as a list to be read. */
    String names() {
        return String.join("、", new TreeSet<>(unknown.keySet()));
    }

    /** The period in which a day lies. */
    Period window(LocalDate day) {
        return period.overlapping(new Period(day, day)).getFirst();
    }

    /** The same scheme with further exemptions. */
    Scheme exempting(List<Clause> otherExempt) {
        return new Scheme(
                name,
                article,
                title,
                at,
                subjects,
                period,
                scope,
                otherExempt,
                open,
                missing,
                decimals,
                rounding,
                parts,
                merit,
                ceiling,
                account,
                grading,
                unknown,
                amounts,
                pack);
    }
}
