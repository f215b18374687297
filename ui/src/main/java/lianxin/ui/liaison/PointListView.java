package lianxin.ui.liaison;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.liaison.Liaison;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonAssignment;
import lianxin.liaison.LiaisonPoint;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import lianxin.rules.Standing;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.Screen;

/** 联系点: those the caller is in charge of, those in the caller's own county, and how the duties stand. */
@Route("liaison/points")
@PermitAll
class PointListView extends Screen {

    private static final long serialVersionUID = 1L;

    PointListView(Liaison liaison, LiaisonArrangement arrangement, Duties duties, HouseClock clock) {
        super("liaison.points");
        int year = clock.today().getYear();
        CadreId me = new CadreId(Caller.current().cadre());
        Set<PointId> points = new LinkedHashSet<>();
        arrangement.of(me, clock.today()).stream().map(LiaisonAssignment::point).forEach(points::add);
        arrangement.pointsOf(new OrganizationId(Caller.current().organization())).stream()
                .map(LiaisonPoint::id)
                .forEach(points::add);
        add(
                points.isEmpty()
                        ? new EmptyState(Icon.COMPASS, "liaison.no-points")
                        : links(arrangement.names(points), new ArrayList<>(points), year));
        List<Standing> standings = liaison.standings(me, year);
        if (!standings.isEmpty()) {
            Section section = new Section(new H2(getTranslation("liaison.standings")), duties.cards(me, standings));
            section.addClassName("lx-section");
            add(section);
        }
    }

    private static Div links(Map<PointId, String> names, List<PointId> points, int year) {
        Div big = new Div();
        big.addClassName("lx-big-actions");
        for (PointId point : points) {
            RouterLink link = LiaisonNavigation.toPoint("", point, year);
            link.addClassName("lx-big");
            link.add(Icon.MAP_PIN.create(), new Span(names.getOrDefault(point, "")));
            big.add(link);
        }
        return big;
    }
}
