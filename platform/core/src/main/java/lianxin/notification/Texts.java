package lianxin.notification;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import lianxin.kernel.WordBook;
import lianxin.spi.Message;
import lianxin.spi.Words;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What reminders say, and why one was not sent, in both languages of the house. */
@Component
class Texts {

    private final WordBook words = new WordBook();

    Texts(ResourcePatternResolver resources) throws IOException {
        for (String room : new String[] {"notification", "extension"}) {
            for (Resource file : resources.getResources("classpath*:i18n/" + room + "_*.properties")) {
                try (InputStream content = file.getInputStream()) {
                    words.add(String.valueOf(file.getFilename()), content);
                }
            }
        }
    }

    /** How many things wait, and nothing else. */
    Message reminder(String key, String address, int number, Locale language) {
        return new Message(
                key,
                address,
                words.say("notification.reminder.subject", language),
                words.say("notification.reminder.text", language, number),
                language.toLanguageTag());
    }

    Message test(String key, String address, Locale language) {
        return new Message(
                key,
                address,
                words.say("notification.test.subject", language),
                words.say("notification.test.text", language),
                language.toLanguageTag());
    }

    /** Words in both languages, and what is to be added to them. */
    Words both(String key, String detail) {
        String more = detail.isEmpty() ? "" : " " + detail;
        return new Words(words.say(key, Locale.SIMPLIFIED_CHINESE) + more, words.say(key, Locale.ENGLISH) + more);
    }
}
