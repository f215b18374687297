package lianxin.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Turns a value into points. */
sealed interface Scale permits Proportional, Graded, Stepped, Each {

    /**
     * The points of a value.
     *
     * @param value a {@link BigDecimal} or a code
     * @param weight most that the item can give
     * @return null when the value is none that this scale knows
     */
    @Nullable
    BigDecimal points(Object value, BigDecimal weight, Scoring subject);
}
