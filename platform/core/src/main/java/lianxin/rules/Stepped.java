package lianxin.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * One step.
     *
     * @param below first value beyond it, null when it is not written out
     */
    record Step(Amount from, @Nullable Amount below, Amount points) {}
}
