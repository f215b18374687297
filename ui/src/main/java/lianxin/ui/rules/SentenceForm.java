package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.drafting.Edit;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.ledger.FactKind;
import lianxin.rules.Provision.Task;
import lianxin.rules.RelationKind;
import lianxin.rules.Status;
import lianxin.ui.DayField;
import lianxin.ui.Icon;
import lianxin.ui.Note;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;
import org.jspecify.annotations.Nullable;

/** A new sentence. Which fields there are follows from the kinds that the duty looks at. */
final class SentenceForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DraftScreen screen;
    private final Refusals refusals = new Refusals();
    private final TextField title = new TextField(getTranslation("ui.sentence.title"));
    private final ComboBox<Task> duty = new ComboBox<>(getTranslation("ui.sentence.duty"));
    private final DayField on = new DayField(getTranslation("ui.sentence.on"));
    private final transient ValueField year = ValueField.of("number", getTranslation("ui.sentence.year"), Map.of(), "");
    private final Div is = rows();
    private final Div has = rows();
    private final Div facts = rows();
    private final Div expect = rows();
    private final Div rest = rows();
    private final Div outcome = new Div();

    SentenceForm(DraftScreen screen) {
        this.screen = screen;
        addClassName("lx-work");
        duty.setItems(screen.draft().ground().tasks());
        duty.setItemLabelGenerator(task -> task.article() + " " + task.title());
        duty.addValueChangeListener(change -> choose(change.getValue()));
        outcome.getElement().setAttribute("aria-live", "polite");
        title.addClassName("lx-wide");
        duty.addClassName("lx-wide");
        Div form = new Div(
                refusals.field("title", title), refusals.field("duty", duty), refusals.field("on", on), year.field());
        form.addClassName("lx-form");
        Div actions = new Div(
                new Button(getTranslation("ui.sentence.run"), Icon.REFRESH_CW.create(), click -> run()),
                new SaveButton(getTranslation("ui.sentence.keep"), sent -> keep()));
        actions.addClassName("lx-actions");
        add(form, rest, refusals, outcome, actions);
        rest.setVisible(false);
    }

    private static Div rows() {
        Div rows = new Div();
        rows.addClassName("lx-stack");
        return rows;
    }

    private void choose(@Nullable Task task) {
        Stream.of(is, has, facts, expect, rest).forEach(Div::removeAll);
        rest.setVisible(task != null);
        if (task == null) {
            return;
        }
        is.add(new Given(getTranslation("ui.sentence.who." + task.subject().word()))
                .field("from", day("ui.sentence.key.from"))
                .attributes(Objects.requireNonNull(
                        screen.draft().ground().subjects().get(task.subject()))));
        expect.add(new Given(getTranslation("ui.sentence.expected"))
                .field("object", number("ui.sentence.key.object"))
                .field("status", ValueField.of("code", getTranslation("ui.sentence.key.status"), statuses(), ""))
                .field("done", number("ui.sentence.key.done"))
                .field("target", number("ui.sentence.key.target"))
                .field("because", ValueField.of("text", getTranslation("ui.sentence.key.because"), Map.of(), "")));
        rest.add(is, has);
        task.relations().forEach(relation -> rest.add(more(relation.title(), () -> has.add(relation(relation)))));
        rest.add(facts);
        task.facts().forEach(kind -> rest.add(more(kind.title(), () -> facts.add(fact(kind)))));
        rest.add(expect);
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
                .collect(Collectors.toMap(word -> word, SentenceWords::status, (one, same) -> one, LinkedHashMap::new));
    }

    private Outcome<Edit.Sentence> read() {
        Task task = duty.getValue();
        String called = title.getValue().strip();
        if (called.isEmpty() || task == null || on.getValue() == null) {
            return Outcome.refused(
                    Refusal.of(called.isEmpty() ? "title" : task == null ? "duty" : "on", "draft.sentence-incomplete"));
        }
        if (Given.of(expect).isEmpty()) {
            return Outcome.refused(Refusal.ofAll("draft.sentence-expects-nothing"));
        }
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("subject", task.subject().word());
        Stream.of(Map.entry("is", is), Map.entry("has", has), Map.entry("facts", facts))
                .filter(rows -> !Given.of(rows.getValue()).isEmpty())
                .forEach(rows -> given.put(rows.getKey(), Given.of(rows.getValue())));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scenario", called);
        fields.put("duty", task.name());
        fields.put("given", given);
        fields.put("on", on.getValue().toString());
        if (!year.value().isEmpty()) {
            fields.put("year", year.value());
        }
        fields.put("expect", Given.of(expect));
        return Outcome.accepted(new Edit.Sentence(fields));
    }

    private void run() {
        Outcome<Edit.Sentence> sentence = read();
        outcome.removeAll();
        if (refusals.accepted(sentence)) {
            List<Refusal> untrue = screen.drafting().run(screen.draft().pack().id(), sentence.orThrow());
            outcome.add(
                    untrue.isEmpty()
                            ? Note.done(getTranslation("ui.sentence.true"))
                            : Note.refused(untrue.stream()
                                    .map(new SentenceWords(screen.draft().ground())::said)
                                    .toList()));
        }
    }

    private boolean keep() {
        Outcome<Edit.Sentence> sentence = read();
        boolean kept = refusals.accepted(sentence) && refusals.accepted(screen.change(sentence.orThrow()));
        if (kept) {
            screen.shown().accept(DraftScreen.SENTENCES);
        }
        return kept;
    }
}
