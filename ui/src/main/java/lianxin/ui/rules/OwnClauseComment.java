package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import lianxin.drafting.ClauseComment;
import lianxin.drafting.ImplementingMeasures;
import lianxin.ui.Icon;
import lianxin.ui.Refusals;

/** What the reader has said to a clause, and what became of it. */
final class OwnClauseComment extends Div {

    private static final long serialVersionUID = 1L;

    OwnClauseComment(ImplementingMeasures measures, ClauseComment comment, Runnable changed) {
        addClassNames("lx-work", "lx-small");
        Span when = new Span(getTranslation(
                "ui.clause.mine", comment.writtenOn().toString(), comment.on().version()));
        when.addClassName("lx-soft");
        Div head = new Div(when, new ClauseVerdict(comment));
        head.addClassName("lx-row");
        add(head, new Div(comment.content()));
        ClauseComment.Answer answer = comment.answer();
        if (answer != null) {
            add(MeasureWords.line("ui.clause.answer", answer.text()));
            return;
        }
        Refusals refusals = new Refusals();
        Button withdraw = new Button(getTranslation("ui.clause.withdraw"), Icon.CIRCLE_X.create(), click -> {
            if (refusals.accepted(measures.withdraw(comment.id()))) {
                changed.run();
            }
        });
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(refusals, new Div(withdraw));
    }
}
