package lianxin.rules;

import java.time.LocalDate;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import org.jspecify.annotations.Nullable;

/** Listens to an evaluation; the same evaluation runs with and without an ear. */
interface Trace {

    /** Nobody listens. */
    Trace NONE = new Trace() {};

    /** Nobody listens, and what is not asked is of no interest. */
    Trace ONLY_ASKED = new Trace() {
        @Override
        public boolean onlyWhatIsAsked() {
            return true;
        }
    };

    /** What follows is about this period, until another one is named. */
    default void period(Period window) {}

    /** What follows is about this object, 0 for a duty that is judged as a whole. */
    default void object(long object) {}

    default void used(Setting setting) {}

    default void counted(Fact fact) {}

    /**
     * By how much a fact changed what is measured.
     *
     * @param part title of what is measured
     * @param fact null for what was carried over from before the period
     */
    default void credited(String part, @Nullable Fact fact, long amount) {}

    /** A part of the period that is judged by itself, and when it was met. */
    default void within(String part, Period days, @Nullable LocalDate metOn) {}

    /** Whether what was done outside the scope of a duty is of no interest. */
    default boolean onlyWhatIsAsked() {
        return false;
    }

    default void notCounted(Fact fact, Condition.Failed failed) {}

    /** An object or member that is still to be reached. */
    default void toReach(long object) {}

    default void excused(long object, String words) {}

    /** The same ear, which hears no amounts. */
    static Trace withoutAmounts(Trace trace) {
        return trace == NONE ? NONE : new Muffled(trace);
    }

    /** Passes on everything but amounts. */
    record Muffled(Trace trace) implements Trace {

        @Override
        public void used(Setting setting) {
            trace.used(setting);
        }

        @Override
        public void counted(Fact fact) {
            trace.counted(fact);
        }

        @Override
        public void notCounted(Fact fact, Condition.Failed failed) {
            trace.notCounted(fact, failed);
        }

        @Override
        public void toReach(long object) {
            trace.toReach(object);
        }

        @Override
        public void excused(long object, String words) {
            trace.excused(object, words);
        }
    }
}
