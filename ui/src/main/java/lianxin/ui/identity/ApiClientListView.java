package lianxin.ui.identity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
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
import lianxin.ui.ListScreen;
import org.jspecify.annotations.Nullable;

/** 接口客户端: the systems of third parties that may ask over GraphQL, for which body, and ending that. */
@Route("api-clients/:id?([0-9]*)")
@PermitAll
class ApiClientListView extends ListScreen<ApiClient, ApiClientId> {

    private static final long serialVersionUID = 1L;

    private final transient ApiClients clients;
    private final transient Organizations organizations;
    private final transient ApiClientForms forms;
    private transient Map<OrganizationId, String> bodies = Map.of();

    ApiClientListView(
            ApiClients clients, Organizations organizations, Authorization authorization, ApiClientForms forms) {
        super("ui.api-clients", ApiClientId::new, new EmptyState(Icon.KEY_ROUND, "ui.api-clients.empty"));
        this.clients = clients;
        this.organizations = organizations;
        this.forms = forms;
        lay().content(getTranslation("ui.api-client.id"), client -> link(client.clientId(), client.id()))
                .column(getTranslation("ui.api-client.title"), ApiClient::title)
                .column(getTranslation("ui.body"), client -> bodies.getOrDefault(client.organization(), ""))
                .column(getTranslation("ui.account.state"), this::state)
                .current(client -> isChosen(client.id()));
        if (authorization.allows("api-client.change")) {
            offer(
                    "ui.api-client.add",
                    Icon.PLUS,
                    details -> details.work(forms.open(
                            details, this::list, () -> UI.getCurrentOrThrow().navigate(ApiClientListView.class))));
        }
    }

    @Override
    protected Page<ApiClient> rows(@Nullable String after, int size) {
        List<ApiClient> all = clients.list();
        bodies = organizations.names(all.stream().map(ApiClient::organization).collect(Collectors.toSet()));
        return new Page<>(all, null);
    }

    @Override
    protected Optional<Details> details(ApiClientId id) {
        return clients.list().stream()
                .filter(client -> client.id().equals(id))
                .findFirst()
                .map(forms::details);
    }

    private String state(ApiClient client) {
        return getTranslation(client.revokedAt() == null ? "ui.api-client.good" : "ui.api-client.revoked");
    }

    static void show(ApiClientId id) {
        open(ApiClientListView.class, id);
    }
}
