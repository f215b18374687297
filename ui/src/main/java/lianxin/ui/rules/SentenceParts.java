package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.ledger.FactKind;
import lianxin.rules.PackDraft.Ground;
import lianxin.rules.PackDraft.Task;
import lianxin.rules.RelationKind;
import lianxin.rules.Status;
import lianxin.ui.Icon;

/** What a sentence about a duty supposes of its subject, and what it expects. */
final class SentenceParts extends Div {

    private static final long serialVersionUID = 1L;

    private final Div is = rows();
    private final Div has = rows();
    private final Div facts = rows();
    private final Div expect = rows();

    SentenceParts(Task task, Ground ground) {
        addClassName("lx-stack");
        is.add(new Given(getTranslation("ui.sentence.who." + task.subject().word()))
                .field("from", day("ui.sentence.key.from"))
                .attributes(Objects.requireNonNull(ground.subjects().get(task.subject()))));
        expect.add(new Given(getTranslation("ui.sentence.expected"))
                .field("object", number("ui.sentence.key.object"))
                .field("status", ValueField.of("code", getTranslation("ui.sentence.key.status"), statuses(), ""))
                .field("done", number("ui.sentence.key.done"))
                .field("target", number("ui.sentence.key.target"))
                .field("because", ValueField.of("text", getTranslation("ui.sentence.key.because"), Map.of(), "")));
        add(is, has);
        task.relations().forEach(relation -> add(more(relation.title(), () -> has.add(relation(relation)))));
        add(facts);
        task.facts().forEach(kind -> add(more(kind.title(), () -> facts.add(fact(kind)))));
        add(expect);
    }

    /** What is supposed, as packs write it. */
    Map<String, Object> given(Task task) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("subject", task.subject().word());
        Stream.of(Map.entry("is", is), Map.entry("has", has), Map.entry("facts", facts))
                .filter(rows -> !Given.of(rows.getValue()).isEmpty())
                .forEach(rows -> given.put(rows.getKey(), Given.of(rows.getValue())));
        return given;
    }

    /** What is expected; empty when nothing is. */
    List<Map<String, Object>> expected() {
        return Given.of(expect);
    }

    private static Div rows() {
        Div rows = new Div();
        rows.addClassName("lx-stack");
        return rows;
    }

    private Button more(String what, Runnable add) {
        return new Button(getTranslation("ui.sentence.more", what), Icon.PLUS.create(), click -> add.run());
    }

    private Given relation(RelationKind kind) {
        return new Given(kind.title())
                .fixed("relation", kind.name())
                .field("object", number("ui.sentence.key.object"))
                .field("from", day("ui.sentence.key.from"))
                .field("to", day("ui.sentence.key.to"))
                .attributes(kind.attributes())
                .removable();
    }

    private Given fact(FactKind kind) {
        Given given = new Given(kind.title()).fixed("fact", kind.name());
        if (!kind.object().isEmpty()) {
            given.field("object", number("ui.sentence.key.object"));
        }
        return given.field("from", day("ui.sentence.key.from"))
                .field("to", day("ui.sentence.key.to"))
                .field("confirmed", ValueField.of("flag", getTranslation("ui.sentence.key.confirmed"), Map.of(), ""))
                .attributes(kind.attributes())
                .removable();
    }

    private ValueField day(String key) {
        return ValueField.day(getTranslation(key));
    }

    private ValueField number(String key) {
        return ValueField.of("number", getTranslation(key), Map.of(), "");
    }

    private static Map<String, String> statuses() {
        return Stream.of(Status.values())
                .map(status -> status.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toMap(word -> word, SentenceParts::status, (one, same) -> one, LinkedHashMap::new));
    }

    /** A status as packs write it, in words. */
    static String status(String word) {
        String key = "status." + word.replace('-', '_');
        String words = I18NProvider.translate(key);
        return words.equals(key) ? word : words;
    }
}
