package lianxin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxin.rules.Standing;
import lianxin.rules.Status;

/** 我的工作台: what do I owe, and by when? What no rule counts yet is shown beside, not lost. */
@Route("")
@PermitAll
class HomeView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient OwnDuties duties;
    private final transient DutyWords words;

    HomeView(OwnDuties duties, DutyWords words, Places places) {
        super("ui.home");
        this.duties = duties;
        this.words = words;
        addShortcuts(places.shortcuts());
        places.waiting().forEach(this::addWaiting);
        List<Standing> standings = duties.standings();
        if (standings.isEmpty()) {
            add(new EmptyState(Icon.LIST_CHECKS, "ui.home.empty"));
        }
        Map<Boolean, List<Standing>> byDuty = standings.stream().collect(Collectors.partitioningBy(OwnDuties::isOwed));
        addSummary(byDuty.getOrDefault(true, List.of()));
        for (String area : NineSystems.AREAS) {
            addSection("area." + area, inArea(byDuty.getOrDefault(true, List.of()), area));
        }
        addSection("ui.home.beside", byDuty.getOrDefault(false, List.of()));
    }

    private static List<Standing> inArea(List<Standing> standings, String area) {
        return standings.stream()
                .filter(standing -> standing.area().equals(area))
                .toList();
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

    private void addWaiting(Waiting waiting) {
        RouterLink link = new RouterLink(waiting.screen());
        link.addClassName("lx-waiting");
        link.add(waiting.icon().create(), new Span(getTranslation(waiting.word(), waiting.number())));
        add(link);
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
                new DutyList(standings, names, words, duties::explain, duties::explainAsKnownOn));
        section.addClassName("lx-section");
        add(section);
    }
}
