package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxin.kernel.Caller;
import lianxin.kernel.Page;
import lianxin.liaison.Liaison;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.organization.CadreId;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Moments;
import lianxin.ui.Screen;
import lianxin.ui.Split;

/** 我的到点: the caller's visits, the latest first, and beside them the one chosen with all its revisions. */
@Route("liaison/visits/:visit?([0-9]*)")
@PermitAll
class VisitListView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Liaison liaison;
    private final transient LiaisonArrangement arrangement;
    private final KeysetTable<LiaisonVisit> table;
    private final Split split;
    private final transient Map<PointId, String> names = new HashMap<>();
    private transient Optional<VisitId> chosen = Optional.empty();

    VisitListView(Liaison liaison, LiaisonArrangement arrangement) {
        super("liaison.visits");
        this.liaison = liaison;
        this.arrangement = arrangement;
        table = new KeysetTable<LiaisonVisit>(
                        getTranslation("liaison.visits"), new EmptyState(Icon.MAP_PIN, "liaison.visits.empty"))
                .content(getTranslation("liaison.point"), this::link)
                .column(getTranslation("liaison.days"), visit -> Moments.words(visit.days()))
                .number(
                        getTranslation("liaison.day-count"),
                        visit -> Integer.toString(visit.days().days()))
                .content(getTranslation("liaison.verification"), VerificationBadge::new)
                .current(visit -> chosen.filter(visit.id()::equals).isPresent());
        split = new Split(table);
        Button record = new Button(
                getTranslation("liaison.record"),
                Icon.PLUS.create(),
                click -> UI.getCurrentOrThrow().navigate(RecordVisitView.class));
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addActions(record);
        add(split);
    }

    private Component link(LiaisonVisit visit) {
        return LiaisonNavigation.toVisit(names.getOrDefault(visit.point(), ""), visit.id());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters().getLong(LiaisonNavigation.VISIT).map(VisitId::new);
        chosen.map(id -> liaison.find(id).orElseThrow(NotFoundException::new))
                .map(visit -> new VisitDetails(liaison, arrangement, visit).details())
                .ifPresentOrElse(split::choose, split::chooseNone);
        CadreId me = new CadreId(Caller.current().cadre());
        table.show((after, size) -> {
            Page<LiaisonVisit> page = liaison.visitsOf(me, after, size);
            names.putAll(arrangement.names(
                    page.rows().stream().map(LiaisonVisit::point).collect(Collectors.toSet())));
            return page;
        });
    }
}
