package lianxin.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxin.ui.DayField;
import org.jspecify.annotations.Nullable;

/**
 * A field for one value of a pack, as its type asks. What was typed stays, right or wrong; several codes are read and
 * written with commas between.
 */
record ValueField(
        Component field,
        HasValidationProperties validation,
        HasValue<?, ?> input,
        Function<@Nullable Object, String> text) {

    /** A field of this type, as packs name it; {@code codes} with their words are offered where there are any. */
    static ValueField of(String type, String label, Map<String, String> codes, String value) {
        return switch (type) {
            case "flag" -> select(label, flags(), value);
            case "code" -> codes.isEmpty() ? text(label, value) : select(label, codes, value);
            case "codes" -> codes.isEmpty() ? text(label, value) : ticks(label, codes, value);
            case "number" -> {
                ValueField number = text(label, value);
                number.field().getElement().setAttribute("inputmode", "numeric");
                yield number;
            }
            default -> text(label, value);
        };
    }

    /** A field for a day. */
    static ValueField day(String label) {
        DayField day = new DayField(label);
        return new ValueField(day, day, day, chosen -> Objects.toString(chosen, ""));
    }

    /** A field for a code that need not be one of those offered. */
    static ValueField anyOf(String label, Map<String, String> codes, String value) {
        ComboBox<String> box = new ComboBox<>(label);
        box.setItems(codes.keySet());
        box.setItemLabelGenerator(code -> words(codes, code));
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> box.setValue(typed.getDetail()));
        if (!value.isEmpty()) {
            box.setValue(value);
        }
        return new ValueField(box, box, box, code -> Objects.toString(code, ""));
    }

    private static String words(Map<String, String> codes, String code) {
        return I18NProvider.translate(codes.getOrDefault(code, code));
    }

    private static Map<String, String> flags() {
        Map<String, String> flags = new LinkedHashMap<>();
        flags.put("true", I18NProvider.translate("ui.yes"));
        flags.put("false", I18NProvider.translate("ui.no"));
        return flags;
    }

    private static ValueField text(String label, String value) {
        TextField field = new TextField(label);
        field.setValue(value);
        return new ValueField(
                field, field, field, typed -> Objects.toString(typed, "").strip());
    }

    private static ValueField select(String label, Map<String, String> codes, String value) {
        Select<String> select = new Select<>();
        select.setLabel(label);
        select.setItems(codes.keySet());
        select.setItemLabelGenerator(code -> code == null ? "" : words(codes, code));
        select.setEmptySelectionAllowed(true);
        if (codes.containsKey(value)) {
            select.setValue(value);
        }
        return new ValueField(select, select, select, code -> Objects.toString(code, ""));
    }

    private static ValueField ticks(String label, Map<String, String> codes, String value) {
        CheckboxGroup<String> ticks = new CheckboxGroup<>(label);
        ticks.addClassName("lx-wide");
        ticks.setItems(codes.keySet());
        ticks.setItemLabelGenerator(code -> words(codes, code));
        ticks.setValue(
                Arrays.stream(value.split(",")).filter(codes::containsKey).collect(Collectors.toSet()));
        List<String> order = List.copyOf(codes.keySet());
        return new ValueField(
                ticks,
                ticks,
                ticks,
                chosen -> order.stream()
                        .filter(((Collection<?>) Objects.requireNonNullElse(chosen, Set.of()))::contains)
                        .collect(Collectors.joining(",")));
    }

    /** The same without a label in sight, as in a table that says what it is for. */
    ValueField inTable(String words) {
        if (field instanceof HasAriaLabel named) {
            named.setAriaLabel(words);
        }
        return this;
    }

    String value() {
        return text.apply(input.getValue());
    }

    /** Calls this whenever another value was typed or chosen. */
    void onChange(Runnable work) {
        input.addValueChangeListener(change -> work.run());
    }

    void refuse(String words) {
        validation.setErrorMessage(words);
        validation.setInvalid(!words.isEmpty());
    }
}
