package lianxin.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lianxin.kernel.Page;
import lianxin.ledger.Subject;
import lianxin.rules.Explanation;
import lianxin.rules.Simulation;
import lianxin.rules.Simulation.Change;
import lianxin.rules.Simulation.Count;
import lianxin.rules.Simulation.Reasons;
import lianxin.ui.ExplanationPanel;
import lianxin.ui.KeysetTable;
import lianxin.ui.Note;
import org.jspecify.annotations.Nullable;

/** What a draft would have changed: how often from which status to which, for whom, and why. */
final class SimulationResult extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SimulationWords words;
    private final transient Function<Change, Optional<Reasons>> reasons;
    private final transient Map<Subject, String> names;
    private final Div why = new Div();

    SimulationResult(Simulation found, SimulationWords words, Function<Change, Optional<Reasons>> reasons) {
        this.words = words;
        this.reasons = reasons;
        names = words.names(found.changes());
        addClassName("lx-section");
        String summary = getTranslation("ui.pack.simulation.changed", found.subjects(), found.changed());
        add(
                found.complete()
                        ? Note.done(summary)
                        : Note.hint(getTranslation("ui.pack.simulation.cancelled"), new Paragraph(summary)));
        if (!found.changes().isEmpty()) {
            add(new H3(getTranslation("ui.pack.simulation.counts")), counts(found.counts()));
            add(new H3(getTranslation("ui.pack.simulation.changes")), why, changes(found.changes()));
        }
    }

    private KeysetTable<Count> counts(List<Count> counts) {
        KeysetTable<Count> table = new KeysetTable<Count>(getTranslation("ui.pack.simulation.counts"), new Div())
                .column(getTranslation("ui.pack.simulation.duty"), count -> getTranslation(count.title()))
                .column(getTranslation("ui.pack.simulation.before"), count -> words.status(count.before()))
                .column(getTranslation("ui.pack.simulation.after"), count -> words.status(count.after()))
                .number(getTranslation("ui.pack.simulation.results"), count -> Integer.toString(count.results()));
        table.show((after, size) -> new Page<>(counts, null));
        return table;
    }

    private KeysetTable<Change> changes(List<Change> changes) {
        KeysetTable<Change> table = new KeysetTable<Change>(getTranslation("ui.pack.simulation.changes"), new Div())
                .column(getTranslation("ui.pack.simulation.whom"), change -> names.getOrDefault(change.subject(), ""))
                .column(getTranslation("ui.pack.simulation.duty"), change -> words.duty(change.standing()))
                .column(getTranslation("ui.pack.simulation.before"), change -> words.standing(change.before()))
                .column(getTranslation("ui.pack.simulation.after"), change -> words.standing(change.after()))
                .content(getTranslation("ui.pack.simulation.reason"), this::ask);
        table.show((after, size) -> {
            int from = after == null ? 0 : Integer.parseInt(after);
            int to = Math.min(from + size, changes.size());
            return new Page<>(changes.subList(from, to), to < changes.size() ? Integer.toString(to) : null);
        });
        return table;
    }

    private Button ask(Change change) {
        Button ask = new Button(getTranslation("ui.pack.simulation.why"), click -> {
            why.removeAll();
            reasons.apply(change).ifPresent(both -> show(change, both));
        });
        ask.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return ask;
    }

    private void show(Change change, Reasons both) {
        why.add(
                new H4(names.getOrDefault(change.subject(), "") + " · " + words.duty(change.standing())),
                side("ui.pack.simulation.before", both.before()),
                side("ui.pack.simulation.after", both.after()));
        why.scrollIntoView();
    }

    private Component side(String title, @Nullable Explanation explanation) {
        Component text = explanation == null
                ? new Paragraph(getTranslation("ui.pack.simulation.nothing"))
                : new ExplanationPanel(explanation, words.duties());
        Div side = new Div(new H4(getTranslation(title)), text);
        side.addClassName("lx-card");
        return side;
    }
}
