package lianxin.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import lianxin.kernel.Period;

/**
 * How time is cut into periods: equal numbers of months counted from an anchor. {@link #TENURE} stands for the days of
 * an object's own validity.
 */
record PeriodRule(LocalDate anchor, int months) {

    static final PeriodRule TENURE = new PeriodRule(LocalDate.EPOCH, 0);

    /** The periods that overlap these days, in order. */
    List<Period> overlapping(Period days) {
        long index = Math.floorDiv(ChronoUnit.MONTHS.between(anchor, days.first()), months) - 1;
        List<Period> periods = new ArrayList<>();
        for (Period period = number(index); !period.first().isAfter(days.last()); period = number(++index)) {
            if (period.overlaps(days)) {
                periods.add(period);
            }
        }
        return periods;
    }

    private Period number(long index) {
        return new Period(
                anchor.plusMonths(index * months),
                anchor.plusMonths((index + 1) * months).minusDays(1));
    }
}
