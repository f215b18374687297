package lianxin.rules;

import java.time.Instant;
import java.time.LocalDate;
import lianxin.kernel.Id;

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
}
