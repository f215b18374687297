package lianxin.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import lianxin.kernel.Refusal;
import lianxin.rules.PackDraft;
import lianxin.rules.Packs;
import org.jspecify.annotations.Nullable;

/**
 * A draft of an 实施办法 as it lies open on the desk.
 *
 * @param pack what it is, with the hash of what it says now
 * @param report what looking it over has found
 * @param ground what it stands on and may speak of
 * @param figures every parameter, with what the draft says of it
 */
public record Draft(
        PackDraft pack,
        Head head,
        Packs.Report report,
        PackDraft.Ground ground,
        List<Clause> clauses,
        List<Figure> figures,
        List<Sentence> sentences) {

    /** Whether it can be changed; what was submitted or has been in force can only be started from. */
    public boolean isFree() {
        return pack.state() == PackDraft.State.DRAFT;
    }

    /** How many parameters the level of the draft is to set and has not set yet. */
    public long missing() {
        return figures.stream().filter(Figure::isMissing).count();
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
     * A sentence that must come true.
     *
     * @param fields what it supposes and expects, as packs write it: texts, lists and maps
     * @param failed why it does not come true; empty when it does or was not run
     */
    public record Sentence(String title, Map<String, Object> fields, List<Refusal> failed) {}
}
