package lianxin.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that a pack asks about the subject, object or fact at hand. */
interface Check {

    Verdict test(Case asked);

    /** The last day on which a failed check could still come true, null when it is bound to no day. */
    default @Nullable LocalDate until(Case asked) {
        return null;
    }
}
