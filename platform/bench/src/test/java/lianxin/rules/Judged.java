package lianxin.rules;

import java.time.LocalDate;
import lianxin.ledger.Subject;
import org.jspecify.annotations.Nullable;

/** What a peer says of one duty, subject, period and object of which something is asked. */
record Judged(
        Subject subject,
        String duty,
        LocalDate first,
        long object,
        boolean encouraged,
        long done,
        long target,
        @Nullable LocalDate metOn,
        @Nullable LocalDate slowFrom,
        LocalDate due) {

    /** One way of judging. */
    interface Peer {
        void judge(java.util.List<Inputs> some, java.util.function.Consumer<Judged> out);
    }

    Status status(LocalDate today) {
        if (metOn != null && !metOn.isAfter(today)) {
            return Status.DONE;
        }
        if (encouraged) {
            return Status.ENCOURAGED;
        }
        if (today.isAfter(due)) {
            return Status.UNMET;
        }
        return slowFrom != null && !today.isBefore(slowFrom) ? Status.SLOW : Status.ON_TRACK;
    }
}
