package lianxin.drafting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import lianxin.kernel.Refusal;
import lianxin.rules.PackDraft;
import lianxin.rules.Packs;
import lianxin.rules.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A draft of an 实施办法 as it lies open on the desk.
 *
 * @param pack what it is, with the hash of what it says now
 * @param report what looking it over has found
 * @param ground what it stands on and may speak of
 * @param figures every parameter, with what the draft says of it
 * @param duties the duties that the draft adds, and what it says about those above
 * @param spots every finding by where it stands
 */
public record Draft(
        PackDraft pack,
        Head head,
        Packs.Report report,
        PackDraft.Ground ground,
        List<Clause> clauses,
        List<Rules.Annex> annexes,
        List<Figure> figures,
        List<Duty> duties,
        List<Sentence> sentences,
        List<Spot> spots) {

    private static final String OWN = ".own_";

    /** Whether it can be changed; what was submitted or has been in force can only be started from. */
    public boolean isFree() {
        return pack.state() == PackDraft.State.DRAFT;
    }

    /** How many parameters the level of the draft is to set and has not set yet. */
    public long missing() {
        return figures.stream().filter(Figure::isMissing).count();
    }

    /** What was found in one place; of the head, under one of its keys. */
    public List<Refusal> found(Difference.Kind kind, String name) {
        return spots.stream()
                .filter(spot -> spot.at().kind() == kind && spot.at().name().equals(name))
                .map(Spot::problem)
                .toList();
    }

    /** A name that nothing bears yet, for a duty of this system. */
    public String freeName(String area) {
        Set<String> taken = new HashSet<>();
        figures.forEach(figure -> taken.add(figure.room().name()));
        duties.forEach(duty -> taken.add(duty.name()));
        ground.tasks().forEach(task -> taken.add(task.name()));
        ground.kinds().values().forEach(kinds -> kinds.forEach(kind -> taken.add(kind.name())));
        int number = 1;
        while (taken.contains(area + OWN + number)) {
            number++;
        }
        return area + OWN + number;
    }

    /**
     * What stands at the head of the document.
     *
     * @param validFrom 生效日期; null where the draft names none
     */
    public record Head(
            String title,
            String documentNumber,
            String issuer,
            String version,
            @Nullable LocalDate validFrom) {}

    /** A clause (条文) by its name, such as {@code 第二条}, with its words. */
    public record Clause(String name, String words) {}

    /**
     * A parameter of the chain.
     *
     * @param values what the draft itself says, by the day from which it holds
     * @param findings what must be mended in it
     * @param remarks what is allowed and worth a second look
     */
    public record Figure(
            PackDraft.Room room, SortedMap<LocalDate, Value> values, List<Refusal> findings, List<Refusal> remarks) {

        /** Whether the level of the draft is to set it and says nothing, or nothing for some cells of the table. */
        public boolean isMissing() {
            if (!room.isLeftOpen() || values.isEmpty() && room.said().isEmpty()) {
                return room.isLeftOpen();
            }
            return !room.said().isEmpty()
                    && room.said().getLast().cells().entrySet().stream()
                            .filter(cell -> cell.getValue().isEmpty())
                            .anyMatch(cell -> values.values().stream()
                                    .noneMatch(value -> value.cells().containsKey(cell.getKey())));
        }
    }

    /**
     * What a draft says of a parameter from a day on.
     *
     * @param cells as it is written, by cell of the table, empty for a plain value; several codes stand with commas between
     * @param reference document and article
     */
    public record Value(Map<String, String> cells, String reference) {}

    /**
     * A duty.
     *
     * @param name its name, or that of the duty above about which something is said
     * @param fields what it says, as packs write it
     * @param simple the same as a form holds it; null where no form does
     */
    public record Duty(
            String name,
            Map<String, Object> fields,
            @Nullable SimpleDuty simple) {

        /** Whether it says something about a duty above. */
        public boolean amends() {
            return fields.containsKey("amends");
        }
    }

    /** A finding and where it stands; of the head its key, of what no form holds its file. */
    public record Spot(Difference.Place at, Refusal problem) {}

    /**
     * A sentence that must come true.
     *
     * @param fields what it supposes and expects, as packs write it: texts, lists and maps
     * @param failed why it does not come true; empty when it does or was not run
     */
    public record Sentence(String title, Map<String, Object> fields, List<Refusal> failed) {}
}
