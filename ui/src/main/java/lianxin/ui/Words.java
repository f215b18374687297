package lianxin.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lianxin.kernel.WordBook;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of screens: what stands in {@code i18n/<room>_<language>.properties} of every jar. Words that are written in
 * Chinese elsewhere, in rule packs above all, are their own keys; in another language they are said as those files or the
 * packs of the tenant have it, also where they are filled into other words.
 */
@Component
class Words implements I18NProvider {

    private static final long serialVersionUID = 1L;
    private static final char FIRST_CHINESE = '\u2E80';

    private final transient WordBook words = new WordBook();
    private final transient PackLanguage packs;

    Words(ResourcePatternResolver resources, PackLanguage packs) throws IOException {
        this.packs = packs;
        for (Resource file : resources.getResources("classpath*:i18n/*.properties")) {
            try (InputStream content = file.getInputStream()) {
                words.add(String.valueOf(file.getFilename()), content);
            }
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return words.languages().stream()
                .sorted(Comparator.comparing(locale -> !locale.equals(Locale.SIMPLIFIED_CHINESE)))
                .toList();
    }

    @Override
    public Locale getDefaultLocale() {
        return Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        if (locale.equals(Locale.SIMPLIFIED_CHINESE)) {
            return words.say(key, locale, arguments);
        }
        return words.say(
                said(key, locale),
                locale,
                Stream.of(arguments)
                        .map(argument -> argument instanceof String text ? said(text, locale) : argument)
                        .toArray());
    }

    private String said(String text, Locale language) {
        if (text.chars().noneMatch(letter -> letter >= FIRST_CHINESE)) {
            return text;
        }
        String known = words.say(text, language);
        return known.equals(text) ? packs.say(text, language) : known;
    }
}
