package lianxin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.kernel.Role;
import lianxin.ledger.Subject;
import lianxin.rules.Rules;
import lianxin.rules.Standing;
import lianxin.rules.Status;

/** 我的工作台: what do I owe, and by when? What no rule counts yet is shown beside, not lost. */
@Route("")
@PermitAll
class HomeView extends Screen {

    private static final long serialVersionUID = 1L;
    private static final List<String> NINE = List.of(
            "research",
            "liaison",
            "secondment",
            "conversation",
            "consultation",
            "assistance",
            "talent",
            "pledge",
            "volunteering");

    private final transient Rules rules;
    private final transient DutyWords words;
    private final Period year;

    HomeView(Rules rules, DutyWords words, Places places, HouseClock clock) {
        super("ui.home");
        this.rules = rules;
        this.words = words;
        this.year = Period.year(clock.today().getYear());
        addShortcuts(places.shortcuts());
        List<Standing> standings = mine();
        if (standings.isEmpty()) {
            add(new EmptyState(Icon.LIST_CHECKS, "ui.home.empty"));
        }
        Map<Boolean, List<Standing>> byDuty = standings.stream().collect(Collectors.partitioningBy(HomeView::isOwed));
        addSummary(byDuty.getOrDefault(true, List.of()));
        for (String area : NINE) {
            addSection("area." + area, inArea(byDuty.getOrDefault(true, List.of()), area));
        }
        addSection("ui.home.beside", byDuty.getOrDefault(false, List.of()));
    }

    private List<Standing> mine() {
        Caller caller = Caller.current();
        Subject cadre = Subject.cadre(caller.cadre());
        Subject body = caller.role() == Role.BRANCH_LEADER
                ? Subject.branch(caller.organization())
                : Subject.organization(caller.organization());
        List<Subject> subjects = caller.cadre() == 0 ? List.of(body) : List.of(cadre, body);
        return rules.standings(subjects, year).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(HomeView::urgency)
                        .thenComparing(Standing::due)
                        .thenComparing(Standing::object))
                .toList();
    }

    /** Whether something is asked of the caller, done or not; the rest stands beside. */
    private static boolean isOwed(Standing standing) {
        return switch (standing.status()) {
            case DONE, ON_TRACK, SLOW, UNMET -> true;
            case NOT_REQUIRED, AWAITING_PROVINCE, AWAITING_UNIT, ENCOURAGED -> false;
        };
    }

    private static List<Standing> inArea(List<Standing> standings, String area) {
        return standings.stream()
                .filter(standing -> standing.area().equals(area))
                .toList();
    }

    /** What is late comes first, what is done comes last. */
    private static int urgency(Standing standing) {
        return switch (standing.status()) {
            case UNMET -> 0;
            case SLOW -> 1;
            case ON_TRACK -> 2;
            default -> 3;
        };
    }

    /** How many duties stand how, at a glance. */
    private void addSummary(List<Standing> owed) {
        Div summary = new Div();
        summary.addClassName("lx-row");
        for (Status status : List.of(Status.UNMET, Status.SLOW, Status.ON_TRACK, Status.DONE)) {
            long count = owed.stream().filter(each -> each.status() == status).count();
            if (count > 0) {
                StatusBadge badge = new StatusBadge(status);
                badge.add(new Span(Long.toString(count)));
                summary.add(badge);
            }
        }
        add(summary);
    }

    private void addShortcuts(List<Destination> shortcuts) {
        Div big = new Div();
        big.addClassName("lx-big-actions");
        for (Destination place : shortcuts) {
            RouterLink link = new RouterLink(place.screen());
            link.addClassNames("lx-big");
            link.setClassName("lx-big-first", place.equals(shortcuts.getFirst()));
            link.add(place.icon().create(), new Span(getTranslation(place.word())));
            big.add(link);
        }
        if (!shortcuts.isEmpty()) {
            add(big);
        }
    }

    private void addSection(String title, List<Standing> standings) {
        if (standings.isEmpty()) {
            return;
        }
        Map<Long, String> names = words.objects(
                standings.getFirst().area(),
                standings.stream().map(Standing::object).collect(Collectors.toSet()));
        Section section = new Section(
                new H2(getTranslation(title)),
                new DutyList(
                        standings,
                        names,
                        words,
                        standing -> rules.explain(standing.subject(), standing.duty(), standing.object(), year)));
        section.addClassName("lx-section");
        add(section);
    }
}
