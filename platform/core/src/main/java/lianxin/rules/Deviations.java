package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lianxin.ledger.RecordField;
import lianxin.rules.Deviation.Kind;
import org.jspecify.annotations.Nullable;

/** What a pack of a chain says otherwise than the levels above it, on its own line. */
final class Deviations {

    private static final Map<String, Kind> OF_DUTIES = Map.of(
            "also", Kind.WIDENED,
            "only", Kind.NARROWED,
            "exempt", Kind.EXEMPTED,
            "period", Kind.TERMS,
            "as-of", Kind.TERMS,
            "attribute-to", Kind.TERMS,
            "prorate", Kind.TERMS,
            "force", Kind.BINDING);

    private final RuleBook book;
    private final Pack lowest;
    private final List<Deviation> found = new ArrayList<>();

    private Deviations(RuleBook book, Pack lowest) {
        this.book = book;
        this.lowest = lowest;
    }

    /** Those of all packs below the centre. */
    static List<Deviation> of(RuleBook book) {
        return book.packs().stream()
                .filter(pack -> pack.header().level() != Pack.Level.CENTRE)
                .flatMap(pack -> of(book, pack).stream())
                .toList();
    }

    /** Those of one pack; none of the first, which stands on nothing. */
    static List<Deviation> of(RuleBook book, Pack lowest) {
        if (lowest.header().base().isEmpty()) {
            return List.of();
        }
        Deviations deviations = new Deviations(book, lowest);
        book.parameters().values().forEach(deviations::parameter);
        deviations.lowest.duties().forEach(deviations::duty);
        deviations.lowest.fields().forEach(deviations::field);
        return List.copyOf(deviations.found);
    }

    private void parameter(Parameter parameter) {
        Parameter.Layer own = parameter.layerOf(lowest.header());
        if (own == null) {
            return;
        }
        Parameter above = parameter.above(own);
        own.values()
                .forEach((day, dated) -> dated.cells().forEach((cell, value) -> {
                    Setting before = above == null ? null : above.over(lowest.header(), day, cell);
                    Object held = before == null ? null : before.value();
                    if (above == null || !Objects.equals(held, value)) {
                        Kind kind = above == null ? Kind.ADDED_PARAMETER : held == null ? Kind.FILLED : Kind.CHANGED;
                        found.add(new Deviation(
                                kind,
                                parameter.name(),
                                parameter.title(),
                                cell,
                                before == null ? null : parameter.words(held),
                                parameter.words(value),
                                day,
                                before == null ? parameter.article() : before.reference(),
                                dated.reference()));
                    }
                }));
    }

    private void field(PackFields.Added added) {
        RecordField field = book.vocabulary().records().field(added);
        String words = String.join("、", added.field().choices().values());
        String name = added.record() + '.' + field.name();
        add(
                Kind.ADDED_FIELD,
                name,
                field.title(),
                null,
                words.isEmpty() ? null : words,
                added.field().source().article());
    }

    private void duty(YamlNode node) {
        YamlNode amends = node.find("amends");
        if (amends == null) {
            String article = node.get("article").text();
            add(Kind.ADDED_DUTY, node.get("duty").text(), node.get("title").text(), null, null, article);
            return;
        }
        book.duty(amends.text())
                .ifPresent(duty -> OF_DUTIES.forEach((key, kind) -> {
                    YamlNode said = node.find(key);
                    if (said != null) {
                        add(kind, duty.name(), duty.title(), above(duty.name(), key), words(said), duty.article());
                    }
                }));
    }

    private void add(
            Kind kind, String name, String title, @Nullable String upper, @Nullable String own, String article) {
        @Nullable LocalDate always = null;
        found.add(new Deviation(
                kind,
                name,
                title,
                "",
                upper,
                own,
                always,
                article,
                lowest.header().document()));
    }

    /** What the duty above says under the same key. */
    private @Nullable String above(String duty, String key) {
        return book.packs().stream()
                .flatMap(pack -> pack.duties().stream())
                .filter(node -> node.text("duty", "").equals(duty))
                .map(node -> node.find(key))
                .filter(Objects::nonNull)
                .map(Deviations::words)
                .findFirst()
                .orElse(null);
    }

    /** A word as it stands; of conditions their words. */
    private static String words(YamlNode node) {
        return node.isText()
                ? node.text()
                : node.items().stream()
                        .map(item -> item.text("else", item.text("by", "")))
                        .collect(Collectors.joining("；"));
    }
}
