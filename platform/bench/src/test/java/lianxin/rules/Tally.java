package lianxin.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;

/** One thing that is counted by hand: how much, of how much, and since when it is enough. */
final class Tally {

    private static final long PERCENT = 100;

    final long target;
    long done;

    @Nullable
    LocalDate metOn;

    private @Nullable LocalDate coveredTo;
    private @Nullable Set<Object> seen;

    Tally(long target) {
        this.target = target;
    }

    /** Nothing to count where the table does not name the rank. */
    static @Nullable Tally ofRank(@Nullable Long target) {
        return target == null ? null : new Tally(target);
    }

    void add(long amount, LocalDate day) {
        done += amount;
        if (metOn == null && done >= target) {
            metOn = day;
        }
    }

    /** Each calendar day once; the facts come in order. */
    void addDays(Period days, LocalDate day) {
        LocalDate from = coveredTo != null && !days.first().isAfter(coveredTo) ? coveredTo.plusDays(1) : days.first();
        if (!from.isAfter(days.last())) {
            coveredTo = days.last();
            add(ChronoUnit.DAYS.between(from, days.last()) + 1, day);
        }
    }

    void addDistinct(@Nullable Object value, LocalDate day) {
        seen = seen == null ? new HashSet<>() : seen;
        if (value != null && seen.add(value)) {
            add(1, day);
        }
    }

    static long share(long whole, long percent) {
        return Math.ceilDiv(whole * percent, PERCENT);
    }
}
