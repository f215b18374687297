package lianxin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What this browser remembers: language and light or dark. Two cookies that say nothing about a person. */
final class Preferences {

    private static final String LANGUAGE = "lianxin-language";
    private static final String SCHEME = "lianxin-scheme";

    private Preferences() {}

    static Locale language(VaadinRequest request) {
        return cookie(request, LANGUAGE).map(Locale::forLanguageTag).orElse(Locale.SIMPLIFIED_CHINESE);
    }

    static ColorScheme.Value scheme(VaadinRequest request) {
        return cookie(request, SCHEME).map(ColorScheme.Value::fromString).orElse(ColorScheme.Value.LIGHT);
    }

    static void speak(Locale language) {
        remember(LANGUAGE, language.toLanguageTag());
        UI.getCurrent().getPage().reload();
    }

    static void show(ColorScheme.Value scheme) {
        remember(SCHEME, scheme.getValue());
        UI.getCurrent().getPage().setColorScheme(scheme);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void remember(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}
