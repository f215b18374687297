package lianxin.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of all rooms in all languages, read from {@code i18n/<room>_<language>.properties} of every jar. A further
 * language is a further file; a word that it lacks is shown in Chinese.
 */
@Component
class Words implements I18NProvider {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("[a-z]+_([a-z]{2}(?:_[A-Z]{2})?)\\.properties");

    private final Map<Locale, Map<String, String>> words = new HashMap<>();

    Words(ResourcePatternResolver resources) throws IOException {
        for (Resource file : resources.getResources("classpath*:i18n/*.properties")) {
            Matcher name = FILE.matcher(String.valueOf(file.getFilename()));
            if (name.matches()) {
                read(file, locale(name.group(1)));
            }
        }
    }

    private void read(Resource file, Locale locale) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> known = words.computeIfAbsent(locale, l -> new HashMap<>());
        properties.stringPropertyNames().forEach(key -> known.put(key, properties.getProperty(key)));
    }

    private static Locale locale(String name) {
        return Locale.forLanguageTag(name.replace('_', '-'));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return words.keySet().stream()
                .sorted(Comparator.comparing(locale -> !locale.equals(Locale.SIMPLIFIED_CHINESE)))
                .toList();
    }

    @Override
    public Locale getDefaultLocale() {
        return Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        String pattern = words.getOrDefault(locale, Map.of()).get(key);
        if (pattern == null) {
            pattern = words.getOrDefault(Locale.SIMPLIFIED_CHINESE, Map.of()).getOrDefault(key, key);
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }
}
