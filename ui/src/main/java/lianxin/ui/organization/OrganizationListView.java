package lianxin.ui.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.OrganizationPicker;
import lianxin.ui.Screen;
import lianxin.ui.Split;

/** 组织: one organisation with what is directly below it, and the way down and up. */
@Route("organizations/:organization?([0-9]*)")
@PermitAll
class OrganizationListView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "organization";

    private final transient Organizations organizations;
    private final transient OrganizationForms forms;
    private final OrderedList path = new OrderedList();
    private final TextField search = new TextField(getTranslation("ui.search"));
    private final KeysetTable<LeagueOrganization> table;
    private final Split split;
    private transient Optional<LeagueOrganization> shown = Optional.empty();

    OrganizationListView(Organizations organizations, OrganizationForms forms) {
        super("ui.organizations");
        this.organizations = organizations;
        this.forms = forms;
        path.addClassName("lx-path");
        search.setPlaceholder(getTranslation("ui.search.example"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> list());
        table = new KeysetTable<LeagueOrganization>(
                        getTranslation("ui.organizations"), new EmptyState(Icon.NETWORK, "ui.organizations.empty"))
                .content(getTranslation("ui.name"), each -> link(each))
                .column(getTranslation("ui.level"), each -> level(each.description()))
                .column(getTranslation("ui.kind"), each -> kind(each.description()))
                .column(getTranslation("ui.code"), LeagueOrganization::code);
        split = new Split(path, search, table);
        split.keepList();
        add(split);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getRouteParameters()
                .getLong(PARAMETER)
                .map(OrganizationId::new)
                .map(id -> organizations.find(id).orElseThrow(NotFoundException::new))
                .or(this::home);
        shown.ifPresent(this::show);
        list();
    }

    private Optional<LeagueOrganization> home() {
        return organizations.find(OrganizationPicker.home(organizations)).or(organizations::root);
    }

    private void show(LeagueOrganization organization) {
        setName(organization.name());
        path.removeAll();
        for (LeagueOrganization above : organizations.pathTo(organization.id())) {
            path.add(step(above, above.id().equals(organization.id())));
        }
        split.choose(forms.details(organization, organizations));
    }

    private ListItem step(LeagueOrganization above, boolean last) {
        Span here = new Span(above.name());
        here.getElement().setAttribute("aria-current", "page");
        return last ? new ListItem(here) : new ListItem(link(above), Icon.CHEVRON_RIGHT.create());
    }

    private void list() {
        shown.ifPresent(organization -> table.show((after, size) -> search.isEmpty()
                ? organizations.children(organization.id(), after, size)
                : organizations.search(search.getValue(), organization.id(), after, size)));
    }

    static Component link(LeagueOrganization organization) {
        return new RouterLink(organization.name(), OrganizationListView.class, parameters(organization.id()));
    }

    static RouteParameters parameters(OrganizationId id) {
        return new RouteParameters(PARAMETER, Long.toString(id.value()));
    }

    private String level(LeagueOrganization.Description description) {
        return getTranslation("organization.level." + description.level().name());
    }

    private String kind(LeagueOrganization.Description description) {
        return getTranslation("organization.kind." + description.kind().name());
    }
}
