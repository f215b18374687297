package lianxin.ui.rules;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a duty, an assessment or a period says, line by line, in words instead of the signs of packs. */
final class RuleLines {

    private static final Set<String> NAMES = Set.of("duty", "amends", "assessment");
    private static final Set<String> PREDICATES = Set.of("when", "which", "if", "unless", "encouraged-if");
    private static final Set<String> KINDS =
            Set.of("facts", "with", "without", "relation", "roster", "from", "by", "percent-of");
    private static final Set<String> PERIODS = Set.of("period", "in-each");
    private static final Set<String> COMBINED = Set.of("all", "any", "at-least", "weighted");
    private static final Pattern MEASURE = Pattern.compile("([a-z]+)\\(([a-z_]+)\\)");

    private final GroundWords words;
    private final ConditionWords conditions;

    RuleLines(GroundWords words) {
        this.words = words;
        conditions = new ConditionWords(words);
    }

    /** The lines of what stands in a document. */
    List<String> of(Map<?, ?> said) {
        List<String> lines = new ArrayList<>();
        said.forEach((key, value) -> {
            String name = key.toString();
            if (name.equals("require")) {
                requirement((Map<?, ?>) value, "", lines);
            } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
                list.forEach(one -> lines.add(line(name, words(name, one))));
            } else if (!NAMES.contains(name)) {
                lines.add(line(name, words(name, value)));
            }
        });
        return lines;
    }

    private void requirement(Map<?, ?> require, String indent, List<String> lines) {
        String combined =
                COMBINED.stream().filter(require::containsKey).findFirst().orElse(null);
        if (combined != null && require.get(combined) instanceof List<?> parts) {
            lines.add(indent + label(combined) + rest(require, combined));
            parts.forEach(part -> requirement((Map<?, ?>) part, indent + "　", lines));
        } else {
            lines.add(indent + line("require", phrase(require)));
        }
    }

    private String rest(Map<?, ?> require, String combined) {
        Map<?, ?> others = require.entrySet().stream()
                .filter(one -> !one.getKey().equals(combined))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return others.isEmpty() ? "" : " " + phrase(others);
    }

    private String phrase(Map<?, ?> said) {
        return CellWords.rows(said.entrySet().stream()
                .map(one -> label(one.getKey().toString()) + " "
                        + words(one.getKey().toString(), one.getValue())));
    }

    private String words(String key, @Nullable Object value) {
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
            return GroundWords.word("ui.rule.word.", words.kind(value));
        }
        if (PERIODS.contains(key)) {
            return GroundWords.period(value);
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
        return GroundWords.word("ui.rule.word.", GroundWords.value(Map.of(), value));
    }

    private String line(String key, String words) {
        return I18NProvider.translate("ui.extra.line", label(key), words);
    }

    private String label(String key) {
        return GroundWords.word("ui.rule.key.", words.kind(key));
    }
}
