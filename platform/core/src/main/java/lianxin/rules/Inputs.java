package lianxin.rules;

import java.util.List;
import java.util.Map;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.ledger.Subject;

/**
 * Everything dated that the duties of one subject are judged from.
 *
 * @param states what is known of the subject, in order of time
 * @param facts facts that stand, in order of counting
 * @param links objects by relation, sorted by object and first day
 */
record Inputs(Subject subject, List<SubjectRegister.State> states, List<Fact> facts, Map<String, List<Link>> links) {

    List<Presence> presences(RelationKind relation, Period window) {
        return Presence.gather(relation, links.getOrDefault(relation.name(), List.of()), window);
    }

    /** A short digest of all that touches these days: equal inputs have equal digests. */
    long digest(Period window) {
        long digest = 1;
        for (SubjectRegister.State state : states) {
            if (state.days().overlaps(window)) {
                digest = mix(digest, state.hashCode());
            }
        }
        for (Fact fact : facts) {
            if (fact.days().overlaps(window)) {
                digest = mix(mix(digest, fact.id().value()), fact.content().hashCode());
            }
        }
        for (List<Link> related : links.values()) {
            for (Link link : related) {
                if (link.days().overlaps(window)) {
                    digest = mix(digest, link.hashCode());
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
