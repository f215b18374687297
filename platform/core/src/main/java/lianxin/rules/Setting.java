package lianxin.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter is for one subject on one day.
 *
 * @param asked whether anything is asked; a table asks nothing of a rank that it does not name
 * @param value a {@link Long}, {@link Boolean}, {@link String} or list of texts; null while nobody has set it
 * @param since day from which the value holds
 * @param reference article that it comes from
 */
record Setting(
        Parameter parameter,
        boolean asked,
        @Nullable Object value,
        @Nullable LocalDate since,
        String reference,
        Pack.Header pack) {

    boolean isOpen() {
        return asked && value == null;
    }

    /** The value of a number that is set. */
    long number() {
        return value instanceof Long number ? number : 0;
    }

    /** The value of a number of days or months: more than {@link Quantity#LONGEST} is never looked over. */
    long span() {
        return Math.clamp(number(), 0, Quantity.LONGEST);
    }

    Gap gap() {
        return parameter.gap();
    }
}
