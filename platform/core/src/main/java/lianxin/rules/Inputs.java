package lianxin.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.ledger.NewFact;
import lianxin.ledger.Subject;

/**
 * Everything dated that the duties of one subject are judged from.
 *
 * @param states what is known of the subject, in order of time
 * @param facts facts that stand, in order of counting
 * @param links objects by relation in order of name, sorted by object and first day
 */
record Inputs(
        Subject subject, List<SubjectRegister.State> states, List<Fact> facts, SortedMap<String, List<Link>> links) {

    /** The same, as if everything had been so many years later. */
    Inputs later(int years) {
        SortedMap<String, List<Link>> moved = new TreeMap<>();
        links.forEach((relation, all) -> moved.put(
                relation,
                all.stream()
                        .map(link -> new Link(link.object(), later(link.days(), years), link.attributes()))
                        .toList()));
        return new Inputs(
                subject,
                states.stream()
                        .map(state -> new SubjectRegister.State(later(state.days(), years), state.attributes()))
                        .toList(),
                facts.stream().map(fact -> later(fact, years)).toList(),
                moved);
    }

    private static Fact later(Fact fact, int years) {
        NewFact content = fact.content();
        return new Fact(
                fact.id(),
                fact.source(),
                fact.revision(),
                new NewFact(
                        content.kind(),
                        content.subject(),
                        content.organization(),
                        content.object(),
                        content.event(),
                        later(content.days(), years),
                        content.confirmed(),
                        content.attributes()));
    }

    private static Period later(Period days, int years) {
        return new Period(
                days.first().plusYears(years),
                days.last().equals(Period.OPEN_END)
                        ? Period.OPEN_END
                        : days.last().plusYears(years));
    }

    /** The objects that the subject has in these days. */
    List<Presence> presences(RelationKind relation, Period window) {
        return presences(relation, window, false);
    }

    /**
     * The objects that the subject has in these days.
     *
     * @param whole whether each comes with its days before and after as well
     */
    List<Presence> presences(RelationKind relation, Period window, boolean whole) {
        List<Link> all = links.getOrDefault(relation.name(), List.of());
        return whole
                ? Presence.gather(relation, all).stream()
                        .filter(presence -> presence.overlaps(window))
                        .toList()
                : Presence.gather(
                        relation,
                        all.stream()
                                .filter(link -> link.days().overlaps(window))
                                .toList());
    }

    /**
     * A short digest of what a result was judged from, the same on every machine: equal inputs have equal digests.
     *
     * @param kinds the kinds of facts that its duty looks at
     * @param relations the relations that its duty looks at
     */
    long digest(Result result, Set<String> kinds, Set<String> relations) {
        Period window = result.window();
        long object = result.object();
        long digest = 1;
        for (SubjectRegister.State state : states) {
            if (state.days().overlaps(window)) {
                digest = mix(
                        mix(digest, state.days().hashCode()), state.attributes().hashCode());
            }
        }
        for (Fact fact : facts) {
            if (kinds.contains(fact.kind())
                    && (object == 0 || fact.object() == object)
                    && fact.days().overlaps(window)) {
                digest = mix(mix(digest, fact.id().value()), fact.content().confirmed() ? 1 : 0);
            }
        }
        for (Map.Entry<String, List<Link>> related : links.entrySet()) {
            for (Link link : relations.contains(related.getKey()) ? related.getValue() : List.<Link>of()) {
                if ((object == 0 || link.object() == object) && link.days().overlaps(window)) {
                    digest = mix(mix(digest, link.object()), link.days().hashCode());
                    digest = mix(digest, link.attributes().hashCode());
                }
            }
        }
        return digest;
    }

    private static long mix(long digest, long value) {
        long mixed = (digest ^ value) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }
}
