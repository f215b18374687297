package lianxin.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import lianxin.kernel.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the caller of a request, behind the security chains: the API client of its token, or who signed in. A session that has ended in the meantime is signed out and
 * the request goes on as nobody's, which the chains have prepared for.
 */
@Component
public class CallerFilter extends OncePerRequestFilter {

    /** Name of the session attribute that holds the id of the chosen post. */
    static final String POST = "lianxin.post";

    private static final Pattern SAME_FOR_ALL =
            Pattern.compile("(?!/VAADIN/dynamic/).*\\.(?:css|js|map|svg|png|ico|woff2?|webmanifest)");

    private final Sessions sessions;

    CallerFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Chooses the post in which the session's next calls act; one that is not held is as good as none. */
    public static void choose(HttpSession session, PostId post) {
        session.setAttribute(POST, post.value());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof BearerTokens.Bearer bearer) {
            serve(bearer.caller(), request, response, chain);
            return;
        }
        if (authentication == null
                || !(authentication.getPrincipal() instanceof SignedIn signedIn)
                || signedIn.isOperator()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Caller> caller = Caller.system(signedIn.tenantCode())
                .call(() -> sessions.caller(signedIn, chosen(request.getSession(false))));
        if (caller.isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, authentication);
            chain.doFilter(request, response);
            return;
        }
        serve(caller.get(), request, response, chain);
    }

    private static void serve(
            Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            caller.<Object, Exception>call(() -> {
                chain.doFilter(request, response);
                return "";
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    /** Style sheets, scripts and pictures are the same for everybody; what a screen makes for a download is not. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return SAME_FOR_ALL.matcher(path).matches();
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static long chosen(@org.jspecify.annotations.Nullable HttpSession session) {
        return session != null && session.getAttribute(POST) instanceof Long post ? post : 0;
    }
}
