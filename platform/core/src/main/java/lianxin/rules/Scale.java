package lianxin.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a value into points. */
sealed interface Scale {

    /**
     * The points of a value.
     *
     * @param value a {@link BigDecimal} or a code
     * @param weight most that the item can give
     * @return null when the value is none that this scale knows
     */
    @Nullable
    BigDecimal points(Object value, BigDecimal weight, Scoring subject);

    /** In proportion up to a full value. */
    record Proportional(Amount full) implements Scale {
        @Override
        public @Nullable BigDecimal points(Object value, BigDecimal weight, Scoring subject) {
            BigDecimal most = subject.number(full);
            return value instanceof BigDecimal number && most.signum() > 0
                    ? weight.multiply(number.max(BigDecimal.ZERO).min(most)).divide(most, Mark.EXACT)
                    : null;
        }
    }

    /** A share of the weight in percent for each code: A, B, C, D, or yes and no. */
    record Graded(Map<String, Amount> percents) implements Scale {
        @Override
        public @Nullable BigDecimal points(Object value, BigDecimal weight, Scoring subject) {
            Amount percent = percents.get(value.toString());
            return percent == null
                    ? null
                    : weight.multiply(subject.number(percent)).divide(Mark.HUNDRED, Mark.EXACT);
        }
    }

    /** Points by steps, the highest first; below the lowest there are none. */
    record Stepped(List<Step> steps) implements Scale {
        @Override
        public @Nullable BigDecimal points(Object value, BigDecimal weight, Scoring subject) {
            return value instanceof BigDecimal number
                    ? steps.stream()
                            .filter(step -> subject.number(step.from).compareTo(number) <= 0)
                            .findFirst()
                            .map(step -> subject.number(step.points))
                            .orElse(BigDecimal.ZERO)
                    : null;
        }
    }

    /**
     * One step.
     *
     * @param below first value beyond it, null when it is not written out
     */
    record Step(Amount from, @Nullable Amount below, Amount points) {}

    /** So many points each time, up to a most. */
    record Each(Amount points, @Nullable Amount atMost) implements Scale {
        @Override
        public @Nullable BigDecimal points(Object value, BigDecimal weight, Scoring subject) {
            if (!(value instanceof BigDecimal number)) {
                return null;
            }
            BigDecimal all = number.multiply(subject.number(points)).max(BigDecimal.ZERO);
            return atMost == null ? all : all.min(subject.number(atMost));
        }
    }
}
