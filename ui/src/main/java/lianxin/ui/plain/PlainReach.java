package lianxin.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lianxin.kernel.Caller;
import lianxin.kernel.Role;
import lianxin.organization.Authorization;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads whoever may not open a plain page back to the start: the authorization files say who may, page by page. */
@Component
class PlainReach implements HandlerInterceptor, WebMvcConfigurer {

    private final Authorization authorization;

    PlainReach(Authorization authorization) {
        this.authorization = authorization;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/plain", "/plain/**").excludePathPatterns(PlainDoor.OPEN);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object page) throws IOException {
        String address = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (authorization.allows(address)) {
            return true;
        }
        boolean unproven = Caller.current().role() == Role.UNPROVEN;
        response.sendRedirect(request.getContextPath() + (unproven ? "/second-factor" : StartPage.PATH));
        return false;
    }
}
