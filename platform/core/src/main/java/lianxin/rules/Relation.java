package lianxin.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Period;

/**
 * Which objects a subject has, and when: the points of a cadre, the members of a branch. A bean of the room that keeps
 * them.
 */
public interface Relation {

    /** What is related, declared once. */
    RelationKind kind();

    /** The objects of these subjects on any of these days; subjects that have none may be left out. */
    Map<Long, List<Link>> of(Collection<Long> subjects, Period days);

    /**
     * The subjects that have any of these objects on any of these days. Asked only where the kind names a carrier: what
     * is recorded for an object then counts for whoever has it.
     */
    default Collection<Long> holders(Collection<Long> objects, Period days) {
        return List.of();
    }
}
