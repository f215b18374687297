package lianxin.liaison;

import java.util.Locale;
import java.util.ResourceBundle;

/** Words as paper of the League says them, in Chinese whoever asks. */
final class PaperWords {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("i18n.liaison", Locale.SIMPLIFIED_CHINESE);

    private PaperWords() {}

    static String word(String key) {
        return WORDS.getString("liaison." + key);
    }

    /** The word for a code, as in {@code liaison.field.rural}. */
    static String of(String group, Enum<?> code) {
        return word(group + "." + code.name().toLowerCase(Locale.ROOT));
    }
}
