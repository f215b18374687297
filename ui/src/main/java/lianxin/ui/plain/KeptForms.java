package lianxin.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was typed on its way back into its form: the last one, in the session alone, until it is shown. */
@Component
class KeptForms {

    private static final String ATTRIBUTE = "lianxin.plain.typed";

    void keep(HttpServletRequest request, Typed typed) {
        request.getSession().setAttribute(ATTRIBUTE, typed);
    }

    /** What was typed into the form with this key. */
    Optional<Typed> take(HttpServletRequest request, String key) {
        HttpSession session = request.getSession();
        if (session.getAttribute(ATTRIBUTE) instanceof Typed typed
                && typed.key().equals(key)) {
            session.removeAttribute(ATTRIBUTE);
            return Optional.of(typed);
        }
        return Optional.empty();
    }

    /** Where the form with this key stands: the same form again, however one comes back to it. */
    static String address(String path, String key) {
        return path + "?" + Typed.KEY + "=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
