package lianxin.identity;

import java.util.Optional;
import lianxin.identity.ApiTokens.Holder;
import lianxin.kernel.Caller;
import lianxin.kernel.Fault;
import lianxin.kernel.SealingKey;
import lianxin.kernel.TenantCode;
import lianxin.tenancy.Tenants;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * Shows API clients to the token server. The tenant in a client's id is claimed, and bound for the look-up alone, until
 * the secret matches; an unknown tenant, an unknown client and a wrong secret get the same answer after the same work.
 */
@Component
class RegisteredApiClients implements RegisteredClientRepository {

    private final Tenants tenants;
    private final ApiClientRows rows;
    private final TokenSettings tokens;
    private final String nobodysHash;

    RegisteredApiClients(Tenants tenants, ApiClientRows rows, PasswordEncoder passwords, IdentitySettings settings) {
        this.tenants = tenants;
        this.rows = rows;
        this.tokens = TokenSettings.builder()
                .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                .accessTokenTimeToLive(settings.tokenLife())
                .build();
        this.nobodysHash = passwords.encode(SealingKey.randomSecret());
    }

    @Override
    public RegisteredClient findByClientId(String clientId) {
        int dash = clientId.lastIndexOf('-');
        return tenants.find(clientId.substring(dash + 1))
                .filter(tenant -> dash > 0 && tenant.heldBack() == null)
                .flatMap(tenant -> find(tenant.code(), clientId.substring(0, dash)))
                .orElseGet(() -> client(clientId, clientId, nobodysHash));
    }

    private Optional<RegisteredClient> find(TenantCode tenant, String name) {
        return Caller.system(tenant)
                .call(() -> rows.byName(name).filter(ApiClientRows.Row::isGood).map(row -> registered(tenant, row)));
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        Holder holder = Holder.parse(id);
        return Caller.system(holder.tenant())
                .call(() -> rows.byId(holder.client())
                        .filter(row -> row.epoch() == holder.epoch())
                        .map(row -> registered(holder.tenant(), row))
                        .orElse(null));
    }

    private RegisteredClient registered(TenantCode tenant, ApiClientRows.Row row) {
        Holder holder = new Holder(tenant, row.id(), row.epoch());
        return client(holder.toString(), row.client().clientId(), row.secretHash());
    }

    private RegisteredClient client(String id, String clientId, String secretHash) {
        return RegisteredClient.withId(id)
                .clientId(clientId)
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens)
                .build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new Fault(Fault.Category.DEFECT, "API clients are opened by their tenants alone");
    }
}
