package lianxin.ui.organization;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.HandOvers;
import lianxin.organization.HandOvers.HandOverId;
import lianxin.organization.HandOvers.Protocol;
import lianxin.organization.Organizations;
import lianxin.ui.CadrePicker;
import lianxin.ui.ConfirmBar;
import lianxin.ui.DayField;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.OrganizationPicker;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;
import lianxin.ui.Screen;

/** 交接: someone leaves and hands over everything in one sitting; what passes is shown before and after. */
@Route("hand-over/:done?([0-9]*)")
@PermitAll
class HandOverView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "done";

    private final transient Cadres cadres;
    private final transient HandOvers handOvers;
    private final transient Organizations organizations;
    private final Refusals refusals = new Refusals();
    private final CadrePicker leaver;
    private final CadrePicker successor;
    private final DayField lastDay = refusals.field("lastDay", new DayField(getTranslation("ui.hand-over.last-day")));
    private final Checkbox takesPosts = new Checkbox(getTranslation("ui.hand-over.takes-posts"), true);
    private final Div due = new Div();
    private final Div content = new Div();

    HandOverView(Cadres cadres, HandOvers handOvers, Organizations organizations, HouseClock clock) {
        super("ui.hand-over");
        this.cadres = cadres;
        this.handOvers = handOvers;
        this.organizations = organizations;
        narrow();
        leaver =
                refusals.field("leaver", new CadrePicker(getTranslation("ui.hand-over.leaver"), cadres, organizations));
        successor = refusals.field(
                "successor", new CadrePicker(getTranslation("ui.hand-over.successor"), cadres, organizations));
        lastDay.setValue(clock.today());
        lastDay.setRequired(true);
        takesPosts.addClassName("lx-wide");
        leaver.addValueChangeListener(change -> showDue());
        lastDay.addValueChangeListener(change -> showDue());
        content.addClassName("lx-section");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        event.getRouteParameters()
                .getLong(PARAMETER)
                .map(HandOverId::new)
                .map(id -> handOvers.find(id).orElseThrow(NotFoundException::new))
                .ifPresentOrElse(this::show, this::ask);
    }

    private void show(Protocol done) {
        setName(getTranslation("ui.hand-over.sheet"));
        content.add(HandOverSheet.of(done, cadres.names(List.of(done.leaver(), done.successor()))));
    }

    private void ask() {
        Div form = OrganizationForms.form();
        form.add(leaver, successor, lastDay, takesPosts);
        SaveButton save = new SaveButton(getTranslation("ui.hand-over.do"), key -> handOver());
        ConfirmBar way = new ConfirmBar(save, () -> UI.getCurrentOrThrow().navigate(CadreListView.class));
        Div card = new Div(refusals, form, due, way.hint(getTranslation("ui.hand-over.hint")));
        card.addClassName("lx-card");
        content.add(card, new H2(getTranslation("ui.hand-over.latest")), latest());
    }

    private void showDue() {
        due.removeAll();
        leaver.chosen()
                .filter(cadre -> lastDay.getValue() != null)
                .ifPresent(cadre -> due.add(HandOverSheet.of(handOvers.due(cadre, lastDay.getValue()))));
    }

    private boolean handOver() {
        Outcome<HandOverId> outcome = cadres.handOver(new Cadres.HandOver(
                leaver.chosen().orElse(new CadreId(0)),
                successor.chosen().orElse(new CadreId(0)),
                Objects.requireNonNullElse(lastDay.getValue(), LocalDate.EPOCH),
                takesPosts.getValue()));
        outcome.map(id -> UI.getCurrentOrThrow().navigate(HandOverView.class, parameters(id)));
        return refusals.accepted(outcome);
    }

    private KeysetTable<Protocol> latest() {
        KeysetTable<Protocol> table = new KeysetTable<Protocol>(
                        getTranslation("ui.hand-over.latest"),
                        new EmptyState(Icon.ARROW_RIGHT_LEFT, "ui.hand-over.latest.none"))
                .content(
                        getTranslation("ui.hand-over.leaver"),
                        done -> new RouterLink(name(done.leaver()), HandOverView.class, parameters(done.id())))
                .column(getTranslation("ui.hand-over.successor"), done -> name(done.successor()))
                .column(
                        getTranslation("ui.hand-over.last-day"),
                        done -> done.lastDay().toString());
        table.show((before, size) -> handOvers.latest(OrganizationPicker.home(organizations), before, size));
        return table;
    }

    private String name(CadreId cadre) {
        Map<CadreId, String> names = cadres.names(List.of(cadre));
        return names.getOrDefault(cadre, "");
    }

    private static RouteParameters parameters(HandOverId id) {
        return new RouteParameters(PARAMETER, Long.toString(id.value()));
    }
}
