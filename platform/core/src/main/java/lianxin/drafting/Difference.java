package lianxin.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that a draft says otherwise than what is in force.
 *
 * @param before what is in force, as packs write it: a text, or lists and maps of texts; null where the draft adds it
 * @param after what the draft says; null where it takes it away
 */
public record Difference(
        Place at, @Nullable Object before, @Nullable Object after) {

    /** What it is. The words are looked up under {@code difference.<name>}, in small letters. */
    public enum Kind {
        HEAD,
        CLAUSE,
        NUMBER,
        DUTY,
        ASSESSMENT,
        SENTENCE,
        ANNEX,
        /** Periods, named scopes, kinds of facts, texts. */
        OTHER
    }

    /**
     * Where.
     *
     * @param name name of the parameter, article, duty, the sentence itself, or the key at the head
     * @param detail of a parameter the day from which it holds, and the cell of the table if there is one
     */
    public record Place(Kind kind, String name, String detail) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::kind).thenComparing(Place::name).thenComparing(Place::detail);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private static final Map<String, Kind> FOLDERS = Map.of(
            Writing.HEAD,
            Kind.HEAD,
            Writing.PARAMETERS,
            Kind.NUMBER,
            Writing.DUTIES,
            Kind.DUTY,
            "pack/assessment/",
            Kind.ASSESSMENT,
            Writing.SCENARIOS,
            Kind.SENTENCE);

    static Kind kind(Passage passage) {
        return FOLDERS.entrySet().stream()
                .filter(folder -> passage.file().startsWith(folder.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Kind.OTHER);
    }

    static List<Difference> between(Map<Place, Object> before, Map<Place, Object> after) {
        Set<Place> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        List<Difference> differences = new ArrayList<>();
        places.forEach(place -> {
            Object was = before.get(place);
            Object is = after.get(place);
            if (!Objects.equals(was, is)) {
                differences.add(new Difference(place, was, is));
            }
        });
        return differences;
    }

    /** All that is said, by its place. */
    static Map<Place, Object> places(Writing of) {
        Map<Place, Object> places = new TreeMap<>();
        places.put(new Place(Kind.HEAD, "version", ""), of.version());
        of.passages("pack/").forEach(passage -> {
            Map<String, Object> fields = passage.fields();
            switch (kind(passage)) {
                case HEAD -> head(fields, places);
                case NUMBER -> numbers(passage, places);
                case OTHER -> others(passage, places);
                default -> {
                    if (!fields.isEmpty()) {
                        String name = String.valueOf(fields.values().iterator().next());
                        places.put(
                                new Place(kind(passage), name, fields.containsKey("amends") ? "amends" : ""), fields);
                    }
                }
            }
        });
        return places;
    }

    /** What a list holds by its titles, and of other documents what stands under each key. */
    private static void others(Passage passage, Map<Place, Object> places) {
        if (passage.fields().isEmpty()) {
            passage.items()
                    .forEach(item -> places.put(
                            new Place(Kind.OTHER, String.valueOf(item.getOrDefault("title", "")), passage.file()),
                            item));
        }
        passage.fields().forEach((name, said) -> places.put(new Place(Kind.OTHER, name, passage.file()), said));
    }

    private static void head(Map<String, Object> fields, Map<Place, Object> places) {
        Tree.map(fields.remove("articles"))
                .forEach((name, words) -> places.put(new Place(Kind.CLAUSE, name, ""), words));
        if (fields.remove("annexes") instanceof List<?> annexes) {
            annexes.forEach(annex -> places.put(
                    new Place(Kind.ANNEX, String.valueOf(Tree.map(annex).get("title")), ""), annex));
        }
        fields.forEach((key, words) -> places.put(new Place(Kind.HEAD, key, ""), Notation.flow(words)));
    }

    private static void numbers(Passage passage, Map<Place, Object> places) {
        Desk.values(passage)
                .forEach((day, value) -> value.cells()
                        .forEach((cell, words) -> places.put(
                                new Place(Kind.NUMBER, passage.field("name"), (day + " " + cell).strip()), words)));
    }
}
