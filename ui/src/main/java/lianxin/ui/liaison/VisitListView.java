package lianxin.ui.liaison;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Page;
import lianxin.liaison.Liaison;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.organization.CadreId;
import lianxin.ui.Details;
import lianxin.ui.EmptyState;
import lianxin.ui.ExtraWords;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.ListScreen;
import lianxin.ui.Moments;
import org.jspecify.annotations.Nullable;

/** 我的到点: the caller's visits, the latest first, and beside them the one chosen with all its revisions. */
@Route("liaison/visits/:id?([0-9]*)")
@PermitAll
class VisitListView extends ListScreen<LiaisonVisit, VisitId> {

    private static final long serialVersionUID = 1L;

    private final transient Liaison liaison;
    private final transient LiaisonArrangement arrangement;
    private final transient Map<PointId, String> names = new HashMap<>();

    VisitListView(Liaison liaison, LiaisonArrangement arrangement, HouseClock clock) {
        super("liaison.visits", VisitId::new, new EmptyState(Icon.MAP_PIN, "liaison.visits.empty"));
        this.liaison = liaison;
        this.arrangement = arrangement;
        KeysetTable<LiaisonVisit> table = lay().content(
                        getTranslation("liaison.point"),
                        visit -> link(names.getOrDefault(visit.point(), ""), visit.id()))
                .column(getTranslation("liaison.days"), visit -> Moments.words(visit.days()))
                .number(
                        getTranslation("liaison.day-count"),
                        visit -> Integer.toString(visit.days().days()))
                .content(getTranslation("liaison.verification"), VerificationBadge::new);
        ExtraWords.columns(
                        table,
                        liaison.visitForm(clock.today()),
                        visit -> visit.latest().work().extra())
                .current(visit -> isChosen(visit.id()));
        Button record = new Button(
                getTranslation("liaison.record"),
                Icon.PLUS.create(),
                click -> UI.getCurrentOrThrow().navigate(RecordVisitView.class));
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addActions(record);
    }

    @Override
    protected Page<LiaisonVisit> rows(@Nullable String after, int size) {
        Page<LiaisonVisit> page = liaison.visitsOf(new CadreId(Caller.current().cadre()), after, size);
        names.putAll(
                arrangement.names(page.rows().stream().map(LiaisonVisit::point).collect(Collectors.toSet())));
        return page;
    }

    @Override
    protected Optional<Details> details(VisitId id) {
        return liaison.find(id).map(visit -> new VisitDetails(liaison, arrangement, visit).details());
    }
}
