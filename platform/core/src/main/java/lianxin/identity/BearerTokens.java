package lianxin.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.identity.ApiTokens.Holder;
import lianxin.kernel.Caller;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.organization.OrganizationId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/**
 * Turns a bearer token into the caller of a request. The client is read at each call, so that what was revoked is gone at
 * once.
 */
@Component
class BearerTokens implements OpaqueTokenIntrospector {

    /** An API client whose token is good. */
    record Bearer(TenantCode tenant, ApiClientId client, String title, OrganizationId organization)
            implements OAuth2AuthenticatedPrincipal {

        Caller caller() {
            return new Caller(tenant, client.value(), title, Role.API_CLIENT, organization.value(), 0);
        }

        @Override
        public Map<String, Object> getAttributes() {
            return Map.of();
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return List.of();
        }

        @Override
        public String getName() {
            return title;
        }
    }

    private final ApiTokens tokens;
    private final ApiClientRows clients;
    private final Clock clock;

    BearerTokens(ApiTokens tokens, ApiClientRows clients, Clock clock) {
        this.tokens = tokens;
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String value) {
        return tokens.find(value)
                .filter(token -> token.expiresAt().isAfter(clock.instant()))
                .flatMap(token -> bearer(token.holder()))
                .orElseThrow(() -> new BadOpaqueTokenException("The token is unknown, expired or revoked"));
    }

    private Optional<Bearer> bearer(Holder holder) {
        return Caller.system(holder.tenant())
                .call(() -> clients.byId(holder.client()))
                .filter(client -> client.isGood() && client.epoch() == holder.epoch())
                .map(client -> new Bearer(holder.tenant(), client.id(), client.title(), client.organization()));
    }
}
