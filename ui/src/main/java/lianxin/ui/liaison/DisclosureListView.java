package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxin.document.PrintedTables;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonDisclosure;
import lianxin.liaison.LiaisonDisclosure.AtPoint;
import lianxin.liaison.LiaisonDisclosure.Line;
import lianxin.liaison.LiaisonDisclosure.Said;
import lianxin.liaison.LiaisonVisit;
import lianxin.liaison.PracticalDeed;
import lianxin.organization.Authorization;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.Details;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.ListScreen;
import lianxin.ui.Moments;
import lianxin.ui.Note;
import lianxin.ui.PrintedSheet;
import org.jspecify.annotations.Nullable;

/** 公示: what the cadres of the own body did at their points in a year, and whether it is so. */
@Route("liaison/disclosure/:id?([0-9]*)")
@PermitAll
class DisclosureListView extends ListScreen<Line, CadreId> {

    private static final long serialVersionUID = 1L;

    private final transient LiaisonDisclosure disclosure;
    private final transient OrganizationId body =
            new OrganizationId(Caller.current().organization());
    private final IntegerField year = new IntegerField(getTranslation("liaison.year"));
    private final Div mine = new Div();
    private final int thisYear;

    DisclosureListView(
            LiaisonDisclosure disclosure,
            Authorization authorization,
            PrintedTables tables,
            Organizations organizations,
            HouseClock clock) {
        super("liaison.disclosure", CadreId::new, new EmptyState(Icon.SCROLL_TEXT, "liaison.disclosure.empty"));
        this.disclosure = disclosure;
        thisYear = clock.today().getYear();
        year.setValue(thisYear);
        year.setStepButtonsVisible(true);
        year.addValueChangeListener(change -> list());
        Div filter = new Div(year);
        filter.addClassName("lx-filter");
        if (authorization.allows("liaison.read", body)) {
            WorkTableChoice table = new WorkTableChoice();
            PrintedSheet paper = new PrintedSheet(tables, organizations);
            addActions(table.ways(paper, body, () -> Period.year(year())));
            filter.add(table);
            add(paper);
        }
        lay(mine, how(), filter)
                .content(getTranslation("ui.person"), line -> link(line.name(), line.cadre()))
                .column(getTranslation("ui.post"), Line::title)
                .column(
                        getTranslation("liaison.point"),
                        line -> line.points().stream().map(AtPoint::place).collect(Collectors.joining("、")))
                .number(getTranslation("liaison.times"), line -> Integer.toString(line.visits()))
                .number(getTranslation("liaison.disclosure.confirmed"), line -> Integer.toString(line.confirmed()))
                .number(getTranslation("liaison.day-count"), line -> Integer.toString(line.days()))
                .number(getTranslation("liaison.deed"), line -> Integer.toString(line.deeds()))
                .content(getTranslation("liaison.disclosure.so"), this::answer)
                .current(line -> isChosen(line.cadre()));
    }

    private Note how() {
        return Note.hint(
                getTranslation("liaison.disclosure.so"), new Paragraph(getTranslation("liaison.disclosure.how")));
    }

    private int year() {
        return year.getOptionalValue().orElse(thisYear);
    }

    private DisclosureAnswer answer(Line line) {
        return new DisclosureAnswer(disclosure, body, line, year());
    }

    @Override
    protected Page<Line> rows(@Nullable String after, int size) {
        mine.removeAll();
        disclosure.ofMine(year()).map(this::question).ifPresent(mine::add);
        return new Page<>(disclosure.lines(body, year()), null);
    }

    /** What colleagues ask, to the cadre whose line it is. */
    private Note question(Said said) {
        Div lines = new Div();
        if (said.doubted() > 0) {
            lines.add(new Paragraph(getTranslation("liaison.disclosure.asked", said.doubted())));
        }
        if (said.truthful() > 0) {
            lines.add(new Paragraph(getTranslation("liaison.disclosure.agreed", said.truthful())));
        }
        return Note.hint(getTranslation("liaison.disclosure.mine"), lines);
    }

    @Override
    protected Optional<Details> details(CadreId id) {
        return disclosure.lines(body, year()).stream()
                .filter(line -> line.cadre().equals(id))
                .findFirst()
                .map(this::details);
    }

    private Details details(Line line) {
        Details details = new Details(line.name(), new RouterLink(getClass()));
        details.fact("liaison.year", Integer.toString(year()))
                .fact("ui.post", line.title())
                .fact("liaison.times", Integer.toString(line.visits()))
                .fact("liaison.disclosure.confirmed", Integer.toString(line.confirmed()))
                .fact("liaison.day-count", Integer.toString(line.days()))
                .actions(answer(line));
        line.points().forEach(point -> details.add(section(point)));
        return details;
    }

    private Section section(AtPoint point) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lx-lines-plain");
        point.visits().forEach(visit -> list.add(new ListItem(line(visit))));
        point.deeds().forEach(deed -> list.add(new ListItem(words(deed.content()))));
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(getTranslation("liaison.disclosure.nothing")));
        }
        Section section = new Section(new H3(point.place()), list);
        section.addClassName("lx-section");
        return section;
    }

    private static Component line(LiaisonVisit visit) {
        Div line = new Div(new Span(Moments.words(visit.days())), new VerificationBadge(visit));
        line.addClassName("lx-row");
        return line;
    }

    private String words(PracticalDeed deed) {
        return getTranslation(
                "liaison.disclosure.deed",
                deed.title(),
                deed.beneficiaries(),
                Words.of(this, "progress", deed.progress()),
                deed.confirmed() ? getTranslation("liaison.deed.confirmed") : "");
    }
}
