package lianxin.ui.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import lianxin.organization.Authorization;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.Organizations;
import lianxin.ui.Details;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Screen;
import lianxin.ui.Split;

/** 团干部: who serves where, and beside it all posts and ranks of the one chosen. */
@Route("cadres/:cadre?([0-9]*)")
@PermitAll
class CadreListView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "cadre";

    private final transient Cadres cadres;
    private final transient CadreForms forms;
    private final PeopleFilter filter;
    private final KeysetTable<Cadre.Line> table;
    private final Split split;
    private transient Optional<CadreId> chosen = Optional.empty();

    CadreListView(Cadres cadres, Organizations organizations, Authorization authorization, CadreForms forms) {
        super("ui.cadres");
        this.cadres = cadres;
        this.forms = forms;
        filter = new PeopleFilter(organizations, this::list);
        table = new KeysetTable<Cadre.Line>(getTranslation("ui.cadres"), new EmptyState(Icon.USERS, "ui.cadres.empty"))
                .content(getTranslation("ui.person"), CadreListView::link)
                .column(getTranslation("ui.post"), Cadre.Line::title)
                .column(
                        getTranslation("ui.body"),
                        line -> organizations
                                .names(List.of(line.organization()))
                                .getOrDefault(line.organization(), ""))
                .current(line -> chosen.filter(line.id()::equals).isPresent());
        split = new Split(filter, table);
        if (authorization.allows("cadre.change")) {
            Button add = new Button(getTranslation("ui.cadre.add"), Icon.USER_PLUS.create(), click -> add());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(add);
        }
        add(split);
    }

    private void add() {
        Details details = new Details(getTranslation("ui.cadre.add"), new RouterLink(CadreListView.class));
        split.choose(details);
        details.work(
                forms.register(CadreListView::open, () -> UI.getCurrentOrThrow().navigate(CadreListView.class)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters().getLong(PARAMETER).map(CadreId::new);
        chosen.map(id -> cadres.find(id).orElseThrow(NotFoundException::new))
                .map(forms::details)
                .ifPresentOrElse(split::choose, split::chooseNone);
        list();
    }

    private void list() {
        table.show((after, size) -> cadres.search(filter.text(), filter.within(), after, size));
    }

    private static Component link(Cadre.Line line) {
        return new RouterLink(line.name(), CadreListView.class, parameters(line.id()));
    }

    private static RouteParameters parameters(CadreId id) {
        return new RouteParameters(PARAMETER, Long.toString(id.value()));
    }

    static void open(CadreId id) {
        UI.getCurrentOrThrow().navigate(CadreListView.class, parameters(id));
    }
}
