package lianxin.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a lower level may do with a parameter. */
enum Bound {
    /** It may only rise. */
    FLOOR,
    /** It may only fall. */
    CEILING,
    /** It stays as it is. */
    FIXED,
    /** The policy names the duty and no number: a lower level sets it. */
    OPEN,
    /** Each unit sets its own, no level above may. */
    OWN,
    /** A reading that a lower level may replace. */
    DEFAULT;

    /** Whether a value is looser than one above it. Lists of codes may only grow under a floor, and only shrink under a ceiling. */
    boolean isLooser(@Nullable Object value, Object above) {
        return switch (this) {
            case FLOOR -> value == null || !reaches(value, above);
            case CEILING -> value == null || !reaches(above, value);
            default -> false;
        };
    }

    private static boolean reaches(Object value, Object other) {
        return switch (value) {
            case Long number -> other instanceof Long limit && number >= limit;
            case Boolean flag -> flag || Boolean.FALSE.equals(other);
            case List<?> codes -> other instanceof List<?> others && codes.containsAll(others);
            case String text -> other instanceof String limit && text.compareTo(limit) >= 0;
            default -> false;
        };
    }
}
