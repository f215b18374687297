package lianxin.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of all rooms in all languages, from files {@code <room>_<language>.properties}. A further language is a further
 * file; a word that it lacks is said in Chinese.
 */
public final class WordBook {

    private static final Pattern FILE = Pattern.compile("[a-z]+_([a-z]{2}(?:_[A-Z]{2})?)\\.properties");

    private final Map<Locale, Map<String, String>> words = new HashMap<>();

    /** Adds what a file says; one that is named otherwise says nothing here. */
    public void add(String file, InputStream content) throws IOException {
        Matcher name = FILE.matcher(file);
        if (name.matches()) {
            Properties said = new Properties();
            said.load(new InputStreamReader(content, StandardCharsets.UTF_8));
            Map<String, String> known = words.computeIfAbsent(
                    Locale.forLanguageTag(name.group(1).replace('_', '-')), language -> new HashMap<>());
            said.stringPropertyNames().forEach(key -> known.put(key, said.getProperty(key)));
        }
    }

    /** The languages that have words. */
    public Set<Locale> languages() {
        return words.keySet();
    }

    /** The words under this key, filled in; the key itself when nobody has words for it. */
    public String say(String key, Locale locale, Object... arguments) {
        String pattern = in(locale).get(key);
        if (pattern == null) {
            pattern = in(Locale.SIMPLIFIED_CHINESE).getOrDefault(key, key);
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    private Map<String, String> in(Locale locale) {
        Map<String, String> ofLanguage = words.getOrDefault(Locale.of(locale.getLanguage()), Map.of());
        return words.getOrDefault(locale, ofLanguage);
    }
}
