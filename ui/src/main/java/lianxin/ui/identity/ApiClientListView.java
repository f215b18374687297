package lianxin.ui.identity;

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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxin.identity.ApiClient;
import lianxin.identity.ApiClientId;
import lianxin.identity.ApiClients;
import lianxin.kernel.Page;
import lianxin.organization.Authorization;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.Details;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Screen;
import lianxin.ui.Split;

/** 接口客户端: the systems of third parties that may ask over GraphQL, for which body, and ending that. */
@Route("api-clients/:client?([0-9]*)")
@PermitAll
class ApiClientListView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "client";

    private final transient ApiClients clients;
    private final transient Organizations organizations;
    private final transient ApiClientForms forms;
    private final KeysetTable<ApiClient> table;
    private final Split split;
    private transient Map<OrganizationId, String> bodies = Map.of();
    private transient Optional<ApiClientId> chosen = Optional.empty();

    ApiClientListView(
            ApiClients clients, Organizations organizations, Authorization authorization, ApiClientForms forms) {
        super("ui.api-clients");
        this.clients = clients;
        this.organizations = organizations;
        this.forms = forms;
        table = new KeysetTable<ApiClient>(
                        getTranslation("ui.api-clients"), new EmptyState(Icon.KEY_ROUND, "ui.api-clients.empty"))
                .content(getTranslation("ui.api-client.id"), ApiClientListView::link)
                .column(getTranslation("ui.api-client.title"), ApiClient::title)
                .column(getTranslation("ui.body"), client -> bodies.getOrDefault(client.organization(), ""))
                .column(getTranslation("ui.account.state"), this::state)
                .current(client -> chosen.filter(client.id()::equals).isPresent());
        split = new Split(table);
        if (authorization.allows("api-client.change")) {
            Button add = new Button(getTranslation("ui.api-client.add"), Icon.PLUS.create(), click -> add());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(add);
        }
        add(split);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters().getLong(PARAMETER).map(ApiClientId::new);
        chosen.map(id -> clients.list().stream()
                        .filter(client -> client.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFoundException::new))
                .map(forms::details)
                .ifPresentOrElse(split::choose, split::chooseNone);
        list();
    }

    private void list() {
        table.show((after, size) -> {
            Page<ApiClient> all = new Page<>(clients.list(), null);
            bodies = organizations.names(
                    all.rows().stream().map(ApiClient::organization).collect(Collectors.toSet()));
            return all;
        });
    }

    private void add() {
        Details details = new Details(getTranslation("ui.api-client.add"), new RouterLink(ApiClientListView.class));
        split.choose(details);
        details.work(
                forms.open(details, this::list, () -> UI.getCurrentOrThrow().navigate(ApiClientListView.class)));
    }

    private String state(ApiClient client) {
        return getTranslation(client.revokedAt() == null ? "ui.api-client.good" : "ui.api-client.revoked");
    }

    private static Component link(ApiClient client) {
        return new RouterLink(client.clientId(), ApiClientListView.class, parameters(client.id()));
    }

    private static RouteParameters parameters(ApiClientId id) {
        return new RouteParameters(PARAMETER, Long.toString(id.value()));
    }

    static void show(ApiClientId id) {
        UI.getCurrentOrThrow().navigate(ApiClientListView.class, parameters(id));
    }
}
