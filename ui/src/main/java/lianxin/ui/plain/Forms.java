package lianxin.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.kernel.Refusal;
import lianxin.ui.Speech;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What the forms of this room share: each stands under its key, and shows again what was typed. */
@Component
class Forms {

    private final Pages pages;
    private final FormKey keys;
    private final KeptForms kept;

    Forms(Pages pages, FormKey keys, KeptForms kept) {
        this.pages = pages;
        this.keys = keys;
        this.kept = kept;
    }

    Speech speech(HttpServletRequest request) {
        return pages.speech(request);
    }

    /** Opens a form under a key of its own; empty when it stands under one already. */
    Optional<View> open(HttpServletRequest request, String path, String key) {
        return keys.isCallers(key)
                ? Optional.empty()
                : Optional.of(new RedirectView(request.getContextPath() + KeptForms.address(path, keys.next())));
    }

    /** What came back into the form with this key. */
    Optional<Typed> taken(HttpServletRequest request, String key) {
        return kept.take(request, key);
    }

    boolean knows(Typed typed) {
        return keys.isCallers(typed.key());
    }

    /** The same under a fresh key: what is sent from now on is something new. */
    Typed renewed(Typed typed) {
        return typed.under(keys.next());
    }

    /** The form; the note is the i18n key of what to mind, empty when there is nothing. */
    Page page(
            HttpServletRequest request,
            String template,
            Typed typed,
            List<Refusal> refusals,
            String note,
            Map<String, Object> content) {
        Map<String, Object> all = new HashMap<>(content);
        all.putAll(pages.refused(request, refusals));
        all.put(Typed.KEY, typed.key());
        all.put("note", note.isEmpty() ? "" : pages.speech(request).say(note));
        return pages.page(
                request, template, refusals.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, all);
    }
}
