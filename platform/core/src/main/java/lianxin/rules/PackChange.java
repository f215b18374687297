package lianxin.rules;

import java.time.Instant;
import java.time.LocalDate;
import lianxin.kernel.Id;
import org.jspecify.annotations.Nullable;

/**
 * A change of what is in force, asked for by one person and approved by another.
 *
 * @param pack the pack that is changed, empty when all are rolled back
 * @param hash hash of the content that is published; empty, like its version, when none is
 * @param from periods that begin on this day or later are judged by it
 * @param requestedBy account of who asked, 0 for a pack delivered with the product
 * @param decidedBy account of who approved or withdrew, null while nobody has
 */
public record PackChange(
        ChangeId id,
        Act act,
        String pack,
        String version,
        String hash,
        LocalDate from,
        State state,
        long requestedBy,
        Instant requestedAt,
        @Nullable Long decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant doneAt,
        String failure) {

    /** Id of a change. */
    public record ChangeId(long value) implements Id {}

    /** What is changed. */
    public enum Act {
        /** A draft becomes an edition of its pack. */
        PUBLISH,
        /** Back to what was in force before the last change. */
        ROLL_BACK,
        /** A pack says nothing any more. */
        DEACTIVATE,
        /** The product brought a newer edition. */
        DELIVER
    }

    /** How far it has come. */
    public enum State {
        /** Asked for; a second person has to look at it. */
        SUBMITTED,
        /** Approved; all results are being made anew beside those that everybody reads. */
        BUILDING,
        /** Everybody reads by it, or did until the next change. */
        DONE,
        /** Taken back by who asked, or declined by the second person. */
        WITHDRAWN,
        /** Given up; nothing has changed. */
        FAILED
    }
}
