package lianxin.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lianxin.drafting.ClauseComment;
import lianxin.drafting.ImplementingMeasures;
import lianxin.rules.Provision;
import lianxin.rules.Rules.Measures;
import lianxin.ui.Note;

/** A document: its head, what is announced, contents, clauses and annexes. */
final class MeasureText extends Div {

    private static final long serialVersionUID = 1L;

    /** Where there is room, what is folded on a phone stands open. */
    private static final String UNFOLD = "if (matchMedia('(min-width: 700px)').matches)"
            + " this.querySelectorAll('details').forEach(folded => (folded.open = true));";

    private final List<MeasurePart> parts = new ArrayList<>();
    private final Note nothing = Note.hint(getTranslation("ui.measures.nothing"));

    MeasureText(
            Measures document,
            List<Measures> all,
            List<Provision.Own> own,
            ImplementingMeasures measures,
            boolean mayComment) {
        addClassName("lx-measure");
        List<ClauseComment> said = mayComment ? measures.ownComments() : List.of();
        document.clauses()
                .forEach(clause -> parts.add(new ClauseSection(
                        clause,
                        new OwnFigures(clause, own),
                        mayComment ? new ClauseTalk(measures, document, clause.name(), said) : new Div())));
        if (!document.unplaced().isEmpty()) {
            parts.add(new MeasurePart(getTranslation("ui.measures.unplaced"), new FigureTable(document.unplaced())));
        }
        if (!document.amended().isEmpty()) {
            parts.add(new MeasurePart(
                    getTranslation("ui.measures.amended"),
                    new Div(CellWords.rows(document.amended().values().stream().map(this::getTranslation)))));
        }
        document.annexes().forEach(annex -> parts.add(new AnnexSection(annex)));
        Section body = new Section(new H2(getTranslation(document.title())), facts(document));
        announced(document, all).forEach(body::add);
        nothing.setVisible(false);
        body.add(nothing);
        parts.forEach(body::add);
        body.addClassNames("lx-section", "lx-measure-body");
        add(new MeasureContents(parts), body);
        getElement().executeJs(UNFOLD);
    }

    private static DescriptionList facts(Measures document) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lx-facts");
        Stream.of("document", "issuer", "from", "version")
                .forEach(key -> facts.add(
                        new DescriptionList.Term(facts.getTranslation("ui.measures." + key)),
                        new DescriptionList.Description(
                                switch (key) {
                                    case "document" -> facts.getTranslation(document.documentNumber());
                                    case "issuer" -> facts.getTranslation(document.issuer());
                                    case "from" ->
                                        document.from() == null
                                                ? facts.getTranslation("ui.pack.always")
                                                : document.from().toString();
                                    default -> document.version();
                                })));
        return facts;
    }

    /** That this one does not hold yet, or that a later one has been published. */
    private Stream<Component> announced(Measures document, List<Measures> all) {
        if (!document.inForce()) {
            return Stream.of(Note.hint(getTranslation(
                    "ui.measures.not-yet",
                    Objects.requireNonNull(document.from()).toString())));
        }
        return all.stream()
                .filter(other -> !other.inForce() && other.pack().equals(document.pack()))
                .map(other -> {
                    RouterLink link = new RouterLink(MeasureWords.title(other), MeasureView.class);
                    link.setQueryParameters(MeasureView.address(other));
                    return Note.hint(
                            getTranslation("ui.measures.announced", other.version(), String.valueOf(other.from())),
                            new Span(link));
                });
    }

    /** Shows what holds this text; everything when it is blank. */
    void search(String words) {
        parts.forEach(part -> part.setVisible(part.holds(words.strip())));
        nothing.setVisible(!parts.isEmpty() && parts.stream().noneMatch(Component::isVisible));
    }

    void bringIntoView(String clause) {
        parts.stream().filter(part -> part.name().equals(clause)).findFirst().ifPresent(part -> part.scrollIntoView());
    }
}
