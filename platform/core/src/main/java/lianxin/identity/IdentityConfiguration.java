package lianxin.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords are hashed by bcrypt; the filter that binds the caller stands behind the security chains alone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    FilterRegistrationBean<CallerFilter> callerFilterRegistration(CallerFilter filter) {
        FilterRegistrationBean<CallerFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(org.springframework.core.Ordered.LOWEST_PRECEDENCE - 10);
        registration.setAsyncSupported(true);
        return registration;
    }
}
