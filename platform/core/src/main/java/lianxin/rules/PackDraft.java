package lianxin.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Id;
import lianxin.ledger.Attribute;
import lianxin.ledger.FactKind;
import lianxin.ledger.SubjectKind;

/**
 * A pack that this tenant has uploaded or written.
 *
 * @param pack id of the pack, the same in all its versions
 * @param hash hash of its content; the same content has the same hash wherever it comes from
 * @param validFrom 生效日期: periods that begin on this day or later are judged by it
 * @param uploadedBy account of who brought it
 */
public record PackDraft(
        DraftId id,
        String pack,
        String version,
        String hash,
        String title,
        String documentNumber,
        LocalDate validFrom,
        long uploadedBy,
        Instant uploadedAt,
        State state) {

    /** 生效日期 of a pack that names none: it judges all periods. */
    public static final LocalDate ALWAYS = Editions.ALWAYS;

    /** Id of a draft. */
    public record DraftId(long value) implements Id {}

    /** Where it stands. */
    public enum State {
        /** Nobody has asked for it to be published. */
        DRAFT,
        /** A second person has to look at it. */
        SUBMITTED,
        /** Approved; results are being made anew by it. */
        BUILDING,
        /** An edition of what is in force, today or from a later day on. */
        IN_FORCE,
        /** It was in force once. */
        PAST
    }

    /**
     * What a draft stands on and may speak of.
     *
     * @param rooms every parameter of the levels above and of the draft itself, in the order of the packs
     * @param tasks every duty that a sentence can be about
     * @param subjects what is known of those who owe a duty
     * @param kinds what can be counted of each of them
     * @param periods names of the periods, those of the levels above first
     * @param scopes named scopes with the words of their conditions
     * @param schemes every assessment that a sentence can be about
     */
    public record Ground(
            List<Room> rooms,
            List<Task> tasks,
            Map<SubjectKind, List<Attribute>> subjects,
            Map<SubjectKind, List<FactKind>> kinds,
            List<String> periods,
            Map<String, List<String>> scopes,
            List<Assessed> schemes) {}

    /**
     * An assessment, with all that a sentence may speak of.
     *
     * @param subjects kinds of subjects; none when it speaks of young people
     * @param inputs what else must be known
     * @param items code and title of each item; of a balance, of what it earns and spends
     * @param raters code and title of those who rate; an empty title where the pack gives none
     * @param balance whether it counts dated entries
     * @param grades code and title of each grade, the best first
     */
    public record Assessed(
            String name,
            String title,
            String article,
            List<SubjectKind> subjects,
            List<Attribute> inputs,
            Map<String, String> items,
            Map<String, String> raters,
            boolean balance,
            Map<String, String> grades) {}

    /**
     * A parameter, and what a draft may do with it.
     *
     * @param type as in {@code number}, {@code flag}, {@code code}, {@code codes}, {@code day}
     * @param choices words for each code that may be set, empty where any code may
     * @param by attributes of the subject that pick a cell of its table, none for a plain value
     * @param bound what the level above leaves to do, as in {@code FLOOR}; of the draft itself for what it declares
     * @param own whether the draft declares it
     * @param clause words of the article that declares it
     * @param said what the levels above say, the highest first and the earliest first
     */
    public record Room(
            String name,
            String title,
            String unit,
            String type,
            Map<String, String> choices,
            List<String> by,
            String bound,
            boolean own,
            String article,
            String clause,
            List<Said> said) {

        /** Whether the levels above leave nothing to the level of the draft. */
        public boolean isSettled() {
            return !own && (bound.equals(Bound.FIXED.name()) || bound.equals(Bound.OWN.name()));
        }

        /** Whether the level of the draft is to set what nobody above has set. */
        public boolean isLeftOpen() {
            return !isSettled() && (said.isEmpty() || said.getLast().cells().containsValue(""));
        }
    }

    /**
     * What a level above says from a day on.
     *
     * @param pack title of the pack
     * @param cells the words of the value for each cell; empty where the level leaves it open
     */
    public record Said(String pack, LocalDate since, Map<String, String> cells, String reference) {}

    /** A duty, with the kinds of facts and relations that it looks at. */
    public record Task(
            String name,
            String title,
            String article,
            SubjectKind subject,
            List<FactKind> facts,
            List<RelationKind> relations) {}
}
