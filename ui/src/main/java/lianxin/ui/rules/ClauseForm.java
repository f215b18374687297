package lianxin.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxin.drafting.Difference;
import lianxin.drafting.Draft;
import lianxin.drafting.Edit;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.ui.Note;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** A clause of the draft, or a new one: its name, its words, where it stands. */
final class ClauseForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DraftScreen screen;
    private final transient Draft.Clause clause;
    private final transient List<String> names;
    private final Refusals refusals = new Refusals();
    private final TextField name = new TextField(getTranslation("ui.draft.clause.name"));
    private final Select<String> after = new Select<>();
    private final TextArea words;

    ClauseForm(DraftScreen screen, Draft.Clause clause) {
        this.screen = screen;
        this.clause = clause;
        names = screen.draft().clauses().stream().map(Draft.Clause::name).toList();
        addClassName("lx-work");
        name.setValue(clause.name());
        words = ClausesPart.words(getTranslation("ui.draft.clause.words"), clause.words());
        Div form = new Div(refusals.field("name", name));
        form.addClassName("lx-form");
        List<Refusal> found = screen.draft().found(Difference.Kind.CLAUSE, clause.name());
        Div findings = found.isEmpty() ? new Div() : Note.refused(found);
        Div actions = new Div(new SaveButton(
                getTranslation(isFresh() ? "ui.draft.clause.add" : "ui.save"), sent -> isFresh() ? add() : save()));
        actions.addClassName("lx-actions");
        if (isFresh()) {
            after.setLabel(getTranslation("ui.draft.clause.after"));
            after.setItems(names);
            names.stream().reduce((earlier, later) -> later).ifPresent(after::setValue);
            after.setVisible(!names.isEmpty());
            form.add(after);
        } else {
            actions.add(moves());
        }
        form.add(words);
        add(
                new H3(isFresh() ? getTranslation("ui.draft.clause.new") : getTranslation(clause.name())),
                findings,
                refusals,
                form,
                actions);
    }

    private boolean isFresh() {
        return clause.name().isEmpty();
    }

    private List<Component> moves() {
        int at = names.indexOf(clause.name());
        List<Component> moves = new ArrayList<>();
        if (at > 0) {
            String behind = at > 1 ? names.get(at - 2) : null;
            moves.add(button("up", new Edit.MoveClause(clause.name(), behind)));
        }
        if (at < names.size() - 1) {
            moves.add(button("down", new Edit.MoveClause(clause.name(), names.get(at + 1))));
        }
        moves.add(button("drop", new Edit.DropClause(clause.name())));
        return moves;
    }

    private Button button(String what, Edit edit) {
        return new Button(getTranslation("ui.draft.clause." + what), click -> done(screen.change(edit)));
    }

    private boolean add() {
        String called = name.getValue().strip();
        if (called.isEmpty() || names.contains(called)) {
            return done(Outcome.refused(
                    Refusal.of("name", called.isEmpty() ? "draft.clause-without-name" : "draft.clause-known")));
        }
        return done(screen.change(new Edit.Clause(called, words.getValue().strip(), after.getValue())));
    }

    private boolean save() {
        String called = name.getValue().strip();
        if (called.isEmpty()) {
            return done(Outcome.refused(Refusal.of("name", "draft.clause-without-name")));
        }
        List<Edit> edits = new ArrayList<>();
        if (!called.equals(clause.name())) {
            edits.add(new Edit.RenameClause(clause.name(), called));
        }
        if (!Objects.equals(words.getValue().strip(), clause.words())) {
            edits.add(new Edit.Clause(called, words.getValue().strip(), null));
        }
        return done(screen.change(edits.toArray(Edit[]::new)));
    }

    private boolean done(Outcome<?> outcome) {
        boolean accepted = refusals.accepted(outcome);
        if (accepted) {
            screen.shown().accept(DraftScreen.CLAUSES);
        }
        return accepted;
    }
}
