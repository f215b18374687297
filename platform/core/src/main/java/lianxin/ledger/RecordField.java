package lianxin.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lianxin.kernel.Refusal;

/**
 * A field that a rule pack adds to a record of a module, or the values that it adds to a coded one. There is no type that
 * could hold a name or a text.
 *
 * @param name name in predicates, as in {@code fact.enterprise_staff}
 * @param title what forms and lists call it
 * @param range of a number
 * @param choices words of the codes, by code; empty for other types
 * @param under for values added to a coded field of the module: the value that each of them belongs to; otherwise empty
 * @param required whether a record cannot be kept without it
 * @param source who adds it, and why it may be kept
 */
public record RecordField(
        String name,
        String title,
        Type type,
        Range range,
        Map<String, String> choices,
        Map<String, String> under,
        boolean required,
        Source source) {

    /** What stands behind the name of the values added to a coded field. */
    public static final String DETAIL = "_detail";

    /** What may be entered. */
    public enum Type {
        NUMBER,
        CODE,
        FLAG,
        DAY;

        /** What predicates take it for. */
        public AttributeType attribute() {
            return switch (this) {
                case NUMBER -> AttributeType.NUMBER;
                case FLAG -> AttributeType.FLAG;
                case CODE, DAY -> AttributeType.CODE;
            };
        }
    }

    /**
     * What a number may be.
     *
     * @param unit as in {@code 人}, empty for other types
     */
    public record Range(String unit, long least, long most) {}

    /**
     * Where a field comes from.
     *
     * @param title of the 实施办法
     * @param article article that asks for it
     * @param dataClass as the register names it
     * @param retention as the register names it
     */
    public record Source(String title, String article, String dataClass, String retention) {}

    /** Why this cannot be kept; empty when it can. */
    Optional<Refusal> refusal(String value) {
        String field = RecordForm.PREFIX + name;
        return switch (type) {
            case NUMBER -> number(field, value);
            case CODE ->
                choices.containsKey(value)
                        ? Optional.empty()
                        : Optional.of(Refusal.of(field, "extra.unknown-choice", title));
            case FLAG ->
                value.equals("true") || value.equals("false")
                        ? Optional.empty()
                        : Optional.of(Refusal.of(field, "extra.not-a-flag", title));
            case DAY -> isDay(value) ? Optional.empty() : Optional.of(Refusal.of(field, "extra.not-a-day", title));
        };
    }

    private Optional<Refusal> number(String field, String value) {
        if (!value.matches("-?\\d{1,9}")) {
            return Optional.of(Refusal.of(field, "extra.not-a-number", title));
        }
        long number = Long.parseLong(value);
        return number >= range.least && number <= range.most
                ? Optional.empty()
                : Optional.of(Refusal.of(field, "extra.outside-range", title, range.least, range.most, range.unit));
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /** What paper and workbooks call it: a number with its unit. */
    public String label() {
        return range.unit.isEmpty() ? title : title + "（" + range.unit + "）";
    }

    /** This value with the words of the field. */
    public ExtraValue value(String value) {
        String words = switch (type) {
            case NUMBER -> value + " " + range.unit;
            case CODE -> Objects.requireNonNullElse(choices.get(value), value);
            case FLAG -> value.equals("true") ? "是" : "否";
            case DAY -> value;
        };
        return new ExtraValue(name, value, title, words, type.attribute());
    }
}
