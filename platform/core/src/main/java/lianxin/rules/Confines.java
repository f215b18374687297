package lianxin.rules;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps a pack that speaks for one place or for some fields (领域) of organisations alone to these. */
final class Confines {

    private Confines() {}

    /** What a pack with limits says of a scope; others are answered for as if it said nothing. */
    static List<Condition> within(Pack pack, Verdict others, List<Condition> conditions) {
        return pack.header().isLimited()
                ? conditions.stream()
                        .map(condition -> new Condition(
                                asked -> pack.header().holdsIn(asked.where())
                                        ? condition.when().test(asked)
                                        : others,
                                condition.otherwise()))
                        .toList()
                : conditions;
    }

    /** A pack with limits asks nothing of others. */
    static List<List<Condition>> inside(List<List<Condition>> scope, Pack pack) {
        if (!pack.header().isLimited()) {
            return scope;
        }
        Condition inside = new Condition(
                asked -> pack.header().holdsIn(asked.where()) ? Verdict.YES : Verdict.NO,
                pack.header().title());
        return scope.stream()
                .map(alternative ->
                        Stream.concat(Stream.of(inside), alternative.stream()).toList())
                .toList();
    }

    /** For whom a duty above stays only encouraged when a pack with limits makes it a must; null for nobody. */
    static @Nullable Check stillEncouraged(Pack pack, Duty above) {
        Check before = above.force() == Duty.Force.ENCOURAGED ? asked -> Verdict.YES : above.encouragedIf();
        return before == null || !pack.header().isLimited()
                ? null
                : asked -> pack.header().holdsIn(asked.where()) ? Verdict.NO : before.test(asked);
    }
}
