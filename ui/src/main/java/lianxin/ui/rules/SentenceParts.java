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
final class SentenceParts extends Div implements SentenceContent {

    private static final long serialVersionUID = 1L;

    private final Div is = rows();
    private final Div has = rows();
    private final Div facts = rows();
    private final Div others = rows();
    private final Div supposed = rows();
    private final transient Task task;
    private final Div expect = rows();

    SentenceParts(Task task, Ground ground) {
        this.task = task;
        addClassName("lx-stack");
        is.add(new Given(getTranslation("ui.sentence.who." + task.subject().word()))
                .field("from", day("ui.sentence.key.from"))
                .field("to", day("ui.sentence.key.to"))
                .field("since", day("ui.sentence.key.since"))
                .attributes(Objects.requireNonNull(ground.subjects().get(task.subject()))));
        expect.add(new Given(getTranslation("ui.sentence.expected"))
                .field("object", number("ui.sentence.key.object"))
                .field("status", ValueField.of("code", getTranslation("ui.sentence.key.status"), statuses(), ""))
                .field("done", number("ui.sentence.key.done"))
                .field("target", number("ui.sentence.key.target"))
                .field("strive", number("ui.sentence.key.strive"))
                .field("met-on", day("ui.sentence.key.met-on"))
                .field("because", ValueField.of("text", getTranslation("ui.sentence.key.because"), Map.of(), "")));
        add(is, has);
        task.relations().forEach(relation -> add(more(relation.title(), () -> has.add(relation(relation)))));
        add(facts);
        task.facts().forEach(kind -> add(more(kind.title(), () -> facts.add(fact(kind)))));
        add(others);
        task.relations().stream()
                .filter(relation -> relation.carrier() != null)
                .forEach(relation -> task.facts()
                        .forEach(kind -> add(more(
                                getTranslation("ui.sentence.of-others", relation.title(), kind.title()),
                                () -> others.add(ofOthers(relation, kind))))));
        add(
                supposed,
                more(getTranslation("ui.sentence.supposed.title"), () -> supposed.add(new SupposedFields(ground))),
                expect);
    }

    @Override
    public Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("subject", task.subject().word());
        Map<String, Object> parameters = SupposedFields.of(supposed);
        if (!parameters.isEmpty()) {
            given.put("parameters", parameters);
        }
        Stream.of(Map.entry("is", is), Map.entry("has", has), Map.entry("facts", facts), Map.entry("others", others))
                .filter(rows -> !Given.of(rows.getValue()).isEmpty())
                .forEach(rows -> given.put(rows.getKey(), Given.of(rows.getValue())));
        return given;
    }

    @Override
    public List<Map<String, Object>> expected() {
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

    /** Something done by one of those whom the subject has. */
    private Given ofOthers(RelationKind relation, FactKind kind) {
        return fact(
                kind,
                new Given(relation.title() + " · " + kind.title())
                        .fixed("by", relation.name())
                        .field("of", number("ui.sentence.key.of")));
    }

    private Given fact(FactKind kind) {
        return fact(kind, new Given(kind.title()));
    }

    private Given fact(FactKind kind, Given given) {
        given.fixed("fact", kind.name());
        if (!kind.object().isEmpty()) {
            given.field("object", number("ui.sentence.key.object"));
        }
        return given.field("from", day("ui.sentence.key.from"))
                .field("to", day("ui.sentence.key.to"))
                .field("confirmed", ValueField.of("flag", getTranslation("ui.sentence.key.confirmed"), Map.of(), ""))
                .field("event", number("ui.sentence.key.event"))
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
