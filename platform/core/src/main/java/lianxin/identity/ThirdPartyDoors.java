package lianxin.identity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * The first two security chains: the token endpoint for API clients and, behind it, GraphQL. Neither knows sessions, so a
 * cookie opens nothing here.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ThirdPartyDoors {

    @Bean
    @Order(1)
    SecurityFilterChain tokenEndpoint(
            HttpSecurity http, RegisteredApiClients clients, IssuedTokens tokens, IdentitySettings settings) {
        return http.securityMatcher("/oauth2/token", "/oauth2/revoke")
                .oauth2AuthorizationServer(server -> server.registeredClientRepository(clients)
                        .authorizationService(tokens)
                        .authorizationServerSettings(
                                AuthorizationServerSettings.builder().build()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new TokenRate(settings.tokenRequests()), HeaderWriterFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain graphql(HttpSecurity http, BearerTokens tokens) {
        return http.securityMatcher("/graphql")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.opaqueToken(opaque -> opaque.introspector(tokens)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
