package lianxin.kernel;

/**
 * An identifier of one kind of thing: a record over a 64-bit value that {@link Ids} made. A bare number never crosses a
 * hall, so a cadre's id cannot be taken for a member's.
 */
public interface Id extends Comparable<Id> {

    /** The value as it stands in the database; positive and time-ordered. */
    long value();

    @Override
    default int compareTo(Id other) {
        return Long.compare(value(), other.value());
    }
}
