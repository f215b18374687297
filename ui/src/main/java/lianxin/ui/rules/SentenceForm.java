package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxin.drafting.Edit;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.rules.PackDraft.Task;
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
    private final Div rest = new Div();
    private final Div outcome = new Div();
    private @Nullable SentenceParts parts;

    SentenceForm(DraftScreen screen) {
        this.screen = screen;
        addClassName("lx-work");
        duty.setItems(screen.draft().ground().tasks());
        duty.setItemLabelGenerator(task -> getTranslation(task.article()) + " " + getTranslation(task.title()));
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
    }

    private void choose(@Nullable Task task) {
        rest.removeAll();
        parts = task == null ? null : new SentenceParts(task, screen.draft().ground());
        if (parts != null) {
            rest.add(parts);
        }
    }

    private Outcome<Edit.Sentence> read() {
        Task task = duty.getValue();
        String called = title.getValue().strip();
        SentenceParts said = parts;
        if (called.isEmpty() || task == null || said == null || on.getValue() == null) {
            return Outcome.refused(
                    Refusal.of(called.isEmpty() ? "title" : task == null ? "duty" : "on", "draft.sentence-incomplete"));
        }
        if (said.expected().isEmpty()) {
            return Outcome.refused(Refusal.ofAll("draft.sentence-expects-nothing"));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scenario", called);
        fields.put("duty", task.name());
        fields.put("given", said.given(task));
        fields.put("on", on.getValue().toString());
        if (!year.value().isEmpty()) {
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
