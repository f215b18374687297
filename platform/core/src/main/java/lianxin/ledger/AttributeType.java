package lianxin.ledger;

/** What a typed attribute may be; there is no free text and no fraction. */
public enum AttributeType {
    /** A whole number, a {@link Long}. */
    NUMBER,
    /** A code from a list, a {@link String}. */
    CODE,
    /** Yes or no, a {@link Boolean}. */
    FLAG;

    /** Whether this value has the type. */
    public boolean accepts(Object value) {
        return switch (this) {
            case NUMBER -> value instanceof Long;
            case CODE -> value instanceof String;
            case FLAG -> value instanceof Boolean;
        };
    }

    /** What predicates read where nothing is known: 0, an empty code, no. */
    public Object unknown() {
        return switch (this) {
            case NUMBER -> 0L;
            case CODE -> "";
            case FLAG -> false;
        };
    }
}
