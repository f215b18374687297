package lianxin.notification;

import java.util.Map;

/**
 * What waits for a person. Whoever knows of such things gives a bean of this type; it is asked as the very person, in each
 * post that the person holds.
 */
public interface Awaited {

    /** How many things wait for {@link lianxin.kernel.Caller#current()}, by what they are: the same thing has the same name in every post. */
    Map<String, Integer> now();
}
