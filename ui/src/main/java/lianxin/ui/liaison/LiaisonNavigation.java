package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Role;
import lianxin.liaison.Liaison;
import lianxin.liaison.LiaisonDisclosure;
import lianxin.liaison.LiaisonDisclosure.Said;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.organization.OrganizationId;
import lianxin.ui.Destination;
import lianxin.ui.Icon;
import lianxin.ui.ListScreen;
import lianxin.ui.Navigation;
import lianxin.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The places of liaison work, and the ways to a single visit or point. */
@Service
@Order(10)
public class LiaisonNavigation implements Navigation {

    static final String VISIT = "visit";
    static final String POINT = "point";
    static final String YEAR = "year";

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    private final Liaison liaison;
    private final LiaisonDisclosure disclosure;
    private final HouseClock clock;

    LiaisonNavigation(Liaison liaison, LiaisonDisclosure disclosure, HouseClock clock) {
        this.liaison = liaison;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    @Override
    public List<Destination> destinations() {
        return List.of(
                place("liaison.visits", Icon.MAP_PIN, VisitListView.class, true, ALL),
                place("liaison.points", Icon.COMPASS, PointListView.class, false, ALL),
                place("liaison.verifications", Icon.CLIPBOARD_CHECK, VerificationListView.class, true, ALL),
                place("liaison.arrangement", Icon.CALENDAR_DAYS, ArrangementListView.class, false, ALL),
                place("liaison.disclosure", Icon.SCROLL_TEXT, DisclosureListView.class, false, ALL));
    }

    @Override
    public List<Destination> shortcuts() {
        return List.of(
                place("liaison.record", Icon.MAP_PIN, RecordVisitView.class, false, ALL),
                place(
                        "liaison.arrangement",
                        Icon.CALENDAR_DAYS,
                        ArrangementListView.class,
                        false,
                        Set.of(Role.SUPERVISOR)));
    }

    @Override
    public List<Waiting> waiting() {
        OrganizationId host = new OrganizationId(Caller.current().organization());
        int doubted =
                disclosure.ofMine(clock.today().getYear()).map(Said::doubted).orElse(0);
        return List.of(
                Waiting.of(
                        "liaison.verifications.waiting",
                        liaison.awaiting(host, null, Waiting.MOST),
                        Icon.CLIPBOARD_CHECK,
                        VerificationListView.class),
                new Waiting(
                        "liaison.disclosure.waiting",
                        Integer.toString(doubted),
                        Icon.SCROLL_TEXT,
                        DisclosureListView.class));
    }

    private static Destination place(
            String word, Icon icon, Class<? extends Component> screen, boolean front, Set<Role> roles) {
        return new Destination(word, icon, screen, Destination.Group.WORK, front, roles);
    }

    /** A link to the page of a point in a calendar year. */
    public static RouterLink toPoint(String text, PointId point, int year) {
        return new RouterLink(text, PointDetailsView.class, parameters(point, year));
    }

    static RouterLink toVisit(String text, VisitId visit) {
        return new RouterLink(text, VisitListView.class, ListScreen.parameters(visit));
    }

    static void open(VisitId visit) {
        UI.getCurrentOrThrow().navigate(VisitListView.class, ListScreen.parameters(visit));
    }

    static void open(PointId point, int year) {
        UI.getCurrentOrThrow().navigate(PointDetailsView.class, parameters(point, year));
    }

    static void revise(VisitId visit) {
        UI.getCurrentOrThrow()
                .navigate(RecordVisitView.class, new RouteParameters(VISIT, Long.toString(visit.value())));
    }

    private static RouteParameters parameters(PointId point, int year) {
        return new RouteParameters(Map.of(POINT, Long.toString(point.value()), YEAR, Integer.toString(year)));
    }
}
