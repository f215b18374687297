package lianxin.ui.plain;

import lianxin.identity.FactorDetails;
import lianxin.identity.TenantAuthentication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriter;

/** The door to the plain pages, beside the great one: the same accounts and sessions, and no script whatsoever. */
@Configuration(proxyBeanMethods = false)
class PlainDoor {

    /** What stands before the door: reached without having signed in. */
    static final String[] OPEN = {Threshold.SIGN_IN, PasswordPage.PATH, StartPage.LANGUAGE};

    private static final String[] STYLES = {"/plain.css", "/plain-dark.css"};
    private static final String NO_SCRIPT = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 6)
    SecurityFilterChain plainPages(HttpSecurity http, TenantAuthentication tenants, Threshold threshold) {
        return http.securityMatchers(
                        here -> here.requestMatchers("/plain", "/plain/**").requestMatchers(STYLES))
                .authenticationProvider(tenants)
                .authorizeHttpRequests(requests -> requests.requestMatchers(STYLES)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(Threshold.SIGN_IN)
                        .usernameParameter("name")
                        .authenticationDetailsSource(FactorDetails::of)
                        .successHandler(threshold)
                        .failureHandler(threshold))
                .logout(logout -> logout.logoutUrl("/plain/sign-out").logoutSuccessUrl(Threshold.SIGN_IN))
                .exceptionHandling(
                        trouble -> trouble.authenticationEntryPoint(threshold).accessDeniedHandler(threshold))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NO_SCRIPT))
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(caching()))
                .build();
    }

    /** Pages may stand in this browser's history, so that going back finds what was typed; nobody else keeps them. */
    private static HeaderWriter caching() {
        return (request, response) -> response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                request.getRequestURI().endsWith(".css") ? "public, max-age=86400" : "private, no-cache");
    }
}
