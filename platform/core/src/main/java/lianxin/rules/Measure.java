package lianxin.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is measured over facts.
 *
 * @param attribute attribute that is summed or told apart, empty where none is needed
 */
record Measure(Kind kind, String attribute) {

    /** The measures that packs may name. */
    enum Kind {
        COUNT,
        SUM,
        DISTINCT,
        /** Days, each calendar day once. */
        DURATION,
        MAX,
        MIN
    }

    /** A measure as packs write it, over facts of this place. */
    static Measure read(YamlNode node, Place fact) {
        Call call = Call.of(node);
        if (!call.argument.isEmpty()) {
            fact.named(node, call.argument);
        }
        return new Measure(call.name.choice(Kind.class), call.argument);
    }

    /** A name with what stands in brackets behind it: {@code sum(days)}, {@code count}. */
    record Call(YamlNode name, String argument) {

        static Call of(YamlNode node) {
            String text = node.text();
            int bracket = text.indexOf('(');
            return bracket < 0 || !text.endsWith(")")
                    ? new Call(node, "")
                    : new Call(node.key(text.substring(0, bracket)), text.substring(bracket + 1, text.length() - 1));
        }
    }

    /** A running measure over facts in order of counting. */
    final class Running {
        private final Set<Object> seen = new HashSet<>();
        private @Nullable LocalDate coveredTo;
        private long value;
        private boolean any;

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
}
