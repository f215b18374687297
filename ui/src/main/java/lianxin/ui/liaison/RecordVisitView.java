package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.liaison.Liaison;
import lianxin.liaison.Liaison.Saved;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonAssignment;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.organization.CadreId;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.Note;
import lianxin.ui.Screen;

/** 记到点: records a visit or changes one, and shows at once how the duties stand now. */
@Route("liaison/record/:visit?([0-9]*)")
@PermitAll
class RecordVisitView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Liaison liaison;
    private final transient LiaisonArrangement arrangement;
    private final transient Duties duties;
    private final transient HouseClock clock;
    private final Div body = new Div();

    RecordVisitView(Liaison liaison, LiaisonArrangement arrangement, Duties duties, HouseClock clock) {
        super("liaison.record");
        this.liaison = liaison;
        this.arrangement = arrangement;
        this.duties = duties;
        this.clock = clock;
        narrow();
        body.addClassName("lx-section");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<LiaisonVisit> revised = event.getRouteParameters()
                .getLong(LiaisonNavigation.VISIT)
                .map(id -> liaison.find(new VisitId(id)).orElseThrow(NotFoundException::new));
        Map<PointId, String> points =
                arrangement.names(revised.map(visit -> List.of(visit.point())).orElseGet(this::ownPoints));
        body.removeAll();
        if (points.isEmpty()) {
            body.add(new EmptyState(Icon.COMPASS, "liaison.no-points"));
        } else {
            body.add(new VisitForm(
                    liaison, points, revised, clock.today(), saved -> show(saved, revised.isPresent()), this::leave));
        }
    }

    private List<PointId> ownPoints() {
        return arrangement.of(new CadreId(Caller.current().cadre()), clock.today()).stream()
                .map(LiaisonAssignment::point)
                .distinct()
                .toList();
    }

    private void leave() {
        UI.getCurrentOrThrow().navigate(VisitListView.class);
    }

    private void show(Outcome.Accepted<Saved<VisitId>> accepted, boolean revised) {
        Saved<VisitId> saved = accepted.value();
        body.removeAll();
        body.add(Note.done(
                getTranslation("liaison.saved"),
                new Div(getTranslation(revised ? "liaison.saved.revised" : "liaison.saved.next"))));
        if (!accepted.warnings().isEmpty()) {
            body.add(Note.warned(accepted.warnings()));
        }
        Button again = new Button(
                getTranslation("liaison.record.again"),
                Icon.PLUS.create(),
                click -> UI.getCurrentOrThrow().navigate(RecordVisitView.class));
        Div ways = new Div(LiaisonNavigation.toVisit(getTranslation("liaison.visit.open"), saved.id()), again);
        ways.addClassName("lx-row");
        body.add(ways, standings(saved));
        body.scrollIntoView();
    }

    private Component standings(Saved<VisitId> saved) {
        Section section = new Section(new H2(getTranslation("liaison.standings")));
        section.addClassName("lx-section");
        section.add(duties.cards(new CadreId(Caller.current().cadre()), saved.standings()));
        return section;
    }
}
