package lianxin.identity;

import java.time.Instant;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * A system of a third party that may ask over GraphQL.
 *
 * @param clientId what it calls itself at the token endpoint, as in {@code demo-hubei}
 * @param title which system it is, for people
 * @param organization the body for which it was opened; the subtree below is its reach
 * @param revokedAt null while it is good
 */
public record ApiClient(
        ApiClientId id,
        String clientId,
        String title,
        OrganizationId organization,
        Instant openedAt,
        @Nullable Instant revokedAt) {}
