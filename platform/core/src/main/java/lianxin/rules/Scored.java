package lianxin.rules;

/** A node in the tree of a scheme: something that gives points. */
sealed interface Scored permits Group, Item {

    String code();

    /** How much of its group it is worth; null where it counts by itself. */
    @org.jspecify.annotations.Nullable
    Amount weight();

    /**
     * What it gives, in the points of its group.
     *
     * @param optional whether nothing is missing when nobody says anything, as with merits
     */
    Mark evaluate(Scoring subject, boolean optional);
}
