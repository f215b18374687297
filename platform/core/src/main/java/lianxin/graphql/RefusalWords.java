package lianxin.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import lianxin.kernel.Refusal;
import lianxin.kernel.WordBook;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Tells refusals in words: Chinese, or English for whoever prefers it. */
@Controller
class RefusalWords {

    private final WordBook words = new WordBook();

    RefusalWords(ResourcePatternResolver resources) throws IOException {
        for (Resource file : resources.getResources("classpath*:i18n/*.properties")) {
            try (InputStream content = file.getInputStream()) {
                words.add(String.valueOf(file.getFilename()), content);
            }
        }
    }

    @SchemaMapping
    String message(Refusal refusal, Locale locale) {
        return words.say(
                "refusal." + refusal.code(), locale, refusal.arguments().toArray());
    }
}
