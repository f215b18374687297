package lianxin.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import lianxin.kernel.Period;
import lianxin.ledger.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A subject that is in scope in a period, and what is said of it then, by hand.
 *
 * @param state the first state in scope
 * @param days days in scope
 */
record Asked(Subject subject, Period window, SubjectRegister.State state, long days) {

    /** Null when the subject is never in scope. */
    static @Nullable Asked of(Inputs of, Period window, Predicate<SubjectRegister.State> scope) {
        SubjectRegister.State found = null;
        List<Period> spans = new ArrayList<>(2);
        for (SubjectRegister.State state : of.states()) {
            if (state.days().overlaps(window) && scope.test(state)) {
                found = found == null ? state : found;
                spans.add(window.intersection(state.days()));
            }
        }
        return found == null ? null : new Asked(of.subject(), window, found, days(spans));
    }

    private static long days(List<Period> spans) {
        if (spans.size() == 1) {
            return spans.getFirst().days();
        }
        spans.sort(Comparator.comparing(Period::first));
        long days = 0;
        LocalDate covered = LocalDate.MIN;
        for (Period span : spans) {
            LocalDate from = span.first().isAfter(covered) ? span.first() : covered.plusDays(1);
            if (!from.isAfter(span.last())) {
                days += ChronoUnit.DAYS.between(from, span.last()) + 1;
                covered = span.last();
            }
        }
        return days;
    }

    String rank() {
        return (String) state.attributes().get("rank");
    }

    boolean whole() {
        return days >= window.days();
    }

    Judged judged(String duty, long object, @Nullable LocalDate since, boolean encouraged, Tally tally) {
        return judged(duty, object, since, encouraged, tally, null);
    }

    /** Both must be met; the second may be missing. */
    Judged judged(
            String duty,
            long object,
            @Nullable LocalDate since,
            boolean encouraged,
            Tally first,
            @Nullable Tally second) {
        LocalDate metOn = first.metOn;
        Tally unmet = first;
        if (second != null) {
            metOn = metOn == null || second.metOn == null ? null : later(metOn, second.metOn);
            unmet = first.metOn != null && second.metOn == null ? second : first;
        }
        LocalDate slow = metOn == null ? slowFrom(unmet, since, window.last()) : null;
        return new Judged(
                subject,
                duty,
                window.first(),
                object,
                encouraged,
                first.done,
                first.target,
                metOn,
                slow,
                window.last());
    }

    /** The day on which one is half a step behind an even pace. */
    @Nullable
    LocalDate slowFrom(Tally tally, @Nullable LocalDate since, LocalDate due) {
        if (tally.target == 0 || due.equals(Period.OPEN_END)) {
            return null;
        }
        LocalDate start = later(window.first(), state.days().first());
        start = since == null ? start : later(start, since);
        if (start.isAfter(due)) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(start, due) + 1;
        LocalDate day = start.plusDays(Math.ceilDiv(days * (2 * tally.done + 1), 2 * tally.target));
        return day.isAfter(due) ? null : day;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
