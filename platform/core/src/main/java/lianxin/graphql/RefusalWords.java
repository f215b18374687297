package lianxin.graphql;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import lianxin.kernel.Refusal;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Tells refusals in words: Chinese, or English for whoever prefers it. */
@Controller
class RefusalWords {

    private final Properties chinese;
    private final Properties english;

    RefusalWords(ResourcePatternResolver resources) throws IOException {
        chinese = read(resources, "zh_CN");
        english = read(resources, "en");
    }

    @SchemaMapping
    String message(Refusal refusal, Locale locale) {
        Properties words = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
        String pattern = words.getProperty("refusal." + refusal.code(), refusal.code());
        return new MessageFormat(pattern, locale).format(refusal.arguments().toArray());
    }

    private static Properties read(ResourcePatternResolver resources, String language) throws IOException {
        Properties words = new Properties();
        for (Resource file : resources.getResources("classpath*:i18n/*_" + language + ".properties")) {
            try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                words.load(reader);
            }
        }
        return words;
    }
}
