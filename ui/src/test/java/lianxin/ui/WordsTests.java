package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import lianxin.rules.Rules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of all rooms. */
class WordsTests {

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    @Test
    void everyRoomSaysTheSameInChineseAndInEnglish() throws IOException {
        Map<String, Set<String>> chinese = keys("_zh_CN");
        assertThat(chinese).isNotEmpty();
        Map<String, Set<String>> english = keys("_en");
        english.values().forEach(words -> words.removeIf(key -> key.matches(".*\\p{IsHan}.*")));
        assertThat(english).isEqualTo(chinese);
    }

    @Test
    void whatIsWrittenInChineseElsewhereIsSaidInEnglishAlsoWhereItIsFilledIn() throws IOException {
        Words words = words();
        assertThat(words.getTranslation("整个周期都在", Locale.ENGLISH)).isEqualTo("There for the whole period");
        assertThat(words.getTranslation("整个周期都在", Locale.SIMPLIFIED_CHINESE)).isEqualTo("整个周期都在");
        assertThat(words.getTranslation("ui.extra.line", Locale.ENGLISH, "整个周期都在", "是"))
                .isEqualTo("There for the whole period: Yes");
        assertThat(words.getTranslation("没有人译过的话", Locale.ENGLISH)).isEqualTo("没有人译过的话");
    }

    @Test
    void aWordIsFilledInAndAnUnknownLanguageSpeaksChinese() throws IOException {
        Words words = words();
        assertThat(words.getProvidedLocales())
                .startsWith(Locale.SIMPLIFIED_CHINESE)
                .contains(Locale.ENGLISH);
        assertThat(words.getTranslation("ui.days", Locale.SIMPLIFIED_CHINESE, 5))
                .isEqualTo("共 5 天（含首尾两天）");
        assertThat(words.getTranslation("ui.cancel", Locale.FRENCH)).isEqualTo("取消");
    }

    /** Without a tenant there are no packs to ask. */
    private Words words() throws IOException {
        return new Words(resources, new PackLanguage(new StaticListableBeanFactory().getBeanProvider(Rules.class)));
    }

    private Map<String, Set<String>> keys(String language) throws IOException {
        Map<String, Set<String>> keys = new HashMap<>();
        for (Resource file : resources.getResources("classpath*:i18n/*" + language + ".properties")) {
            Properties words = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                words.load(reader);
            }
            keys.put(
                    String.valueOf(file.getFilename()).replace(language, ""),
                    new HashSet<>(words.stringPropertyNames()));
        }
        return keys;
    }
}
