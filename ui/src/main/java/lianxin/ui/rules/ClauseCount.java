package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import lianxin.drafting.Edit;
import lianxin.ui.Icon;
import lianxin.ui.Refusals;

/** Counts the clauses anew, once some were put between others. */
final class ClauseCount extends Div {

    private static final long serialVersionUID = 1L;

    ClauseCount(DraftScreen screen) {
        Refusals refusals = new Refusals();
        Div actions = new Div(new Button(getTranslation("ui.draft.clauses.count"), Icon.REFRESH_CW.create(), click -> {
            if (refusals.accepted(screen.change(new Edit.CountClauses()))) {
                screen.shown().accept(DraftScreen.CLAUSES);
            }
        }));
        actions.addClassName("lx-actions");
        add(refusals, new Paragraph(getTranslation("ui.draft.clauses.count.how")), actions);
    }
}
