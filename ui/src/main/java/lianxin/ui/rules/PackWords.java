package lianxin.ui.rules;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;

/** Words for what packs write without saying what it is. */
final class PackWords {

    private PackWords() {}

    static String period(String name) {
        return word("ui.period.", name);
    }

    /** The word that translations have under a name, or the name. */
    static String word(String prefix, String name) {
        String key = prefix + name;
        String words = I18NProvider.translate(key);
        return words.equals(key) ? name : words;
    }

    /** A value of a table or of an attribute: yes, no, a code or a number. */
    static String value(Map<String, String> codes, String value) {
        return switch (value) {
            case "true" -> I18NProvider.translate("ui.yes");
            case "false" -> I18NProvider.translate("ui.no");
            default -> CellWords.code(value, codes.getOrDefault(value, value));
        };
    }
}
