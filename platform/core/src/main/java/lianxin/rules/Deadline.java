package lianxin.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * The last day on which something counts.
 *
 * @param from from where the days are counted, null when it is a day of the year
 * @param after whether they are counted forward
 * @param days how many
 * @param day parameter that names the day of the year, null when it is written out or days are counted
 * @param written the day of the year where it is written out
 * @param late words for what comes later
 */
record Deadline(
        @Nullable From from,
        boolean after,
        Quantity days,
        @Nullable Parameter day,
        @Nullable MonthDay written,
        String late) {

    /** From where days are counted. */
    enum From {
        PERIOD_START,
        PERIOD_END,
        SCOPE_START,
        OBJECT_START
    }

    /** The same case over the days in which something counts: the period, or those between its end and this last day. */
    Case over(Case asked, @Nullable LocalDate last) {
        if (!isBeyond() || last == null) {
            return asked;
        }
        LocalDate next = asked.window().last().plusDays(1);
        return asked.within(new Period(next, last.isBefore(next) ? next : last));
    }

    /** Why something that counts on this day comes too late; null when it does not. */
    Condition.@Nullable Failed missed(LocalDate day, @Nullable LocalDate last) {
        return last != null && day.isAfter(last) ? new Condition.Failed(Verdict.NO, late) : null;
    }

    /** Whether it lies after the period: then only what is done in between counts. */
    boolean isBeyond() {
        return from == From.PERIOD_END && after;
    }

    /** The last day, null while nobody has said. */
    @Nullable
    LocalDate last(Case asked) {
        if (from == null) {
            return ofYear(asked);
        }
        Setting number = asked.setting(days);
        if (number.value() == null) {
            return null;
        }
        LocalDate start = switch (from) {
            case PERIOD_START -> asked.window().first();
            case PERIOD_END -> asked.window().last();
            case SCOPE_START -> asked.since();
            case OBJECT_START ->
                asked.object() == null ? asked.window().first() : asked.object().first();
        };
        return after ? start.plusDays(number.span()) : start.minusDays(number.span());
    }

    private @Nullable LocalDate ofYear(Case asked) {
        MonthDay date = written;
        if (day != null) {
            date = asked.setting(day).value() instanceof String text ? MonthDay.parse("--" + text) : null;
        }
        if (date == null) {
            return null;
        }
        Period window = asked.window();
        LocalDate last = date.atYear(window.first().getYear());
        return last.isBefore(window.first()) ? date.atYear(window.first().getYear() + 1) : last;
    }
}
