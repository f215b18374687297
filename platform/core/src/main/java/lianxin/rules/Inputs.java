package lianxin.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.ledger.NewFact;
import lianxin.ledger.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Everything dated that the duties of one subject are judged from.
 *
 * @param states what is known of the subject, in order of time
 * @param facts facts that stand, in order of counting
 * @param others facts credited to objects of the subject while it had them, by relation, in order of counting
 * @param links objects by relation in order of name, sorted by object and first day
 * @param own what the units in which the subject was have laid down for themselves
 */
record Inputs(
        Subject subject,
        List<SubjectRegister.State> states,
        List<Fact> facts,
        SortedMap<String, List<Fact>> others,
        SortedMap<String, List<Link>> links,
        OwnNumbers own) {

    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::firstDay)
            .thenComparing(fact -> fact.days().last())
            .thenComparing(Fact::id);

    /** Of two facts that begin on one day the one that ends earlier comes first, whichever was posted first. */
    Inputs {
        for (int i = 1; i < facts.size(); i++) {
            if (ORDER.compare(facts.get(i - 1), facts.get(i)) > 0) {
                facts = facts.stream().sorted(ORDER).toList();
                break;
            }
        }
    }

    Inputs(
            Subject subject,
            List<SubjectRegister.State> states,
            List<Fact> facts,
            SortedMap<String, List<Fact>> others,
            SortedMap<String, List<Link>> links) {
        this(subject, states, facts, others, links, OwnNumbers.NONE);
    }

    /** The facts of the objects of a relation, or of the subject itself where there is none. */
    List<Fact> facts(@Nullable RelationKind by) {
        return by == null ? facts : others.getOrDefault(by.name(), List.of());
    }

    /** Those facts of an object that happened while the subject had it. */
    static List<Fact> whileHeld(List<Link> links, Map<Long, List<Fact>> facts) {
        return links.stream()
                .flatMap(link -> facts.getOrDefault(link.object(), List.of()).stream()
                        .filter(fact -> link.days().contains(fact.firstDay())))
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    /** The same, as if everything had been so many years later. */
    Inputs later(int years) {
        SortedMap<String, List<Link>> moved = new TreeMap<>();
        links.forEach((relation, all) -> moved.put(
                relation,
                all.stream()
                        .map(link -> new Link(link.object(), later(link.days(), years), link.attributes()))
                        .toList()));
        SortedMap<String, List<Fact>> carried = new TreeMap<>();
        others.forEach((relation, all) -> carried.put(
                relation, all.stream().map(fact -> later(fact, years)).toList()));
        return new Inputs(
                subject,
                states.stream()
                        .map(state -> new SubjectRegister.State(
                                later(state.days(), years),
                                state.attributes(),
                                state.since().plusYears(years),
                                state.line(),
                                state.division()))
                        .toList(),
                facts.stream().map(fact -> later(fact, years)).toList(),
                carried,
                moved,
                own.later(years));
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
     * @param needs what its duty looks at
     */
    long digest(Result result, Needs needs) {
        Period window = needs.around(result.window());
        long object = needs.reachesObjects() ? 0 : result.object();
        Set<String> kinds = needs.kinds();
        long digest = 1;
        for (SubjectRegister.State state : states) {
            if (needs.career() || state.days().overlaps(window)) {
                Period days = needs.career() ? state.days() : state.days().intersection(window);
                digest = mix(mix(digest, days.hashCode()), state.attributes().hashCode());
                digest = mixKnown(digest, state.division().hashCode());
                digest = mixKnown(digest, own.digest(state.unit(), needs.own()));
            }
        }
        digest = digest(digest, facts, kinds, object, window);
        for (RelationKind source : needs.sources()) {
            digest = digest(digest, facts(source), kinds, object, window);
        }
        for (Map.Entry<String, List<Link>> related : links.entrySet()) {
            for (Link link : needs.looksAt(related.getKey()) ? related.getValue() : List.<Link>of()) {
                if ((object == 0 || link.object() == object) && link.days().overlaps(window)) {
                    digest = mix(mix(digest, link.object()), link.days().hashCode());
                    digest = mix(digest, link.attributes().hashCode());
                }
            }
        }
        return digest;
    }

    private static long digest(long begun, List<Fact> facts, Set<String> kinds, long object, Period window) {
        long digest = begun;
        for (Fact fact : facts) {
            if (kinds.contains(fact.kind())
                    && (object == 0 || fact.object() == object)
                    && fact.days().overlaps(window)) {
                digest = mix(mix(digest, fact.id().value()), fact.content().confirmed() ? 1 : 0);
            }
        }
        return digest;
    }

    /** What nobody asked for, and where nothing was said, changes no digest. */
    private static long mixKnown(long digest, long value) {
        return value == 0 ? digest : mix(digest, value);
    }

    private static long mix(long digest, long value) {
        long mixed = (digest ^ value) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }
}
