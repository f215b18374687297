package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lianxin.ledger.Attribute;
import lianxin.ledger.SubjectKind;
import lianxin.rules.PackDraft.Assessed;
import lianxin.rules.PackDraft.Ground;
import lianxin.ui.Icon;

/** Somebody who is assessed: what is known, how each item was rated, what was entered on which day. */
final class AssessedSubject extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(getTranslation("ui.sentence.key.of.name"));
    private final transient Map<String, ValueField> known = new LinkedHashMap<>();
    private final Div ratings = new Div();
    private final Div entries = new Div();

    /** A form for the one that the sentence is about, or for another that is assessed with it and has a name. */
    AssessedSubject(Assessed scheme, Ground ground, boolean other) {
        addClassName("lx-work");
        ratings.addClassName("lx-stack");
        entries.addClassName("lx-stack");
        name.setVisible(other);
        Div form = new Div(name);
        form.addClassName("lx-form");
        if (scheme.subjects().size() > 1) {
            Map<String, String> kinds = new LinkedHashMap<>();
            scheme.subjects().forEach(kind -> kinds.put(kind.word(), getTranslation("ui.rule.word." + kind.word())));
            put("subject", ValueField.of("code", getTranslation("ui.duty-form.subject"), kinds, ""), form);
        }
        scheme.inputs().forEach(input -> put("input." + input.name(), Given.attribute(input), form));
        scheme.subjects().stream()
                .flatMap(kind -> attributes(kind, ground))
                .filter(attribute -> !known.containsKey(attribute.name()))
                .forEach(attribute -> put(attribute.name(), Given.attribute(attribute), form));
        if (!scheme.subjects().isEmpty()) {
            put("months_old", ValueField.of("number", word("months_old"), Map.of(), ""), form);
        }
        add(new H3(getTranslation(other ? "ui.sentence.together" : "ui.sentence.assessed")), form, ratings, entries);
        scheme.items().forEach((code, title) -> {
            if (!scheme.balance()) {
                add(more(title, ratings, () -> rating(scheme, code, title)));
            }
            add(more(getTranslation("ui.sentence.entry", title), entries, () -> entry(code, title)));
        });
        if (other) {
            add(new Button(getTranslation("ui.sentence.less"), Icon.CIRCLE_X.create(), click -> removeFromParent()));
        }
    }

    private static Stream<Attribute> attributes(SubjectKind kind, Ground ground) {
        return Objects.requireNonNull(ground.subjects().get(kind)).stream();
    }

    private void put(String key, ValueField field, Div form) {
        known.put(key, field);
        form.add(field.field());
    }

    private Button more(String what, Div rows, SerializableSupplier<Given> row) {
        return new Button(getTranslation("ui.sentence.more", what), Icon.PLUS.create(), click -> rows.add(row.get()));
    }

    private Given rating(Assessed scheme, String code, String title) {
        Map<String, String> raters = new LinkedHashMap<>();
        scheme.raters()
                .forEach((rater, words) ->
                        raters.put(rater, words.isEmpty() ? PackWords.word("ui.sentence.rater.", rater) : words));
        Given given = new Given(title).name(code);
        if (!raters.isEmpty()) {
            given.field("by", ValueField.of("code", word("by.rater"), raters, ""));
        }
        return given.field("value", ValueField.of("text", word("value"), Map.of(), ""))
                .field("answers", ValueField.of("number", word("answers"), Map.of(), ""))
                .removable();
    }

    private Given entry(String code, String title) {
        return new Given(title)
                .fixed("entry", code)
                .field("on", ValueField.day(word("on")))
                .field("amount", ValueField.of("number", word("amount"), Map.of(), ""))
                .field("event", ValueField.of("number", word("event"), Map.of(), ""))
                .removable();
    }

    private String word(String key) {
        return getTranslation("ui.sentence.key." + key);
    }

    String name() {
        return name.getValue().strip();
    }

    /** What was entered, as packs write it. */
    Map<String, Object> read() {
        Map<String, Object> read = new LinkedHashMap<>();
        Map<String, Object> is = new LinkedHashMap<>();
        known.forEach((key, field) -> {
            if (!field.value().isEmpty()) {
                (key.equals("subject") ? read : is).put(key, field.value());
            }
        });
        put(read, "is", is);
        Map<String, Object> rated = new LinkedHashMap<>();
        Given.named(ratings)
                .forEach((code, all) -> rated.put(
                        code,
                        all.stream().allMatch(one -> one.keySet().equals(Set.of("value")))
                                ? all.getFirst().get("value")
                                : new ArrayList<>(all)));
        put(read, "ratings", rated);
        List<Map<String, Object>> entered = Given.of(entries);
        if (!entered.isEmpty()) {
            read.put("entries", entered);
        }
        return read;
    }

    private static void put(Map<String, Object> read, String key, Map<String, Object> of) {
        if (!of.isEmpty()) {
            read.put(key, of);
        }
    }
}
