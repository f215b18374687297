package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import lianxin.drafting.Draft;
import lianxin.rules.Rules;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;

/** The head of the document, its clauses in their order, and what stands behind them. */
final class ClausesPart extends Div {

    private static final long serialVersionUID = 1L;

    ClausesPart(DraftScreen screen) {
        addClassName("lx-stack");
        Draft draft = screen.draft();
        if (screen.isOpen()) {
            add(new H2(getTranslation("ui.draft.head")), new HeadForm(screen));
            add(new H2(getTranslation("ui.draft.clauses")), new Paragraph(getTranslation("ui.draft.clauses.how")));
            draft.clauses().forEach(clause -> add(new ClauseForm(screen, clause)));
            add(new ClauseForm(screen, new Draft.Clause("", "")));
            if (draft.clauses().size() > 1) {
                add(new ClauseCount(screen));
            }
            add(new H2(getTranslation("ui.draft.annexes")));
            for (int place = 0; place <= draft.annexes().size(); place++) {
                add(new AnnexForm(screen, place));
            }
            return;
        }
        add(new H2(getTranslation("ui.draft.clauses")));
        draft.clauses().forEach(clause -> {
            Div quote = new Div(new Paragraph(getTranslation(clause.name())), new Paragraph(clause.words()));
            quote.addClassName("lx-quote");
            add(quote);
        });
        if (draft.clauses().isEmpty()) {
            add(new EmptyState(Icon.SCROLL_TEXT, "ui.draft.clauses.empty"));
        }
        for (Rules.Annex annex : draft.annexes()) {
            add(new AnnexSection(annex));
        }
    }

    /** A field for the words of a clause. */
    static TextArea words(String label, String value) {
        TextArea words = new TextArea(label);
        words.setValue(value);
        words.setMinRows(3);
        words.addClassName("lx-wide");
        return words;
    }
}
