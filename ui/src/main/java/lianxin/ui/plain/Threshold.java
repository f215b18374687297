package lianxin.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxin.identity.SignedIn;
import lianxin.identity.TenantAuthentication.SignInRefused;
import lianxin.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Asks who is there, and lets nothing typed be lost over it: a form that arrives after its session has ended travels
 * through the sign-in page in a hidden field and stands filled in again behind it, to be looked at and sent once more.
 */
@Component
class Threshold
        implements AuthenticationEntryPoint,
                AccessDeniedHandler,
                AuthenticationFailureHandler,
                AuthenticationSuccessHandler {

    static final String SIGN_IN = "/plain/sign-in";

    private static final Set<String> FORMS = Set.of(TalkPage.PATH, VisitPage.PATH);
    private static final String THEN = "then";
    private static final String KEPT = "kept";

    private final Pages pages;
    private final FormKey keys;
    private final KeptForms kept;

    Threshold(Pages pages, FormKey keys, KeptForms kept) {
        this.pages = pages;
        this.keys = keys;
        this.kept = kept;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException nobody)
            throws IOException {
        if (request.getMethod().equals("POST")) {
            ask(request, response, Refusal.ofAll("plain.session-ended"));
        } else {
            response.sendRedirect(SIGN_IN + (FORMS.contains(path(request)) ? "?then=" + path(request) : ""));
        }
    }

    /** The token against forged requests is gone with its session, or belongs to an older one. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Typed typed = Typed.of(request);
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn who
                && keys.isOf(typed.key(), who)
                && FORMS.contains(path(request))) {
            kept.keep(request, typed);
            response.sendRedirect(KeptForms.address(path(request), typed.key()));
        } else {
            ask(request, response, Refusal.ofAll("plain.session-ended"));
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        ask(
                request,
                response,
                failure instanceof SignInRefused refused ? refused.refusal() : Refusal.ofAll("sign-in.failed"));
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Typed typed = Typed.carriedAs(given(request, KEPT));
        String then = given(request, THEN);
        if (!FORMS.contains(then)) {
            response.sendRedirect(StartPage.PATH);
        } else if (authentication.getPrincipal() instanceof SignedIn who && keys.isOf(typed.key(), who)) {
            kept.keep(request, typed);
            response.sendRedirect(KeptForms.address(then, typed.key()));
        } else {
            response.sendRedirect(then);
        }
    }

    /** The sign-in page, with whatever is on its way to somewhere else. */
    Page page(HttpServletRequest request, List<Refusal> refusals) {
        boolean form = FORMS.contains(path(request));
        Map<String, Object> content = new HashMap<>(pages.refused(request, refusals));
        content.put("name", form ? "" : given(request, "name"));
        content.put(
                "codeNeeded",
                !given(request, "code").isEmpty()
                        || refusals.stream().anyMatch(refusal -> "code".equals(refusal.field())));
        content.put(THEN, form ? path(request) : given(request, THEN));
        content.put(KEPT, form ? Typed.of(request).carried() : given(request, KEPT));
        return pages.page(request, "sign-in", refusals.isEmpty() ? HttpStatus.OK : HttpStatus.UNAUTHORIZED, content);
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, Refusal why) throws IOException {
        page(request, List.of(why)).render(null, request, response);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
