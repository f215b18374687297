package lianxin.notification;

import java.time.LocalDate;
import lianxin.spi.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose for the own reminders.
 *
 * @param plugin id of the plugin whose channel it is
 * @param last the newest reminder, null when there was none yet
 */
public record Reminder(
        String plugin,
        String address,
        Rhythm rhythm,
        @Nullable Sent last) {

    /** How often it is looked what waits; nothing is sent when nothing does. */
    public enum Rhythm {
        /** On working days. */
        DAILY,
        /** On the first working day of a week. */
        WEEKLY
    }

    /** How far a message got. */
    public enum State {
        /** To be sent, perhaps once more. */
        WAITING,
        /** Handed over. */
        SENT,
        /** Given up. */
        FAILED
    }

    /**
     * One reminder, as its receiver and, without saying whose, the administrator see it.
     *
     * @param reason why it has not been sent, empty otherwise
     */
    public record Sent(String plugin, LocalDate day, State state, int attempts, Words reason) {}
}
