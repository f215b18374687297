package lianxin.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

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
