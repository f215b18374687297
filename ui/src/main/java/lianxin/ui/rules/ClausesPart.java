package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import lianxin.drafting.Draft;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;

/** The head of the document and its clauses. */
final class ClausesPart extends Div {

    private static final long serialVersionUID = 1L;

    ClausesPart(DraftScreen screen) {
        addClassName("lx-stack");
        Draft draft = screen.draft();
        if (screen.isOpen()) {
            add(
                    new H2(getTranslation("ui.draft.head")),
                    new HeadForm(screen),
                    new H2(getTranslation("ui.draft.clauses")));
            draft.clauses().forEach(clause -> add(new ClauseForm(screen, clause)));
            add(new ClauseForm(screen, new Draft.Clause("", "")));
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
