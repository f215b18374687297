package lianxin.ui.rules;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A predicate as people say it: names by what they mean, codes by their words, signs by words. */
final class ConditionWords {

    private static final Pattern PARTS = Pattern.compile(
            "\"([^\"]*)\"|param\\.([a-z0-9_.]+)|([a-z]+)\\.([a-z0-9_]+)|(&&|\\|\\||==|!=|>=|<=|>|<|!|\\*|\\bin\\b|,)");

    private final GroundWords words;
    private final Map<String, String> codes = new HashMap<>();

    ConditionWords(GroundWords words) {
        this.words = words;
        words.attributes().forEach(attribute -> codes.putAll(Cells.codes(attribute)));
        words.ground().rooms().forEach(room -> codes.putAll(room.choices()));
    }

    String say(String predicate) {
        return PARTS.matcher(predicate.replace("[", "").replace("]", ""))
                .replaceAll(part -> Matcher.quoteReplacement(part(part)))
                .replaceAll(" +", " ")
                .strip();
    }

    private String part(MatchResult part) {
        if (part.group(1) != null) {
            return PackWords.value(codes, part.group(1));
        }
        if (part.group(2) != null) {
            return "“" + words.parameter(part.group(2)) + "”";
        }
        if (part.group(3) != null) {
            return label(part.group(4));
        }
        String sign = part.group(5);
        return sign.equals(",")
                ? I18NProvider.translate("ui.and")
                : " " + I18NProvider.translate("ui.condition." + sign) + " ";
    }

    private String label(String name) {
        return words.attributes()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .map(attribute -> affirmed(I18NProvider.translate(SentenceWords.label(attribute))))
                .orElseGet(() -> PackWords.word("ui.condition.known.", name));
    }

    /** What is so when the answer is yes. */
    static String affirmed(String asked) {
        return asked.startsWith("是否") ? asked.substring(2) : asked.replace("是否", "是");
    }
}
