package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lianxin.ledger.Attribute;
import lianxin.ledger.AttributeType;
import lianxin.ui.Icon;

/** One thing that a sentence supposes or expects: a few fields, of which those that are empty are left out. */
final class Given extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> fixed = new LinkedHashMap<>();
    private final transient Map<String, ValueField> fields = new LinkedHashMap<>();
    private final Div form = new Div();
    private String name = "";

    Given(String title) {
        addClassName("lx-work");
        form.addClassName("lx-form");
        add(new H3(getTranslation(title)), form);
    }

    /** What it is of, where several are read by that. */
    Given name(String of) {
        name = of;
        return this;
    }

    /** Something that needs no field, such as the kind of the fact. */
    Given fixed(String key, String value) {
        fixed.put(key, value);
        return this;
    }

    Given field(String key, ValueField field) {
        fields.put(key, field);
        form.add(field.field());
        return this;
    }

    /** A field for each attribute that the kind declares. */
    Given attributes(List<Attribute> attributes) {
        attributes.forEach(attribute -> field(attribute.name(), attribute(attribute)));
        return this;
    }

    /** A field for an attribute. */
    static ValueField attribute(Attribute attribute) {
        String label = CellWords.label(SentenceWords.label(attribute), attribute.unit());
        return attribute.type() == AttributeType.CODE
                ? ValueField.anyOf(label, Cells.codes(attribute), "")
                : ValueField.of(attribute.type().name().toLowerCase(Locale.ROOT), label, Map.of(), "");
    }

    /** Lets it be taken away again. */
    Given removable() {
        add(new Button(getTranslation("ui.sentence.less"), Icon.CIRCLE_X.create(), click -> removeFromParent()));
        return this;
    }

    /** What was entered, as packs write it; empty when nothing was. */
    Optional<Map<String, Object>> read() {
        Map<String, Object> read = new LinkedHashMap<>(fixed);
        fields.forEach((key, field) -> {
            String value = field.value();
            if (!value.isEmpty()) {
                read.put(key, key.equals("object") && value.contains(",") ? parts(value) : value);
            }
        });
        return read.size() > fixed.size() ? Optional.of(read) : Optional.empty();
    }

    private static List<String> parts(String value) {
        List<String> parts = new ArrayList<>();
        for (String part : value.split(",")) {
            parts.add(part.strip());
        }
        return parts;
    }

    /** What was entered in all of them. */
    static List<Map<String, Object>> of(Div all) {
        return all.getChildren()
                .filter(Given.class::isInstance)
                .map(Given.class::cast)
                .flatMap(one -> one.read().stream())
                .toList();
    }

    /** The same by what they are of. */
    static Map<String, List<Map<String, Object>>> named(Div all) {
        Map<String, List<Map<String, Object>>> named = new LinkedHashMap<>();
        all.getChildren()
                .map(Given.class::cast)
                .forEach(one -> one.read()
                        .ifPresent(read -> named.computeIfAbsent(one.name, fresh -> new ArrayList<>())
                                .add(read)));
        return named;
    }
}
