package lianxin.ui.rules;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.rules.PackDraft.Assessed;

/** What a sentence about an assessment supposes of those who are assessed, and what it expects, in words. */
record EvidenceWords(GroundWords words, Assessed scheme) {

    /** One line for the subject, one for each other that is assessed with it. */
    List<String> lines(Map<?, ?> given) {
        List<String> lines = new ArrayList<>(List.of(I18NProvider.translate("ui.sentence.is", phrase(given))));
        if (given.get("population") instanceof Map<?, ?> others) {
            others.forEach((name, of) ->
                    lines.add(I18NProvider.translate("ui.sentence.population", name, phrase((Map<?, ?>) of))));
        }
        return lines;
    }

    String expected(Map<?, ?> expected) {
        return expected.entrySet().stream()
                .map(one -> key(one.getKey()) + " " + value(one.getKey().toString(), one.getValue()))
                .collect(Collectors.joining(I18NProvider.translate("ui.with")));
    }

    static String outcome(String outcome) {
        return PackWords.word("assessment.outcome.", outcome.replace('-', '_'));
    }

    private String phrase(Map<?, ?> given) {
        return given.entrySet().stream()
                .filter(one -> !List.of("parameters", "population").contains(one.getKey()))
                .map(one -> switch (one.getKey().toString()) {
                    case "is" -> pairs((Map<?, ?>) one.getValue());
                    case "ratings" -> ratings((Map<?, ?>) one.getValue());
                    case "entries", "results", "held" ->
                        SentenceWords.items(one.getValue())
                                .map(this::expected)
                                .collect(Collectors.joining(I18NProvider.translate("ui.next")));
                    default -> key(one.getKey()) + " " + value(one.getKey().toString(), one.getValue());
                })
                .collect(Collectors.joining(I18NProvider.translate("ui.next")));
    }

    private String pairs(Map<?, ?> is) {
        return is.entrySet().stream()
                .map(one -> label(one.getKey().toString()) + " " + value("", one.getValue()))
                .collect(Collectors.joining(I18NProvider.translate("ui.with")));
    }

    private String label(String key) {
        String bare = key.startsWith("input.") ? key.substring("input.".length()) : key;
        return Stream.concat(scheme.inputs().stream(), words.attributes())
                .filter(attribute -> attribute.name().equals(bare))
                .findFirst()
                .map(attribute -> I18NProvider.translate(SentenceWords.label(attribute)))
                .orElseGet(() -> PackWords.word("ui.condition.known.", bare));
    }

    private String ratings(Map<?, ?> ratings) {
        return ratings.entrySet().stream()
                .map(one -> item(one.getKey().toString()) + " "
                        + (one.getValue() instanceof List<?> list ? list.stream() : Stream.of(one.getValue()))
                                .map(rating -> rating instanceof Map<?, ?> by ? by(by) : value("", rating))
                                .collect(Collectors.joining(I18NProvider.translate("ui.and"))))
                .collect(Collectors.joining(I18NProvider.translate("ui.with")));
    }

    private String by(Map<?, ?> rating) {
        Map<Object, Object> rest = new LinkedHashMap<>(rating);
        Object by = rest.remove("by");
        Object value = Objects.requireNonNullElse(rest.remove("value"), "");
        String title = scheme.raters().getOrDefault(String.valueOf(by), "");
        return (title.isEmpty()
                        ? PackWords.word("ui.sentence.rater.", String.valueOf(by))
                        : I18NProvider.translate(title))
                + " "
                + value("", value)
                + (rest.isEmpty() ? "" : " " + expected(rest));
    }

    private String item(String code) {
        return I18NProvider.translate(scheme.items().getOrDefault(code, code));
    }

    private static String key(Object key) {
        return PackWords.word("ui.sentence.key.", key.toString());
    }

    private String value(String key, Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? I18NProvider.translate("ui.sentence.nothing")
                    : list.stream()
                            .map(one -> value(key, one))
                            .collect(Collectors.joining(I18NProvider.translate("ui.and")));
        }
        String words = value.toString();
        return switch (key) {
            case "outcome" -> outcome(words);
            case "status" -> SentenceParts.status(words);
            case "entry" -> item(words);
            case "duty" -> this.words.task(words);
            case "because" -> this.words.parameter(words);
            case "of", "parent" -> words.equals("*") ? I18NProvider.translate("ui.sentence.itself") : words;
            case "subject" -> PackWords.word("ui.rule.word.", words);
            default ->
                words.isEmpty()
                        ? I18NProvider.translate("ui.sentence.nothing")
                        : PackWords.value(Map.of("yes", "ui.yes", "no", "ui.no"), grade(words));
        };
    }

    private String grade(String code) {
        return I18NProvider.translate(scheme.grades().getOrDefault(code, code));
    }
}
