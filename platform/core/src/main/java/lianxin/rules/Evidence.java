package lianxin.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lianxin.ledger.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What one subject is assessed from. The order of its lists means nothing.
 *
 * @param kind kind of the subject; null for a young person, who can only reach something
 * @param parent id of the body above it that is assessed with it, 0 when there is none
 * @param known what predicates may ask: {@code input.<name>} from whoever asks for the assessment, {@code
 *     branch.<attribute>} from the registers; {@link Long}, {@link String} or {@link Boolean}
 * @param achieved how its duties stand
 * @param children grades of bodies below it that are not assessed with it
 * @param held what it holds from earlier periods, null when nothing
 */
public record Evidence(
        @Nullable SubjectKind kind,
        long id,
        long parent,
        Map<String, Object> known,
        List<Rating> ratings,
        List<Entry> entries,
        List<Achieved> achieved,
        List<String> children,
        @Nullable Held held) {

    public Evidence {
        known = Map.copyOf(known);
        ratings = ratings.stream().sorted(Rating.ORDER).toList();
        entries = entries.stream().sorted(Entry.ORDER).toList();
        achieved = achieved.stream().sorted(Achieved.ORDER).toList();
        children = children.stream().sorted().toList();
    }

    /**
     * What somebody says of one item.
     *
     * @param by kind of rater as the scheme names it, as in {@code self}
     * @param value a number, or a code such as {@code A} or {@code yes}
     * @param answers how many people stand behind it, 1 for a single rater
     */
    public record Rating(String item, String by, String value, long answers) {
        private static final Comparator<Rating> ORDER = Comparator.comparing(Rating::item)
                .thenComparing(Rating::by)
                .thenComparing(Rating::value)
                .thenComparing(Rating::answers);
    }

    /**
     * One dated thing that adds to an item or a balance: an award, a complaint that was upheld, hours served or spent.
     *
     * @param name item or balance that it belongs to
     * @param event what entries of the same occasion share, 0 when there is none
     */
    public record Entry(String name, LocalDate on, long id, long event, BigDecimal amount) {
        static final Comparator<Entry> ORDER = Comparator.comparing(Entry::on)
                .thenComparing(Entry::id)
                .thenComparing(Entry::name)
                .thenComparing(Entry::event)
                .thenComparing(Entry::amount);
    }

    /**
     * How a duty stands, for one object where it is judged object by object.
     *
     * @param target null while nobody has said
     */
    public record Achieved(
            String duty, long object, long done, @Nullable Long target, Status status) {
        private static final Comparator<Achieved> ORDER =
                Comparator.comparing(Achieved::duty).thenComparing(Achieved::object);
    }

    /** A grade that was reached on a day and is kept over the years. */
    public record Held(String grade, LocalDate since) {}

    /** The same with more that is known and with how duties stand. */
    Evidence with(Map<String, Object> more, List<Achieved> duties) {
        Map<String, Object> all = new TreeMap<>(known);
        all.putAll(more);
        List<Achieved> results = new ArrayList<>(achieved);
        results.addAll(duties);
        return new Evidence(kind, id, parent, all, ratings, entries, results, children, held);
    }

    /** What is said of an item: samples of inspectors, or everything else. */
    List<Rating> ratings(String item, boolean sampled) {
        return ratings.stream()
                .filter(rating -> rating.item().equals(item) && rating.by().equals(Inspection.RATER) == sampled)
                .toList();
    }

    /** The place and the field (领域) of the body, or of the body served in. */
    Pack.Where where() {
        return new Pack.Where(said("division"), said("field"));
    }

    private String said(String attribute) {
        String word = kind == null ? "" : kind.word();
        return known.getOrDefault(word + '.' + attribute, known.getOrDefault(word + ".body_" + attribute, ""))
                .toString();
    }

    /** All of it in one order, for the digest. */
    String canonical() {
        return kind + " " + id + " " + parent + " " + new TreeMap<>(known) + ratings + entries + achieved + children
                + held;
    }
}
