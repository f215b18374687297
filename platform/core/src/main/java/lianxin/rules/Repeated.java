package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is asked anew in each part of the period, as in every month of a year.
 *
 * @param rule how the period is cut
 * @param least how many of its parts must be met, null for all
 */
record Repeated(
        String title,
        String unit,
        @Nullable Check onlyIf,
        PeriodRule rule,
        Requirement require,
        @Nullable Quantity least)
        implements Requirement {

    private static final int LONGEST_YEARS = 100;

    @Override
    public Judgement judge(Case asked) {
        Verdict only = onlyIf == null ? Verdict.YES : onlyIf.test(asked);
        if (only == Verdict.NO) {
            return Judgement.NOT_ASKED;
        }
        List<LocalDate> met = new ArrayList<>();
        List<LocalDate> missed = new ArrayList<>();
        int count = 0;
        int open = 0;
        for (Period part : rule.overlapping(seen(asked.window()))) {
            Period days = asked.window().intersection(part);
            Judgement judgement =
                    asked.isConcerned(days) ? require.judge(asked.within(days).inParts()) : Judgement.NOT_ASKED;
            if (!judgement.asked()) {
                continue;
            }
            count++;
            open += judgement.open() ? 1 : 0;
            asked.trace().within(title, days, judgement.metOn());
            if (judgement.metOn() == null) {
                missed.add(Objects.requireNonNullElse(judgement.due(), days.last()));
            } else {
                met.add(judgement.metOn());
            }
        }
        return count == 0 ? Judgement.NOT_ASKED : judgement(asked, only, count, open, met, missed);
    }

    /** What has no end is cut into the parts of a hundred years. */
    private static Period seen(Period window) {
        LocalDate last = window.first().plusYears(LONGEST_YEARS);
        return last.isBefore(window.last()) ? new Period(window.first(), last) : window;
    }

    private Judgement judgement(
            Case asked, Verdict only, int count, int open, List<LocalDate> met, List<LocalDate> missed) {
        Setting number = least == null ? null : asked.setting(least);
        boolean unset = only == Verdict.OPEN || (number != null && number.isOpen());
        long wanted = number == null || number.isOpen() ? count : Math.min(count, number.number());
        boolean done = met.size() >= wanted;
        met.sort(null);
        missed.sort(null);
        LocalDate metOn = !done ? null : wanted == 0 ? asked.window().first() : met.get((int) (wanted - 1));
        Long target = number != null && number.isOpen() ? null : (Long) wanted;
        return Judgement.of(
                unset ? null : metOn,
                unset || met.size() + open >= wanted,
                done ? null : missed.get((int) (count - wanted)),
                new Judgement.Tally(title, unit, met.size(), target, null, null, done, false, true, null));
    }
}
