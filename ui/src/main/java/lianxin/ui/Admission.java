package lianxin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lianxin.identity.SignedIn;
import lianxin.identity.TenantAuthentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Lets in whoever has signed in: under a fresh session id, and to the page that was asked for. */
@Component
class Admission {

    private final SecurityContextRepository contexts;
    private final VaadinDefaultRequestCache asked;

    Admission(SecurityContextRepository contexts, VaadinDefaultRequestCache asked) {
        this.contexts = contexts;
        this.asked = asked;
    }

    void admit(SignedIn who) {
        SavedRequest wanted = asked.getRequest(
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        remember(who);
        UI.getCurrentOrThrow().getPage().setLocation(wanted == null ? "/" : wanted.getRedirectUrl());
    }

    /** From here on this session is theirs, under a fresh id; the page stays where it is. */
    void remember(SignedIn who) {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        HttpServletResponse response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(TenantAuthentication.token(who));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
