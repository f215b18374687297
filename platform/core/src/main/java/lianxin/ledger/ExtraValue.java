package lianxin.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody entered into a field that a rule pack has added to a record. It carries its own words, so that it reads the
 * same after the pack has ended.
 *
 * @param name name of the field, as in {@code enterprise_staff}
 * @param value a whole number, a code, {@code true} or {@code false}, or a day as in {@code 2026-05-01}
 * @param title what the field is called
 * @param words the value as people read it
 * @param type what predicates take it for; a day is a code
 */
public record ExtraValue(String name, String value, String title, String words, AttributeType type) {

    public ExtraValue(
            String name, String value, @Nullable String title, @Nullable String words, @Nullable AttributeType type) {
        this.name = name;
        this.value = value;
        this.title = Objects.requireNonNullElse(title, name);
        this.words = Objects.requireNonNullElse(words, value);
        this.type = Objects.requireNonNullElse(type, AttributeType.CODE);
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A value as it is handed in; the field gives it title and words. */
    public static ExtraValue of(String name, String value) {
        return new ExtraValue(name, value, null, null, null);
    }

    /** Whether it is a closer word for a coded field of the module, as in {@code form_detail}. */
    public boolean isDetail() {
        return name.endsWith(RecordField.DETAIL);
    }

    /** The closer word for a coded field, as in {@code form}, among these values. */
    public static Optional<ExtraValue> detail(Collection<ExtraValue> values, String of) {
        return values.stream()
                .filter(value -> value.name.equals(of + RecordField.DETAIL))
                .findFirst();
    }

    /** A word for a coded field with the closer one behind it, as paper says it: 个别谈话（上门走访）. */
    public static String closer(String word, Collection<ExtraValue> values, String of) {
        return detail(values, of).map(value -> word + "（" + value.words + "）").orElse(word);
    }

    /** These values as attributes of the facts of their record. */
    public static Map<String, Object> attributes(Collection<ExtraValue> values) {
        return values.stream().collect(Collectors.toMap(ExtraValue::name, ExtraValue::attribute));
    }

    /** These values as they stand in a column of text. */
    public static String write(Collection<ExtraValue> values) {
        return values.isEmpty() ? "" : JSON.writeValueAsString(values);
    }

    /** The values that stand in such a column. */
    public static List<ExtraValue> read(String text) {
        return text.isEmpty() ? List.of() : List.of(JSON.readValue(text, ExtraValue[].class));
    }

    private Object attribute() {
        return switch (type) {
            case NUMBER -> Long.valueOf(value);
            case FLAG -> Boolean.valueOf(value);
            case CODE -> value;
        };
    }
}
