package lianxin.rules;

import lianxin.kernel.Period;

/**
 * What a target becomes for who is in scope for a part of the period.
 *
 * @param by what is compared with the whole period
 */
record Prorate(By by, Round round) {

    static final Prorate NONE = new Prorate(By.NONE, Round.UP);

    /** What is compared with the whole period. */
    enum By {
        NONE,
        DAYS_IN_SCOPE,
        /** Months in which the subject is in scope on any day. */
        MONTHS_IN_SCOPE,
        /** Months in which it is in scope on every day. */
        FULL_MONTHS_IN_SCOPE
    }

    /** What becomes of a fraction. */
    enum Round {
        UP,
        DOWN,
        NEAREST
    }

    long of(long target, Days inScope, Period window) {
        return switch (by) {
            case NONE -> target;
            case DAYS_IN_SCOPE -> round(target * inScope.within(window).count(), window.days());
            case MONTHS_IN_SCOPE -> round(target * inScope.months(window, false), months(window));
            case FULL_MONTHS_IN_SCOPE -> round(target * inScope.months(window, true), months(window));
        };
    }

    private static long months(Period window) {
        return Days.of(window).months(window, false);
    }

    private long round(long part, long whole) {
        return switch (round) {
            case UP -> Math.ceilDiv(part, whole);
            case DOWN -> part / whole;
            case NEAREST -> (2 * part + whole) / (2 * whole);
        };
    }
}
