package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import lianxin.drafting.ClauseComment;
import lianxin.drafting.ImplementingMeasures;
import lianxin.rules.Rules.Measures;
import lianxin.ui.Icon;

/** What the reader has said to a clause, and the way to say more. */
final class ClauseTalk extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ImplementingMeasures measures;
    private final transient Measures document;
    private final String clause;
    private final Div said = new Div();
    private final Div work = new Div();

    ClauseTalk(ImplementingMeasures measures, Measures document, String clause, List<ClauseComment> all) {
        this.measures = measures;
        this.document = document;
        this.clause = clause;
        addClassNames("lx-section", "lx-no-print");
        Button write = new Button(getTranslation("ui.clause.comment"), Icon.MESSAGES_SQUARE.create(), click -> write());
        write.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        write.getElement()
                .setAttribute("aria-label", getTranslation("ui.clause.comment") + " " + getTranslation(clause));
        said.addClassName("lx-section");
        add(said, work, new Div(write));
        show(all);
    }

    private void write() {
        work.removeAll();
        ClauseCommentForm form = new ClauseCommentForm(measures, document, clause, this::read, work::removeAll);
        work.add(form);
        form.scrollIntoView();
    }

    private void read() {
        work.removeAll();
        show(measures.ownComments());
    }

    private void show(List<ClauseComment> all) {
        said.removeAll();
        all.stream()
                .filter(comment -> comment.on().pack().equals(document.pack())
                        && comment.on().name().equals(clause))
                .forEach(comment -> said.add(new OwnClauseComment(measures, comment, this::read)));
    }
}
