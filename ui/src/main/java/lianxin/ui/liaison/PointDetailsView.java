package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Page;
import lianxin.liaison.KeyContactCards;
import lianxin.liaison.Liaison;
import lianxin.liaison.LiaisonAssignment;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit;
import lianxin.liaison.PointYear;
import lianxin.organization.Authorization;
import lianxin.organization.CadreId;
import lianxin.rules.Standing;
import lianxin.ui.EmptyState;
import lianxin.ui.ExtraWords;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Moments;
import lianxin.ui.Screen;

/** 联系点主页: one point in one year. */
@Route("liaison/points/:point([0-9]+)/:year([0-9]{4})")
@PermitAll
class PointDetailsView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Liaison liaison;
    private final transient KeyContactCards cards;
    private final transient Authorization authorization;
    private final transient Duties duties;
    private final transient HouseClock clock;
    private final Div body = new Div();

    PointDetailsView(
            Liaison liaison, KeyContactCards cards, Authorization authorization, Duties duties, HouseClock clock) {
        super("liaison.point");
        this.liaison = liaison;
        this.cards = cards;
        this.authorization = authorization;
        this.duties = duties;
        this.clock = clock;
        body.addClassName("lx-stack");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PointId point = new PointId(
                event.getRouteParameters().getLong(LiaisonNavigation.POINT).orElseThrow());
        int year = event.getRouteParameters()
                .getInteger(LiaisonNavigation.YEAR)
                .orElseGet(() -> clock.today().getYear());
        show(point, year);
    }

    private void show(PointId point, int year) {
        PointYear page = liaison.pointYear(point, year).orElseThrow(NotFoundException::new);
        setName(page.county() + " " + page.point().place());
        body.removeAll();
        body.add(years(page), card(page), standings(page), visits(page));
        boolean inCharge = page.succession().stream()
                .anyMatch(held -> held.cadre().value() == Caller.current().cadre()
                        && held.days().contains(clock.today()));
        boolean host =
                authorization.allows("liaison.visit.confirm", page.point().host());
        body.add(new PointRecordSections(liaison, cards, page, clock.today(), inCharge, host, () -> show(point, year)));
        body.add(section("liaison.succession", succession(page)));
    }

    private Component years(PointYear page) {
        PointId id = page.point().id();
        Span now = new Span(Integer.toString(page.year()));
        now.addClassName("lx-strong");
        Div years = new Div(
                LiaisonNavigation.toPoint("← " + (page.year() - 1), id, page.year() - 1),
                now,
                LiaisonNavigation.toPoint((page.year() + 1) + " →", id, page.year() + 1));
        years.addClassName("lx-row");
        return years;
    }

    private Component card(PointYear page) {
        Div totals = new Div(
                total("liaison.times", page.times()),
                total("liaison.day-count", page.days()),
                total("liaison.interview.number", page.interviewed()),
                total("liaison.interview.first-time", page.interviewedFirstTime()),
                total("liaison.contacts", page.contacts().size()));
        totals.addClassName("lx-totals");
        Div card = new Div(totals, new YearCalendar(page.year(), page.visits()));
        card.addClassName("lx-card");
        if (!page.point().contact().isEmpty()) {
            card.add(new Span(getTranslation(
                    "ui.extra.line",
                    getTranslation("liaison.contact-person"),
                    page.point().contact())));
        }
        return card;
    }

    private Component total(String word, int number) {
        com.vaadin.flow.component.HtmlComponent strong = new com.vaadin.flow.component.HtmlComponent("strong");
        strong.getElement().setText(Integer.toString(number));
        Span name = new Span(getTranslation(word));
        name.addClassNames("lx-small", "lx-soft");
        return new Div(strong, name);
    }

    private Component standings(PointYear page) {
        Div all = new Div();
        all.addClassName("lx-section");
        page.standings().stream()
                .map(Standing::subject)
                .distinct()
                .map(subject -> new CadreId(subject.id()))
                .forEach(cadre -> {
                    List<Standing> own = page.standings().stream()
                            .filter(standing -> standing.subject().id() == cadre.value())
                            .filter(standing ->
                                    standing.object() == page.point().id().value())
                            .toList();
                    all.add(section(name(page, cadre), duties.cardsOfOnePoint(cadre, own)));
                });
        return all;
    }

    private Component visits(PointYear page) {
        KeysetTable<LiaisonVisit> table = new KeysetTable<LiaisonVisit>(
                        getTranslation("liaison.visits"), new EmptyState(Icon.MAP_PIN, "liaison.visits.empty"))
                .content(
                        getTranslation("liaison.days"),
                        visit -> LiaisonNavigation.toVisit(Moments.words(visit.days()), visit.id()))
                .column(getTranslation("ui.person"), visit -> name(page, visit.cadre()))
                .number(
                        getTranslation("liaison.day-count"),
                        visit -> Integer.toString(visit.days().days()))
                .column(
                        getTranslation("liaison.work"),
                        visit -> String.join(
                                getTranslation("ui.next"),
                                VisitSummary.done(this, visit.latest().work())))
                .content(getTranslation("liaison.verification"), VerificationBadge::new);
        ExtraWords.columns(
                table,
                liaison.visitForm(clock.today()),
                visit -> visit.latest().work().extra());
        table.show((after, size) -> new Page<>(page.visits(), null));
        return section("liaison.visits.here", table);
    }

    private Component succession(PointYear page) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lx-lines-plain");
        for (LiaisonAssignment held : page.succession()) {
            String ending = Words.of(this, "ending", held.ending());
            String why = held.reason().isEmpty() ? ending : getTranslation("ui.extra.line", ending, held.reason());
            list.add(new ListItem(
                    Moments.words(held.days()) + "　" + name(page, held.cadre()) + "　" + why + "　" + held.document()));
        }
        return list;
    }

    private Section section(String title, Component content) {
        Section section = new Section(new H2(getTranslation(title)), content);
        section.addClassName("lx-section");
        return section;
    }

    private static String name(PointYear page, CadreId cadre) {
        return Objects.requireNonNullElse(page.cadres().get(cadre), "");
    }
}
