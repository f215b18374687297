package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lianxin.drafting.Draft;
import lianxin.drafting.Draft.Figure;
import lianxin.ui.Details;
import lianxin.ui.NineSystems;
import lianxin.ui.Note;
import lianxin.ui.Split;

/** Every parameter by the nine systems and their articles, those to be set first; beside them the one that is chosen. */
final class NumbersPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DraftScreen screen;
    private final String chosen;

    NumbersPart(DraftScreen screen, String chosen) {
        this.screen = screen;
        this.chosen = chosen;
        Draft draft = screen.draft();
        Section tree = new Section();
        tree.addClassName("lx-section");
        List<Figure> missing =
                draft.figures().stream().filter(Figure::isMissing).toList();
        tree.add(
                missing.isEmpty()
                        ? Note.done(getTranslation("ui.draft.nothing-missing"))
                        : Note.hint(getTranslation("ui.draft.missing", missing.size())));
        draft.figures().stream()
                .collect(Collectors.groupingBy(NumbersPart::place, TreeMap::new, Collectors.toList()))
                .forEach((place, figures) -> tree.add(area(place, figures)));
        Split split = new Split(tree);
        draft.figures().stream()
                .filter(figure -> figure.room().name().equals(chosen))
                .findFirst()
                .ifPresent(figure -> split.choose(details(figure)));
        add(split);
    }

    private Details details(Figure figure) {
        Details details = new Details(getTranslation(figure.room().title()), screen.link("", DraftScreen.NUMBERS));
        new FigureForms(screen, figure).into(details);
        return details;
    }

    private static String area(String name) {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    private static int place(Figure figure) {
        return NineSystems.AREAS.indexOf(area(figure.room().name())) & Integer.MAX_VALUE;
    }

    /** A system: open when the chosen parameter is in it; what belongs to none of the nine comes last. */
    private NativeDetails area(int place, List<Figure> figures) {
        String key = place < NineSystems.AREAS.size() ? "area." + NineSystems.AREAS.get(place) : "ui.provisions.other";
        long missing = figures.stream().filter(Figure::isMissing).count();
        long wrong =
                figures.stream().filter(figure -> !figure.findings().isEmpty()).count();
        String words = getTranslation(key)
                + (missing == 0 ? "" : " · " + getTranslation("ui.draft.area.missing", missing))
                + (wrong == 0 ? "" : " · " + getTranslation("ui.draft.findings", wrong));
        Div articles = new Div();
        articles.addClassName("lx-section");
        Map<String, List<Figure>> byArticle = figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.room().article(), LinkedHashMap::new, Collectors.toList()));
        byArticle.forEach((article, of) -> articles.add(
                new H2(getTranslation(article)),
                clause(of.getFirst().room().clause()),
                new FigureRows(screen, article, of, chosen)));
        NativeDetails area = new NativeDetails(words, articles);
        area.setOpen(figures.stream().anyMatch(figure -> figure.room().name().equals(chosen)));
        return area;
    }

    static NativeDetails clause(String words) {
        Div quote = MeasureWords.quote(words);
        NativeDetails clause = new NativeDetails(quote.getTranslation("ui.draft.clause"), quote);
        clause.setVisible(!words.isEmpty());
        return clause;
    }
}
