package lianxin.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import lianxin.identity.FactorDetails;
import lianxin.identity.TenantAuthentication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** The last of the security chains: every page of the web UI, sign-in first. */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    private static final String[] OPEN = {
        "/lianxin.css", "/icons.svg", "/mark.svg", "/drafts.js", "/aura/**", "/actuator/health/**"
    };

    @Bean
    SecurityContextRepository sessionContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 5)
    SecurityFilterChain street(HttpSecurity http, TenantAuthentication tenants) {
        return http.authenticationProvider(tenants)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(OPEN).permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SignInView.class))
                .formLogin(form -> form.authenticationDetailsSource(FactorDetails::of))
                .build();
    }
}
