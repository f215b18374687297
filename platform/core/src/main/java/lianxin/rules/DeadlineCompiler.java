package lianxin.rules;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the YAML of a last day into a {@link Deadline}. */
final class DeadlineCompiler {

    private static final Pattern DAY = Pattern.compile("\\d{2}-\\d{2}");

    private final Predicates predicates;
    private final Needs needs;

    DeadlineCompiler(Predicates predicates, Needs needs) {
        this.predicates = predicates;
        this.needs = needs;
    }

    @Nullable
    Deadline deadline(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        YamlNode day = node.find("day");
        YamlNode late = node.get("else");
        Deadline deadline;
        if (day != null) {
            Parameter parameter = predicates.parameter(day);
            deadline = new Deadline(
                    null,
                    true,
                    new Quantity(null, 0),
                    parameter,
                    parameter == null ? monthDay(day) : null,
                    late.text());
        } else {
            boolean after = node.has("after");
            Deadline.From from = node.get(after ? "after" : "before").choice(Deadline.From.class);
            Quantity days = predicates.span(node.get("days"));
            deadline = new Deadline(from, after, days, null, null, late.text());
            needs.ahead(deadline.isBeyond() ? days.most() : 0);
        }
        node.nothingElse();
        return deadline;
    }

    /** A day of the year as packs write it: {@code 12-20}. */
    static MonthDay monthDay(YamlNode node) {
        try {
            if (DAY.matcher(node.text()).matches()) {
                return MonthDay.parse("--" + node.text());
            }
        } catch (DateTimeException notADay) {
            throw node.unreadable("not-a-day-of-year", node.text());
        }
        throw node.unreadable("not-a-day-of-year", node.text());
    }
}
