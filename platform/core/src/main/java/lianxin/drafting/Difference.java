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
 * @param before what is in force, as it is written; null where the draft adds it
 * @param after what the draft says; null where it takes it away
 */
public record Difference(
        Place at, @Nullable String before, @Nullable String after) {

    /** What it is. The words are looked up under {@code difference.<name>}, in small letters. */
    public enum Kind {
        HEAD,
        CLAUSE,
        NUMBER,
        DUTY,
        ASSESSMENT,
        SENTENCE,
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

    private static final Map<String, Kind> FOLDERS =
            Map.of("pack/duties/", Kind.DUTY, "pack/assessment/", Kind.ASSESSMENT, Writing.SCENARIOS, Kind.SENTENCE);

    static List<Difference> between(Map<Place, String> before, Map<Place, String> after) {
        Set<Place> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        List<Difference> differences = new ArrayList<>();
        places.forEach(place -> {
            String was = before.get(place);
            String is = after.get(place);
            if (!Objects.equals(was, is)) {
                differences.add(new Difference(place, was, is));
            }
        });
        return differences;
    }

    /** All that is said, by its place. */
    static Map<Place, String> places(Writing of) {
        Map<Place, String> places = new TreeMap<>();
        places.put(new Place(Kind.HEAD, "version", ""), of.version());
        of.passages("pack/").forEach(passage -> {
            Map<String, Object> fields = passage.fields();
            Kind kind = FOLDERS.entrySet().stream()
                    .filter(folder -> passage.file().startsWith(folder.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(Kind.OTHER);
            if (passage.file().equals(Writing.HEAD)) {
                Tree.map(fields.remove("articles"))
                        .forEach((name, words) -> places.put(new Place(Kind.CLAUSE, name, ""), String.valueOf(words)));
                fields.forEach((key, words) -> places.put(new Place(Kind.HEAD, key, ""), Notation.flow(words)));
            } else if (passage.file().startsWith(Writing.PARAMETERS)) {
                numbers(passage, places);
            } else if (!fields.isEmpty()) {
                String name = String.valueOf(fields.values().iterator().next());
                String place = kind == Kind.OTHER ? passage.file() : name;
                places.put(new Place(kind, place, ""), Notation.document(fields));
            }
        });
        return places;
    }

    private static void numbers(Passage passage, Map<Place, String> places) {
        Desk.values(passage)
                .forEach((day, value) -> value.cells()
                        .forEach((cell, words) -> places.put(
                                new Place(Kind.NUMBER, passage.field("name"), (day + " " + cell).strip()), words)));
    }
}
