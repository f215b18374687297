package lianxin.rules;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A share of the weight in percent for each code: A, B, C, D, or yes and no. */
record Graded(Map<String, Amount> percents) implements Scale {
    @Override
    public @Nullable BigDecimal points(Object value, BigDecimal weight, Scoring subject) {
        Amount percent = percents.get(value.toString());
        return percent == null ? null : weight.multiply(subject.number(percent)).divide(Mark.HUNDRED, Mark.EXACT);
    }
}
