package lianxin.rules;

import java.util.Map;
import lianxin.kernel.Period;

/**
 * One object that a subject has for a time.
 *
 * @param object id of the point or member
 * @param days days of validity; the last is {@link Period#OPEN_END} while it goes on
 * @param attributes values of the attributes that the {@link Relation} declares
 */
public record Link(long object, Period days, Map<String, Object> attributes) {

    public Link {
        attributes = Map.copyOf(attributes);
    }
}
