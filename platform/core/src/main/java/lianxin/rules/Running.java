package lianxin.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;

/** A running measure over facts in order of counting. */
final class Running {

    private final Measure.Kind kind;
    private final Set<Object> seen;
    private @Nullable LocalDate coveredTo;
    private long value;
    private boolean any;

    Running(Measure.Kind kind) {
        this.kind = kind;
        seen = kind == Measure.Kind.DISTINCT ? new HashSet<>() : Set.of();
    }

    long value() {
        return value;
    }

    /**
     * Counts a fact.
     *
     * @param amount value of the attribute, null when the fact does not say
     * @param credited the days of it that count
     */
    void add(@Nullable Object amount, Period credited) {
        switch (kind) {
            case COUNT -> value++;
            case DISTINCT -> value += amount != null && seen.add(amount) ? 1 : 0;
            case DURATION -> value += newDays(credited);
            case SUM -> value += number(amount);
            case MAX -> value = any ? Math.max(value, number(amount)) : number(amount);
            case MIN -> value = any ? Math.min(value, number(amount)) : number(amount);
        }
        any = true;
    }

    private static long number(@Nullable Object amount) {
        return amount instanceof Long number ? number : 0;
    }

    private long newDays(Period days) {
        if (coveredTo == null || days.first().isAfter(coveredTo)) {
            coveredTo = days.last();
            return days.days();
        }
        if (!days.last().isAfter(coveredTo)) {
            return 0;
        }
        Period rest = new Period(coveredTo.plusDays(1), days.last());
        coveredTo = days.last();
        return rest.days();
    }
}
