package lianxin.rules;

import java.time.LocalDate;
import lianxin.kernel.Period;

/** To which period a fact belongs whose days touch two. */
enum Attribution {
    FIRST_DAY,
    LAST_DAY,
    /** Each period gets the days that lie in it. */
    SPLIT_DAYS,
    /** What holds for a time belongs to each period in which it holds. */
    IN_FORCE;

    /** Whether the fact belongs to this period. */
    boolean belongs(Period days, Period window) {
        return switch (this) {
            case FIRST_DAY -> window.contains(days.first());
            case LAST_DAY -> window.contains(days.last());
            case SPLIT_DAYS, IN_FORCE -> window.overlaps(days);
        };
    }

    /** The days that this period is credited with; only asked of facts that belong to it. */
    Period days(Period days, Period window) {
        return switch (this) {
            case FIRST_DAY, LAST_DAY -> days;
            case SPLIT_DAYS, IN_FORCE -> window.intersection(days);
        };
    }

    /** The day on which the fact counts for this period. */
    LocalDate countsOn(Period days, Period window) {
        if (this == IN_FORCE) {
            return days.first().isAfter(window.first()) ? days.first() : window.first();
        }
        return this == SPLIT_DAYS && days.last().isAfter(window.last()) ? window.last() : days.last();
    }
}
