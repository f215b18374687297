package lianxin.ui.plain;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lianxin.kernel.Caller;
import lianxin.kernel.Refusal;
import lianxin.tenancy.TenantView;
import lianxin.tenancy.Tenants;
import lianxin.ui.Preferences;
import lianxin.ui.Refusals;
import lianxin.ui.Speech;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Sets the pages of this room: templates are data, and whatever is filled into them is escaped. */
@Component
class Pages {

    /** A reason as a page shows it. */
    record Reason(String field, String text, String article) {}

    private final Mustache.Compiler compiler =
            Mustache.compiler().nullValue("").emptyStringIsFalse(true).withLoader(Pages::template);
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final I18NProvider words;
    private final Tenants tenants;

    Pages(I18NProvider words, Tenants tenants) {
        this.words = words;
        this.tenants = tenants;
    }

    Speech speech(HttpServletRequest request) {
        Locale language = Preferences.language(request.getCookies());
        return (key, arguments) -> words.getTranslation(key, language, arguments);
    }

    /** A page in the language and the colours of the browser that asks for it. */
    Page page(HttpServletRequest request, String template, HttpStatus status, Map<String, Object> content) {
        Speech speech = speech(request);
        Map<String, Object> all = new HashMap<>(content);
        Mustache.Lambda say = (key, out) ->
                out.write(Escapers.HTML.escape(speech.say(key.execute().strip())));
        all.put("say", say);
        all.put("titleKey", "plain." + template);
        Locale language = Preferences.language(request.getCookies());
        all.put("language", language.toLanguageTag());
        all.put("otherLanguage", language.equals(Locale.ENGLISH) ? "zh" : "en");
        all.put("dark", dark(request));
        all.put("csrf", request.getAttribute(CsrfToken.class.getName()));
        Caller caller = Caller.orNull();
        all.put("person", caller == null ? "" : caller.name());
        all.put("tenant", caller == null ? "" : tenantName(caller));
        all.putIfAbsent("refused", false);
        all.putIfAbsent("note", "");
        all.putIfAbsent("wrong", Map.of());
        return new Page(compiled.computeIfAbsent(template, this::compile), status, all);
    }

    /** What a page says about refusals: all of them above the form, and each at its field. */
    Map<String, Object> refused(HttpServletRequest request, List<Refusal> refusals) {
        Speech speech = speech(request);
        List<Reason> reasons = refusals.stream()
                .map(refusal -> new Reason(
                        refusal.field() == null ? "" : refusal.field(),
                        Refusals.words(refusal, speech),
                        refusal.article() == null ? "" : speech.say(refusal.article())))
                .distinct()
                .toList();
        return Map.of(
                "refused",
                !reasons.isEmpty(),
                "reasons",
                reasons,
                "wrong",
                reasons.stream().collect(Collectors.toMap(Reason::field, Reason::text, (one, other) -> one)));
    }

    private Template compile(String name) {
        return compiler.compile(template(name));
    }

    private static Reader template(String name) {
        try {
            return new InputStreamReader(
                    new ClassPathResource("plain/" + name + ".mustache").getInputStream(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalArgumentException("No template " + name, missing);
        }
    }

    /** For which media the dark colours hold; empty when for none. */
    private static String dark(HttpServletRequest request) {
        return Preferences.scheme(request.getCookies())
                .map(scheme -> scheme.equals("dark") ? "all" : "")
                .orElse("(prefers-color-scheme: dark)");
    }

    private String tenantName(Caller caller) {
        return tenants.find(caller.tenant().value()).map(TenantView::name).orElse("");
    }
}
