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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What this browser remembers: language and light or dark. Two cookies that say nothing about a person. */
public final class Preferences {

    private static final String LANGUAGE = "lianxin-language";
    private static final String SCHEME = "lianxin-scheme";

    private Preferences() {}

    static Locale language(VaadinRequest request) {
        return language(request.getCookies());
    }

    /** The language of this browser; Chinese until another was chosen. */
    public static Locale language(Cookie @Nullable [] cookies) {
        return cookie(cookies, LANGUAGE).map(Locale::forLanguageTag).orElse(Locale.SIMPLIFIED_CHINESE);
    }

    static ColorScheme.Value scheme(VaadinRequest request) {
        return scheme(request.getCookies()).map(ColorScheme.Value::fromString).orElse(ColorScheme.Value.LIGHT);
    }

    /** {@code light} or {@code dark}, as this browser was told; empty when it was told nothing. */
    public static Optional<String> scheme(Cookie @Nullable [] cookies) {
        return cookie(cookies, SCHEME).filter(Set.of("light", "dark")::contains);
    }

    static void speak(Locale language) {
        remember(toSpeak(language));
        UI.getCurrent().getPage().reload();
    }

    static void show(ColorScheme.Value scheme) {
        remember(lasting(SCHEME, scheme.getValue()));
        UI.getCurrent().getPage().setColorScheme(scheme);
    }

    /** What makes this browser speak a language from now on. */
    public static Cookie toSpeak(Locale language) {
        return lasting(LANGUAGE, language.toLanguageTag());
    }

    private static Optional<String> cookie(Cookie @Nullable [] cookies, String name) {
        return Optional.ofNullable(cookies).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void remember(Cookie cookie) {
        VaadinResponse.getCurrent().addCookie(cookie);
    }

    private static Cookie lasting(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
