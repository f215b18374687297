package lianxin.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lianxin.rules.Rules.Clause;
import lianxin.rules.Rules.Measures;
import org.jspecify.annotations.Nullable;

/** Puts packs together as people read them: each clause with what it lays down and asks for. */
record ReadMeasures(RuleBook book, Pack pack, ClauseFigures figures, ClauseLinks links) {

    /** What is in force on this day, and what begins later. */
    static List<Measures> of(Timeline timeline, LocalDate day) {
        Map<String, Measures> editions = new LinkedHashMap<>();
        RuleBook now = timeline.on(day);
        now.packs().forEach(pack -> editions.put(pack.hash(), read(now, pack, day, since(timeline, pack), true)));
        timeline.chains()
                .tailMap(day, false)
                .forEach((from, book) -> book.packs().stream()
                        .filter(pack -> !editions.containsKey(pack.hash()))
                        .forEach(pack -> editions.put(pack.hash(), read(book, pack, from, from, false))));
        return List.copyOf(editions.values());
    }

    private static @Nullable LocalDate since(Timeline timeline, Pack pack) {
        return timeline.editions().all().stream()
                .filter(edition -> pack.hash().equals(edition.hash()))
                .map(Editions.Edition::from)
                .filter(from -> !from.equals(Editions.ALWAYS))
                .findFirst()
                .orElse(null);
    }

    private static Measures read(RuleBook book, Pack pack, LocalDate day, @Nullable LocalDate from, boolean inForce) {
        ReadMeasures reading = new ReadMeasures(book, pack, ClauseFigures.of(book, pack, day), ClauseLinks.of(book));
        Pack.Header header = pack.header();
        return new Measures(
                header.id(),
                header.version(),
                pack.hash(),
                header.title(),
                header.document(),
                header.issuer(),
                PackLibrary.isNational(pack),
                from,
                inForce,
                pack.articles().keySet().stream().map(reading::clause).toList(),
                reading.figures.under(""),
                reading.amended(),
                pack.annexes());
    }

    private Clause clause(String name) {
        return new Clause(
                name,
                pack.articles().getOrDefault(name, ""),
                pack.incorporates().getOrDefault(name, List.of()),
                figures.under(name),
                duties(name),
                links.above(pack, name),
                links.below(pack, name));
    }

    private Map<String, String> duties(String clause) {
        Map<String, String> titles = new LinkedHashMap<>();
        Stream.concat(pack.duties().stream(), pack.assessments().stream())
                .filter(node -> said(node, "article").equals(clause))
                .forEach(node -> titles.put(said(node, "duty") + said(node, "assessment"), said(node, "title")));
        return titles;
    }

    private Map<String, String> amended() {
        List<String> names = pack.duties().stream()
                .map(node -> said(node, "amends"))
                .filter(name -> !name.isEmpty())
                .toList();
        Map<String, String> titles = new LinkedHashMap<>();
        book.packs().stream()
                .flatMap(level -> level.duties().stream())
                .filter(node -> names.contains(said(node, "duty")))
                .forEach(node -> titles.put(said(node, "duty"), said(node, "title")));
        return titles;
    }

    /** Packs are shared, so nothing is noted as asked for. */
    private static String said(YamlNode node, String key) {
        return Optional.ofNullable(node.fields().get(key))
                .filter(YamlNode::isText)
                .map(YamlNode::text)
                .orElse("");
    }
}
