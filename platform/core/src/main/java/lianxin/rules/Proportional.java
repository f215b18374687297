package lianxin.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

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
