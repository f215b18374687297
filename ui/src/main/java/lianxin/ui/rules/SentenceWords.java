package lianxin.ui.rules;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.kernel.Refusal;
import lianxin.ledger.Attribute;
import lianxin.rules.PackDraft.Ground;
import lianxin.rules.PackDraft.Task;

/** A sentence as people say it: about which duty, who, what was done when, and what must follow. */
record SentenceWords(Ground ground) {

    /** Its words, one line for what it is about, one for each thing that is supposed, one for each thing expected. */
    List<String> lines(Map<String, Object> sentence) {
        List<String> lines = new ArrayList<>();
        String duty = text(sentence, "duty");
        Task task = ground.tasks().stream()
                .filter(one -> one.name().equals(duty))
                .findFirst()
                .orElse(null);
        lines.add(I18NProvider.translate("ui.sentence.about", task == null ? duty : task.title()));
        Map<?, ?> given = sentence.get("given") instanceof Map<?, ?> map ? map : Map.of();
        items(given, "is").forEach(one -> lines.add(I18NProvider.translate("ui.sentence.is", words(one))));
        items(given, "has").forEach(one -> lines.add(I18NProvider.translate("ui.sentence.has", words(one))));
        Stream.concat(items(given, "facts"), items(given, "others"))
                .forEach(one -> lines.add(I18NProvider.translate("ui.sentence.fact", words(one))));
        if (given.get("parameters") instanceof Map<?, ?> supposed) {
            lines.add(I18NProvider.translate("ui.sentence.supposed", words(supposed)));
        }
        items(sentence, "expect")
                .forEach(one ->
                        lines.add(I18NProvider.translate("ui.sentence.expect", text(sentence, "on"), words(one))));
        return lines;
    }

    private static Stream<Map<?, ?>> items(Map<?, ?> of, String key) {
        Object value = of.get(key);
        return (value instanceof List<?> list ? list.stream() : Stream.of(Objects.requireNonNullElse(value, "")))
                .<Map<?, ?>>mapMulti((item, take) -> {
                    if (item instanceof Map<?, ?> map) {
                        take.accept(map);
                    }
                });
    }

    private static String text(Map<?, ?> of, String key) {
        return Objects.toString(of.get(key), "");
    }

    private String words(Map<?, ?> of) {
        return of.entrySet().stream()
                .map(one -> word(String.valueOf(one.getKey())) + " " + value(one.getKey(), one.getValue()))
                .collect(Collectors.joining(I18NProvider.translate("ui.with")));
    }

    /** What a key is called: a word of sentences themselves, or what its attribute means. */
    private String word(String key) {
        String own = "ui.sentence.key." + key;
        String words = I18NProvider.translate(own);
        return !words.equals(own)
                ? words
                : attributes()
                        .filter(attribute -> attribute.name().equals(key))
                        .findFirst()
                        .map(attribute -> I18NProvider.translate(label(attribute)))
                        .orElse(key);
    }

    private String value(Object key, Object value) {
        return switch (value) {
            case List<?> list -> CellWords.list(list.stream().map(one -> value(key, one)));
            case Map<?, ?> map -> words(map);
            default ->
                switch (value.toString()) {
                    case "true" -> I18NProvider.translate("ui.yes");
                    case "false" -> I18NProvider.translate("ui.no");
                    default -> named(key.toString(), value.toString());
                };
        };
    }

    private String named(String key, String value) {
        return switch (key) {
            case "status" -> SentenceParts.status(value);
            case "fact" ->
                ground.tasks().stream()
                        .flatMap(task -> task.facts().stream())
                        .filter(kind -> kind.name().equals(value))
                        .findFirst()
                        .map(kind -> I18NProvider.translate(kind.title()))
                        .orElse(value);
            case "relation", "by" ->
                ground.tasks().stream()
                        .flatMap(task -> task.relations().stream())
                        .filter(kind -> kind.name().equals(value))
                        .findFirst()
                        .map(kind -> I18NProvider.translate(kind.title()))
                        .orElse(value);
            default -> CellWords.code(value);
        };
    }

    /** Why a sentence is not true, said without the words of the machine. */
    Refusal said(Refusal untrue) {
        List<Object> is = untrue.arguments();
        return untrue.code().equals("pack.scenario")
                ? Refusal.ofAll(
                        untrue.code(),
                        is.getFirst(),
                        word(is.get(1).toString()),
                        SentenceParts.status(is.get(2).toString()),
                        SentenceParts.status(is.getLast().toString()))
                : untrue;
    }

    private Stream<Attribute> attributes() {
        return Stream.of(
                        ground.subjects().values().stream(),
                        ground.tasks().stream()
                                .flatMap(task -> task.facts().stream())
                                .map(kind -> kind.attributes()),
                        ground.tasks().stream()
                                .flatMap(task -> task.relations().stream())
                                .map(kind -> kind.attributes()))
                .flatMap(lists -> lists)
                .flatMap(List::stream);
    }

    /** The first words of what an attribute means. */
    static String label(Attribute attribute) {
        String meaning = attribute.meaning();
        int colon = meaning.indexOf('：');
        String first = colon > 0 ? meaning.substring(0, colon) : meaning;
        return Cells.codes(attribute).isEmpty() || colon > 0 ? first : attribute.name();
    }
}
