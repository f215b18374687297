package lianxin.spi;

/**
 * What became of a message.
 *
 * @param reason why, for the administrator; without the address and without secrets
 */
public record Delivery(State state, Words reason) {

    /** Whether it was handed over. */
    public enum State {
        /** Handed over. */
        ACCEPTED,
        /** Not now; the house tries again later. */
        LATER,
        /** Not handed over, and no further attempt would help. */
        REFUSED
    }

    /** Handed over. */
    public static Delivery accepted() {
        return new Delivery(State.ACCEPTED, new Words("", ""));
    }

    /** Not now. */
    public static Delivery later(Words reason) {
        return new Delivery(State.LATER, reason);
    }

    /** Not at all, as in an address that does not exist. */
    public static Delivery refused(Words reason) {
        return new Delivery(State.REFUSED, reason);
    }
}
