package lianxin.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxin.identity.SignedIn;
import lianxin.kernel.Fault;
import lianxin.kernel.Refusal;
import lianxin.ui.Troubles;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Trouble on a plain page: what happened, what to do, and everything typed once more behind one button. */
@ControllerAdvice(basePackageClasses = PlainTroubles.class)
class PlainTroubles {

    /** A field that is sent again as it was. */
    record Hidden(String name, String value) {}

    private final Pages pages;
    private final Threshold threshold;

    PlainTroubles(Pages pages, Threshold threshold) {
        this.pages = pages;
        this.threshold = threshold;
    }

    @ExceptionHandler
    View trouble(Exception trouble, HttpServletRequest request, HttpServletResponse response) {
        if (Troubles.category(trouble) == Fault.Category.NO_CALLER) {
            return signInAgain(request, response);
        }
        Troubles.Report report = Troubles.report(trouble);
        List<Hidden> fields = new ArrayList<>();
        if (request.getMethod().equals("POST")) {
            Typed.of(request)
                    .fields()
                    .forEach((name, values) -> values.forEach(value -> fields.add(new Hidden(name, value))));
        }
        return pages.page(
                request,
                "trouble",
                HttpStatus.INTERNAL_SERVER_ERROR,
                Map.of(
                        "what",
                        pages.speech(request).say(report.key()),
                        "todo",
                        pages.speech(request).say(report.key() + ".do"),
                        "number",
                        pages.speech(request).say("ui.trouble.number", report.number()),
                        "address",
                        request.getRequestURI(),
                        "fields",
                        fields,
                        "again",
                        !fields.isEmpty()));
    }

    /** The account's sessions have ended meanwhile, or it is an operator's, who has nothing to record. */
    private View signInAgain(HttpServletRequest request, HttpServletResponse response) {
        if (request.getUserPrincipal() instanceof org.springframework.security.core.Authentication authentication
                && authentication.getPrincipal() instanceof SignedIn who
                && who.isOperator()) {
            return new RedirectView("/");
        }
        HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
        new XorCsrfTokenRequestAttributeHandler()
                .handle(request, response, tokens.loadDeferredToken(request, response)::get);
        return threshold.page(request, List.of(Refusal.ofAll("plain.session-ended")));
    }
}
