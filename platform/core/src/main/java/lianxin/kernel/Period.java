package lianxin.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of days of law, both ends included, in Asia/Shanghai.
 *
 * @param first first day
 * @param last last day, never before the first
 */
public record Period(LocalDate first, LocalDate last) {

    /** The end of what has no end yet: stored instead of null so that plain comparisons work. */
    public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A period cannot end before it begins: " + first + " to " + last);
        }
    }

    /** From this day on without an end. */
    public static Period from(LocalDate first) {
        return new Period(first, OPEN_END);
    }

    /** One calendar year. */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Number of days, both ends included. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean overlaps(Period other) {
        return !other.last.isBefore(first) && !other.first.isAfter(last);
    }

    /** The days that both have; only asked of periods that overlap. */
    public Period intersection(Period other) {
        return new Period(
                first.isAfter(other.first) ? first : other.first, last.isBefore(other.last) ? last : other.last);
    }

    /** The shortest stretch that holds both. */
    public static Period around(Period one, Period other) {
        return new Period(
                one.first.isBefore(other.first) ? one.first : other.first,
                one.last.isAfter(other.last) ? one.last : other.last);
    }
}
