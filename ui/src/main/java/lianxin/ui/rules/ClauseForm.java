package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import lianxin.drafting.Draft;
import lianxin.drafting.Edit;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.ui.Icon;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** A clause of the draft, or a new one. */
final class ClauseForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DraftScreen screen;
    private final Refusals refusals = new Refusals();
    private final TextField name = new TextField(getTranslation("ui.draft.clause.name"));
    private final TextArea words;

    ClauseForm(DraftScreen screen, Draft.Clause clause) {
        this.screen = screen;
        boolean fresh = clause.name().isEmpty();
        addClassName("lx-work");
        name.setValue(clause.name());
        name.setVisible(fresh);
        words = ClausesPart.words(CellWords.label("ui.draft.clause.words", fresh ? "" : clause.name()), clause.words());
        Div form = new Div(refusals.field("name", name), words);
        form.addClassName("lx-form");
        Div actions =
                new Div(new SaveButton(getTranslation(fresh ? "ui.draft.clause.add" : "ui.save"), sent -> save(fresh)));
        actions.addClassName("lx-actions");
        if (!fresh) {
            actions.add(new Button(
                    getTranslation("ui.draft.clause.drop"),
                    Icon.CIRCLE_X.create(),
                    click -> done(screen.change(new Edit.DropClause(clause.name())))));
        }
        add(
                new H3(fresh ? getTranslation("ui.draft.clause.new") : getTranslation(clause.name())),
                refusals,
                form,
                actions);
    }

    private boolean save(boolean fresh) {
        String called = name.getValue().strip();
        boolean taken = screen.draft().clauses().stream()
                .anyMatch(clause -> clause.name().equals(called));
        if (called.isEmpty() || fresh && taken) {
            return done(Outcome.refused(
                    Refusal.of("name", called.isEmpty() ? "draft.clause-without-name" : "draft.clause-known")));
        }
        return done(screen.change(new Edit.Clause(called, words.getValue().strip())));
    }

    private boolean done(Outcome<?> outcome) {
        boolean accepted = refusals.accepted(outcome);
        if (accepted) {
            screen.shown().accept(DraftScreen.CLAUSES);
        }
        return accepted;
    }
}
