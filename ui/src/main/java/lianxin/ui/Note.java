package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import lianxin.kernel.Refusal;

/** A box that says something important: why not, what to mind, or how it is meant. */
public final class Note extends Div {

    private static final long serialVersionUID = 1L;

    private final Div words = new Div();

    private Note(String tone, Icon icon, String title) {
        addClassName("lx-note");
        getElement().setAttribute("data-tone", tone);
        Span head = new Span(title);
        head.addClassName("lx-note-title");
        words.add(head);
        add(icon.create(), words);
    }

    /** Why something was refused: each reason with its article. Read out at once by screen readers. */
    public static Note refused(List<Refusal> reasons) {
        Note note = new Note("missed", Icon.CIRCLE_X, "");
        note.title(note.getTranslation("ui.refused"));
        note.getElement().setAttribute("role", "alert");
        note.list(reasons);
        return note;
    }

    /** What was done all the same and should be known. */
    public static Note warned(List<Refusal> warnings) {
        Note note = new Note("slow", Icon.TRIANGLE_ALERT, "");
        note.title(note.getTranslation("ui.warned"));
        note.getElement().setAttribute("role", "status");
        note.list(warnings);
        return note;
    }

    /** Something was done. */
    public static Note done(String title, Component... content) {
        Note note = new Note("done", Icon.CIRCLE_CHECK, title);
        note.getElement().setAttribute("role", "status");
        note.words.add(content);
        return note;
    }

    /** Something is not yet as it has to be. */
    public static Note missed(String title) {
        return new Note("missed", Icon.CIRCLE_X, title);
    }

    /** A hint. */
    public static Note hint(String title, Component... content) {
        Note note = new Note("steady", Icon.INFO, title);
        note.words.add(content);
        return note;
    }

    /** The words of a refusal, for places that have no room for a box. */
    public static String words(Refusal refusal, Locale locale) {
        return Refusals.words(refusal, locale);
    }

    private void title(String text) {
        ((Span) words.getComponentAt(0)).setText(text);
    }

    private void list(List<Refusal> reasons) {
        UnorderedList list = new UnorderedList();
        for (Refusal reason : reasons) {
            ListItem item = new ListItem(new Span(Refusals.words(reason, getLocale())));
            if (reason.article() != null) {
                Span article = new Span(getTranslation(reason.article()));
                article.addClassName("lx-article");
                item.add(new Span(" "), article);
            }
            list.add(item);
        }
        words.add(list);
    }
}
