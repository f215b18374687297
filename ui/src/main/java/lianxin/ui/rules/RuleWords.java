package lianxin.ui.rules;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys and values of packs in words. */
final class RuleWords {

    private static final Set<String> PREDICATES = Set.of("when", "which", "if", "unless", "encouraged-if");
    private static final Set<String> KINDS =
            Set.of("facts", "with", "without", "relation", "roster", "from", "by", "percent-of");
    private static final Set<String> PERIODS = Set.of("period", "in-each");
    private static final Pattern MEASURE = Pattern.compile("([a-z]+)\\(([a-z_]+)\\)");

    private final GroundWords words;
    private final ConditionWords conditions;

    RuleWords(GroundWords words) {
        this.words = words;
        conditions = new ConditionWords(words);
    }

    String phrase(Map<?, ?> said) {
        return CellWords.rows(said.entrySet().stream()
                .map(one -> label(one.getKey().toString()) + " "
                        + words(one.getKey().toString(), one.getValue())));
    }

    String words(String key, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> map -> map.size() > 1 ? I18NProvider.translate("ui.rule.within", phrase(map)) : phrase(map);
            case List<?> list -> CellWords.list(list.stream().map(one -> words(key, one)));
            default -> word(key, value.toString());
        };
    }

    private String word(String key, String value) {
        if (PREDICATES.contains(key)) {
            return conditions.say(value);
        }
        if (value.startsWith("param.")) {
            return "“" + words.parameter(value) + "”";
        }
        if (KINDS.contains(key)) {
            return PackWords.word("ui.rule.word.", words.kind(value));
        }
        if (PERIODS.contains(key)) {
            return PackWords.period(value);
        }
        return key.equals("scope") ? words.scope(value) : key.equals("measure") ? measure(value) : code(value);
    }

    private String measure(String value) {
        Matcher of = MEASURE.matcher(value);
        return of.matches()
                ? I18NProvider.translate("ui.rule.measure." + of.group(1), conditions.say("fact." + of.group(2)))
                : I18NProvider.translate("ui.rule.measure." + value, "");
    }

    private static String code(String value) {
        return PackWords.word("ui.rule.word.", PackWords.value(Map.of(), value));
    }

    String line(String key, String words) {
        return I18NProvider.translate("ui.extra.line", label(key), words);
    }

    String label(String key) {
        return PackWords.word("ui.rule.key.", words.kind(key));
    }
}
