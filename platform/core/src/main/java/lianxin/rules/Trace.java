package lianxin.rules;

import lianxin.ledger.Fact;

/** Listens to an evaluation; the same evaluation runs with and without an ear. */
interface Trace {

    /** Nobody listens. */
    Trace NONE = new Trace() {};

    /** What follows is about this object, 0 for a duty that is judged as a whole. */
    default void object(long object) {}

    default void used(Setting setting) {}

    default void counted(Fact fact) {}

    default void notCounted(Fact fact, Condition.Failed failed) {}

    /** An object or member that is still to be reached. */
    default void toReach(long object) {}

    default void excused(long object, String words) {}
}
