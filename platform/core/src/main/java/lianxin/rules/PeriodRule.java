package lianxin.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import lianxin.kernel.Period;

/**
 * How time is cut into periods: equal numbers of months or days counted from an anchor, or stretches that begin on
 * certain days of each year, such as semesters; with a length these end before the next one begins, such as March to
 * May. {@link #TENURE} stands for the days of an object's own validity.
 *
 * @param anchor first day of one of the periods
 * @param months length in months, 0 when it is none
 * @param days length in days, 0 when it is none
 * @param starts days of the year on which a period begins, in order
 * @param own null when the periods are the same for everybody; otherwise they are counted from the day on which the
 *     subject came into scope
 */
record PeriodRule(
        LocalDate anchor,
        int months,
        int days,
        List<MonthDay> starts,
        PeriodRule.@org.jspecify.annotations.Nullable Own own) {

    static final PeriodRule TENURE = new PeriodRule(LocalDate.EPOCH, 0);

    /** Periods of a subject's own: one, or one after the other for as long as it stays in scope. */
    enum Own {
        ONCE,
        REPEATED
    }

    PeriodRule(LocalDate anchor, int months) {
        this(anchor, months, 0, List.of(), null);
    }

    /** The periods that overlap these days, in order. */
    List<Period> overlapping(Period window) {
        List<Period> periods = new ArrayList<>();
        long index = before(window.first());
        LocalDate first = start(index);
        while (!first.isAfter(window.last())) {
            LocalDate next = start(++index);
            Period period = new Period(first, last(first, next));
            if (period.overlaps(window)) {
                periods.add(period);
            }
            first = next;
        }
        return periods;
    }

    /** The period in which a day lies. */
    Period containing(LocalDate day) {
        return overlapping(new Period(day, day)).getFirst();
    }

    /** Whether there are days that belong to no period. */
    boolean hasGaps() {
        return !starts.isEmpty() && months + days > 0;
    }

    /** Whether no period ends after the next one has begun. */
    boolean isInOrder() {
        long index = before(LocalDate.EPOCH);
        return starts.isEmpty()
                || LongStream.range(index, index + starts.size() + 1L)
                        .allMatch(each -> last(start(each), start(each + 1)).isBefore(start(each + 1)));
    }

    /** The same rule counted from another day. */
    PeriodRule from(LocalDate day) {
        return new PeriodRule(day, months, days, starts, own);
    }

    /** Whether periods of both are of the same length. */
    boolean isAsLongAs(PeriodRule other) {
        return months == other.months && days == other.days && starts.size() == other.starts.size() && own == other.own;
    }

    /** How far before a day a period can begin that contains it. */
    int longestMonths() {
        return starts.isEmpty() ? months + days / 28 + 1 : 12;
    }

    private long before(LocalDate day) {
        if (!starts.isEmpty()) {
            return (long) (day.getYear() - 1) * starts.size();
        }
        return days > 0
                ? Math.floorDiv(ChronoUnit.DAYS.between(anchor, day), days)
                : Math.floorDiv(ChronoUnit.MONTHS.between(anchor, day), months) - 1;
    }

    /** The last day of the period that begins on the first of these days; the next one begins on the other. */
    private LocalDate last(LocalDate first, LocalDate next) {
        return (hasGaps() ? first.plusMonths(months).plusDays(days) : next).minusDays(1);
    }

    private LocalDate start(long index) {
        if (!starts.isEmpty()) {
            int year = (int) Math.floorDiv(index, starts.size());
            return starts.get((int) Math.floorMod(index, (long) starts.size())).atYear(year);
        }
        return days > 0 ? anchor.plusDays(index * days) : anchor.plusMonths(index * months);
    }
}
