package lianxin.ui.rules;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.ledger.Attribute;
import lianxin.rules.PackDraft.Assessed;
import lianxin.rules.PackDraft.Ground;
import org.jspecify.annotations.Nullable;

/** A sentence as people say it: about which duty or assessment, who, what was done when, and what must follow. */
record SentenceWords(GroundWords words) {

    SentenceWords(Ground ground) {
        this(new GroundWords(ground));
    }

    /** Its words, one line for what it is about, one for each thing that is supposed, one for each thing expected. */
    List<String> lines(Map<?, ?> sentence) {
        Optional<Assessed> scheme = words.ground().schemes().stream()
                .filter(one -> one.name().equals(text(sentence, "assessment")))
                .findFirst();
        List<String> lines = new ArrayList<>();
        lines.add(I18NProvider.translate(
                scheme.isPresent() ? "ui.sentence.about-assessment" : "ui.sentence.about",
                words.task(text(sentence, scheme.isPresent() ? "assessment" : "duty"))));
        Map<?, ?> given = sentence.get("given") instanceof Map<?, ?> map ? map : Map.of();
        if (given.get("parameters") instanceof Map<?, ?> supposed) {
            supposed.forEach((name, value) -> lines.add(I18NProvider.translate(
                    "ui.sentence.supposed",
                    words.parameter(name.toString()) + " " + supposed(name.toString(), value))));
        }
        scheme.ifPresentOrElse(
                of -> lines.addAll(new EvidenceWords(words, of).lines(given)),
                () -> List.of("is", "has", "facts", "others")
                        .forEach(key -> items(given.get(key))
                                .forEach(one -> lines.add(I18NProvider.translate(
                                        "ui.sentence." + key, phrase(one, known(one, text(given, "subject"))))))));
        items(sentence.get("expect"))
                .forEach(one -> lines.add(I18NProvider.translate(
                        "ui.sentence.expect",
                        text(sentence, "on"),
                        scheme.map(of -> new EvidenceWords(words, of).expected(one))
                                .orElseGet(() -> phrase(one, List.of())))));
        return lines;
    }

    private String supposed(String parameter, Object value) {
        return words.room(parameter)
                .map(room -> value instanceof Map<?, ?> cells
                        ? cells.entrySet().stream()
                                .map(cell -> CellWords.cell(cell.getKey().toString()) + " "
                                        + FigureForms.words(room, joined(cell.getValue())))
                                .collect(Collectors.joining(I18NProvider.translate("ui.with")))
                        : FigureForms.words(room, joined(value)))
                .orElse(String.valueOf(value));
    }

    private static String joined(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : value.toString();
    }

    /** The maps of a list, or a map that stands alone. */
    static Stream<Map<?, ?>> items(@Nullable Object value) {
        return (value instanceof List<?> list ? list.stream() : Stream.of(Objects.requireNonNullElse(value, "")))
                .<Map<?, ?>>mapMulti((item, take) -> {
                    if (item instanceof Map<?, ?> map) {
                        take.accept(map);
                    }
                });
    }

    static String text(Map<?, ?> of, String key) {
        return Objects.toString(of.get(key), "");
    }

    /** What can be said of the thing: the attributes of its kind, or those of the subject. */
    private List<Attribute> known(Map<?, ?> of, String subject) {
        String kind = text(of, of.containsKey("fact") ? "fact" : "relation");
        return Stream.of(
                        words.kinds().filter(one -> one.name().equals(kind)).map(one -> one.attributes()),
                        words.relations().filter(one -> one.name().equals(kind)).map(one -> one.attributes()),
                        words.ground().subjects().entrySet().stream()
                                .filter(one ->
                                        kind.isEmpty() && one.getKey().word().equals(subject))
                                .map(Map.Entry::getValue))
                .flatMap(lists -> lists)
                .findFirst()
                .orElse(List.of());
    }

    private String phrase(Map<?, ?> of, List<Attribute> known) {
        Map<String, Attribute> attributes = known.stream()
                .collect(Collectors.toMap(Attribute::name, one -> one, (one, same) -> one, LinkedHashMap::new));
        return of.entrySet().stream()
                .map(one -> part(one.getKey().toString(), one.getValue(), attributes))
                .collect(Collectors.joining(I18NProvider.translate("ui.with")));
    }

    private String part(String key, Object value, Map<String, Attribute> attributes) {
        Attribute attribute = attributes.get(key);
        if (attribute != null) {
            return I18NProvider.translate(label(attribute)) + " "
                    + CellWords.amount(PackWords.value(Cells.codes(attribute), value.toString()), attribute.unit());
        }
        String said = value instanceof List<?> list
                ? CellWords.list(list.stream().map(one -> named(key, one.toString())))
                : named(key, value.toString());
        return PackWords.word("ui.sentence.key.", key) + " " + said;
    }

    private String named(String key, String value) {
        return switch (key) {
            case "status" -> SentenceParts.status(value);
            case "fact", "relation", "by" -> words.kind(value);
            case "because" -> words.parameter(value);
            default -> PackWords.value(Map.of(), value);
        };
    }

    /** The first words of what an attribute means. */
    static String label(Attribute attribute) {
        String meaning = attribute.meaning();
        int colon = meaning.indexOf('：');
        return colon > 0 ? meaning.substring(0, colon) : meaning;
    }
}
