package lianxin.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import lianxin.drafting.Difference;
import lianxin.drafting.Draft;
import lianxin.ui.Note;

/** Whether anything is to be mended, and what it is, each with the way to where it stands. */
final class FoundParts extends Div {

    private static final long serialVersionUID = 1L;

    FoundParts(DraftScreen screen) {
        List<Draft.Spot> spots = screen.draft().spots();
        if (spots.isEmpty()) {
            add(new Paragraph(getTranslation("ui.draft.sound")));
            return;
        }
        GroundWords words = new GroundWords(screen.draft().ground());
        UnorderedList list = new UnorderedList();
        spots.forEach(spot -> list.add(new ListItem(
                way(screen, spot.at(), words),
                new Span("　" + Note.words(new UntrueWords(words).said(spot.problem()), getLocale())))));
        NativeDetails all = new NativeDetails(getTranslation("ui.draft.findings", spots.size()), list);
        all.addClassName("lx-found");
        add(all);
    }

    private Component way(DraftScreen screen, Difference.Place at, GroundWords words) {
        String kind = getTranslation("difference." + at.kind().name().toLowerCase(Locale.ROOT));
        return switch (at.kind()) {
            case HEAD -> screen.link(kind, DraftScreen.CLAUSES);
            case CLAUSE -> screen.link(getTranslation(at.name()), DraftScreen.CLAUSES);
            case NUMBER -> screen.link(words.parameter(at.name()), at.name());
            case DUTY -> screen.link(words.task(at.name()), DraftScreen.DUTIES);
            case SENTENCE -> screen.link(at.name(), DraftScreen.SENTENCES);
            default -> new Span(getTranslation("ui.extra.unit", kind, at.name()));
        };
    }
}
