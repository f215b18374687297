package lianxin.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lianxin.kernel.WordBook;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The words of screens: what stands in {@code i18n/<room>_<language>.properties} of every jar. */
@Component
class Words implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private final transient WordBook words = new WordBook();

    Words(ResourcePatternResolver resources) throws IOException {
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
        return words.say(key, locale, arguments);
    }
}
