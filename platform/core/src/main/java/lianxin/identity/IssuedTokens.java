package lianxin.identity;

import java.time.Instant;
import java.util.Objects;
import lianxin.identity.ApiTokens.Holder;
import lianxin.identity.ApiTokens.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/** Keeps for the token server what it issues, by digest, and forgets what it revokes. */
@Component
class IssuedTokens implements OAuth2AuthorizationService {

    private final ApiTokens tokens;
    private final RegisteredApiClients clients;

    IssuedTokens(ApiTokens tokens, RegisteredApiClients clients) {
        this.tokens = tokens;
        this.clients = clients;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AccessToken> issued = Objects.requireNonNull(authorization.getAccessToken());
        OAuth2AccessToken token = issued.getToken();
        if (issued.isInvalidated()) {
            tokens.delete(token.getTokenValue());
        } else {
            Instant issuedAt = Objects.requireNonNull(token.getIssuedAt());
            Instant expiresAt = Objects.requireNonNull(token.getExpiresAt());
            Holder holder = Holder.parse(authorization.getRegisteredClientId());
            tokens.insert(token.getTokenValue(), new Token(holder, issuedAt, expiresAt));
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        tokens.delete(Objects.requireNonNull(authorization.getAccessToken())
                .getToken()
                .getTokenValue());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String value, @Nullable OAuth2TokenType type) {
        return tokens.find(value).map(token -> authorization(value, token)).orElse(null);
    }

    private @Nullable OAuth2Authorization authorization(String value, Token token) {
        RegisteredClient client = clients.findById(token.holder().toString());
        return client == null
                ? null
                : OAuth2Authorization.withRegisteredClient(client)
                        .principalName(client.getClientId())
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .accessToken(new OAuth2AccessToken(
                                OAuth2AccessToken.TokenType.BEARER, value, token.issuedAt(), token.expiresAt()))
                        .build();
    }
}
