package lianxin.organization;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** The Chinese words for the values of an enum, as the screens show them and as workbooks write them. */
final class Words {

    private static final Properties TEXTS = texts();

    private Words() {}

    /** Values by their words, in the order of the enum. */
    static <E extends Enum<E>> Map<String, E> of(Class<E> type, String prefix) {
        Map<String, E> byWord = new LinkedHashMap<>();
        for (E value : type.getEnumConstants()) {
            byWord.put(word(value, prefix), value);
        }
        return byWord;
    }

    static String word(Enum<?> value, String prefix) {
        return TEXTS.getProperty(prefix + "." + value.name(), value.name());
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (InputStreamReader file = new InputStreamReader(
                new ClassPathResource("i18n/organization_zh_CN.properties").getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(file);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
