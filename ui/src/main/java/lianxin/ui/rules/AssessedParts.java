package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.rules.Assessment.Outcome;
import lianxin.rules.PackDraft.Assessed;
import lianxin.rules.PackDraft.Ground;
import lianxin.ui.Icon;

/** What a sentence about an assessment supposes: who is assessed, who with it, what is known of each; and what must follow. */
final class AssessedParts extends Div implements SentenceContent {

    private static final long serialVersionUID = 1L;

    private final transient Assessed scheme;
    private final AssessedSubject itself;
    private final Div others = rows();
    private final Div supposed = rows();
    private final Div expect = rows();

    AssessedParts(Assessed scheme, Ground ground) {
        this.scheme = scheme;
        addClassName("lx-stack");
        itself = new AssessedSubject(scheme, ground, false);
        expect.add(expected(false));
        add(
                itself,
                others,
                more("ui.sentence.together", () -> others.add(new AssessedSubject(scheme, ground, true))),
                supposed,
                more("ui.sentence.supposed.title", () -> supposed.add(new SupposedFields(ground))),
                expect,
                more("ui.sentence.expected.other", () -> expect.add(expected(true))));
    }

    private static Div rows() {
        Div rows = new Div();
        rows.addClassName("lx-stack");
        return rows;
    }

    private Button more(String what, Command add) {
        return new Button(
                getTranslation("ui.sentence.more", getTranslation(what)), Icon.PLUS.create(), click -> add.execute());
    }

    private Given expected(boolean other) {
        Given expected = new Given(getTranslation("ui.sentence.expected"));
        if (other) {
            expected.field("of", text("of.name"));
        }
        expected.field("outcome", ValueField.of("code", key("outcome"), outcomes(), ""))
                .field("grade", ValueField.of("code", key("grade"), scheme.grades(), ""))
                .field("score", ValueField.of("number", key("score"), Map.of(), ""))
                .field("approver", text("approver"))
                .field("eligible", ValueField.of("flag", key("eligible"), Map.of(), ""))
                .field("because", text("because"));
        if (scheme.balance()) {
            expected.field("left", ValueField.of("number", key("left"), Map.of(), ""));
        }
        return other ? expected.removable() : expected;
    }

    private ValueField text(String name) {
        return ValueField.of("text", key(name), Map.of(), "");
    }

    private String key(String name) {
        return getTranslation("ui.sentence.key." + name);
    }

    private static Map<String, String> outcomes() {
        return Stream.of(Outcome.values())
                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(
                        Collectors.toMap(word -> word, EvidenceWords::outcome, (one, same) -> one, LinkedHashMap::new));
    }

    @Override
    public Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        Map<String, Object> parameters = SupposedFields.of(supposed);
        if (!parameters.isEmpty()) {
            given.put("parameters", parameters);
        }
        given.putAll(itself.read());
        Map<String, Object> population = new LinkedHashMap<>();
        new ArrayList<>(others.getChildren().toList()).forEach(one -> {
            AssessedSubject other = (AssessedSubject) one;
            if (!other.name().isEmpty()) {
                population.put(other.name(), other.read());
            }
        });
        if (!population.isEmpty()) {
            given.put("population", population);
        }
        return given;
    }

    @Override
    public List<Map<String, Object>> expected() {
        return Given.of(expect);
    }
}
