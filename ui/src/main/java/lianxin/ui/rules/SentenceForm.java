package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianxin.drafting.Edit;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.rules.PackDraft.Ground;
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
    private final ComboBox<Topic> topic = new ComboBox<>(getTranslation("ui.sentence.duty"));
    private final DayField on = new DayField(getTranslation("ui.sentence.on"));
    private final transient ValueField year = ValueField.of("number", getTranslation("ui.sentence.year"), Map.of(), "");
    private final Div rest = new Div();
    private final Div outcome = new Div();
    private @Nullable SentenceContent parts;

    /**
     * What a sentence can be about.
     *
     * @param key {@code duty} or {@code assessment}
     */
    private record Topic(String key, String name, String words, SerializableFunction<Ground, SentenceContent> parts) {}

    SentenceForm(DraftScreen screen) {
        this.screen = screen;
        addClassName("lx-work");
        topic.setItems(topics(screen.draft().ground()));
        topic.setItemLabelGenerator(Topic::words);
        topic.addValueChangeListener(change -> choose(change.getValue()));
        outcome.getElement().setAttribute("aria-live", "polite");
        title.addClassName("lx-wide");
        topic.addClassName("lx-wide");
        Div form = new Div(
                refusals.field("title", title), refusals.field("duty", topic), refusals.field("on", on), year.field());
        form.addClassName("lx-form");
        Div actions = new Div(
                new Button(getTranslation("ui.sentence.run"), Icon.REFRESH_CW.create(), click -> run()),
                new SaveButton(getTranslation("ui.sentence.keep"), sent -> keep()));
        actions.addClassName("lx-actions");
        add(form, rest, refusals, outcome, actions);
    }

    private static List<Topic> topics(Ground ground) {
        return Stream.concat(
                        ground.tasks().stream()
                                .map(task -> new Topic(
                                        "duty",
                                        task.name(),
                                        words(task.article(), task.title()),
                                        on -> new SentenceParts(task, on))),
                        ground.schemes().stream()
                                .map(scheme -> new Topic(
                                        "assessment",
                                        scheme.name(),
                                        words(scheme.article(), scheme.title()),
                                        on -> new AssessedParts(scheme, on))))
                .toList();
    }

    private static String words(String article, String title) {
        return I18NProvider.translate(article) + " " + I18NProvider.translate(title);
    }

    private void choose(@Nullable Topic of) {
        rest.removeAll();
        parts = of == null ? null : of.parts().apply(screen.draft().ground());
        year.field().setVisible(of == null || of.key().equals("duty"));
        if (parts != null) {
            rest.add(parts.component());
        }
    }

    private Outcome<Edit.Sentence> read() {
        Topic of = topic.getValue();
        String called = title.getValue().strip();
        SentenceContent said = parts;
        if (called.isEmpty() || of == null || said == null || on.getValue() == null) {
            return Outcome.refused(
                    Refusal.of(called.isEmpty() ? "title" : of == null ? "duty" : "on", "draft.sentence-incomplete"));
        }
        if (said.expected().isEmpty()) {
            return Outcome.refused(Refusal.ofAll("draft.sentence-expects-nothing"));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scenario", called);
        fields.put(of.key(), of.name());
        fields.put("given", said.given());
        fields.put("on", on.getValue().toString());
        if (year.field().isVisible() && !year.value().isEmpty()) {
            fields.put("year", year.value());
        }
        fields.put("expect", said.expected());
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
                                    .map(new UntrueWords(
                                            new GroundWords(screen.draft().ground()))::said)
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
