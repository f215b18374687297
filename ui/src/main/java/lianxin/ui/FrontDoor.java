package lianxin.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import lianxin.identity.FactorDetails;
import lianxin.identity.TenantAuthentication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** The last of the security chains: probes and metrics, then every page of the web UI, sign-in first. */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    private static final String[] OPEN = {"/lianxin.css", "/icons.svg", "/mark.svg", "/drafts.js", "/aura/**"};

    @Bean
    SecurityContextRepository sessionContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Probes are for everybody, everything else for operators: by their session, or as a scraper with their password. */
    @Bean
    @Order(3)
    SecurityFilterChain actuator(HttpSecurity http, TenantAuthentication tenants) {
        return http.securityMatcher("/actuator/**")
                .authenticationProvider(tenants)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasRole("OPERATOR"))
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 5)
    SecurityFilterChain street(HttpSecurity http, TenantAuthentication tenants) {
        return http.authenticationProvider(tenants)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll())
                // an address that nobody knows: strangers sign in first, everybody else reads that there is nothing
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SignInView.class).anyRequest(AuthorizedUrl::authenticated))
                .formLogin(form -> form.authenticationDetailsSource(FactorDetails::of))
                .build();
    }
}
