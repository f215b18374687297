package lianxin.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number of an assessment scheme: written out, or a parameter in the cell that bears the code of what the number is
 * for.
 */
record Amount(YamlNode at, @Nullable Parameter parameter, BigDecimal literal, String cell) {

    /**
     * Reads a number.
     *
     * @param code code of the grade or item that picks the cell of a table
     */
    static Amount read(YamlNode node, Predicates predicates, String code) {
        Parameter parameter = predicates.parameter(node);
        if (parameter == null) {
            return new Amount(node, null, node.decimal(), Parameter.PLAIN);
        }
        if (parameter.by().size() > 1) {
            throw node.unreadable("too-deep", parameter.title());
        }
        return new Amount(node, parameter, BigDecimal.ZERO, parameter.by().isEmpty() ? Parameter.PLAIN : code);
    }

    /** The number as it stands on a day; null while nobody has set it. */
    @Nullable
    BigDecimal on(LocalDate day) {
        if (parameter == null) {
            return literal;
        }
        return parameter.at(day, cell).value() instanceof Long number ? BigDecimal.valueOf(number) : null;
    }
}
