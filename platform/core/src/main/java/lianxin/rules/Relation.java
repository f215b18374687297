package lianxin.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Period;
import lianxin.ledger.Attribute;
import lianxin.ledger.SubjectKind;

/**
 * Which objects a subject has, and when: the points of a cadre, the members of a branch. A bean of the room that keeps
 * them. Every object also answers to {@code whole_period}, {@code days_in_period}, {@code joined_in_period},
 * {@code left_in_period} and {@code days_to_period_end} in predicates.
 */
public interface Relation {

    /** Name for packs, as in {@code liaison.assignment} or {@code branch.members}. */
    String name();

    /** Who has the objects. */
    SubjectKind subject();

    /** Word for an object in predicates, as in {@code point} or {@code member}. */
    String object();

    /** What predicates may ask of an object beside its dates. */
    List<Attribute> attributes();

    /** The objects of these subjects on any of these days; subjects that have none may be left out. */
    Map<Long, List<Link>> of(Collection<Long> subjects, Period days);
}
