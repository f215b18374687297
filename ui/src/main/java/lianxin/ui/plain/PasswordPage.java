package lianxin.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.identity.AccountId;
import lianxin.identity.Passwords;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** First sign-in, or a password forgotten: a one-time code sets a new password. */
@Controller
class PasswordPage {

    static final String PATH = "/plain/password";

    private final Passwords passwords;
    private final Pages pages;

    PasswordPage(Passwords passwords, Pages pages) {
        this.passwords = passwords;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View form(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String code) {
        return show(request, name, code, false, List.of());
    }

    /** Sets the password. */
    @PostMapping(PATH)
    View set(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String wanted) {
        return switch (passwords.setWithCode(name.strip(), code, wanted)) {
            case Outcome.Refused<AccountId> refused -> show(request, name, code, false, refused.reasons());
            case Outcome.Accepted<AccountId> _ -> show(request, name, "", true, List.of());
        };
    }

    private View show(HttpServletRequest request, String name, String code, boolean done, List<Refusal> refusals) {
        Map<String, Object> content = new HashMap<>(pages.refused(request, refusals));
        content.put("name", name);
        content.put("code", code);
        content.put("done", done);
        return pages.page(
                request, "password", refusals.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, content);
    }
}
