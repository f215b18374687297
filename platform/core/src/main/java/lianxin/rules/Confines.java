package lianxin.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

    /**
     * Refuses what names no period that a duty can have, which would leave the period as it was in silence. The period is
     * the same everywhere, so no pack with limits chooses it.
     */
    static void refusePeriods(Duty duty, Map<String, PeriodRule> periods, Consumer<Finding> findings) {
        Parameter by = duty.periodBy();
        if (by == null) {
            return;
        }
        for (Parameter.Layer layer : by.layers()) {
            if (layer.pack().isLimited() && !layer.pack().equals(duty.pack())) {
                findings.accept(layer.at()
                        .unreadable("terms-of-all", duty.title(), duty.article())
                        .finding());
            }
            layer.values().values().stream()
                    .flatMap(dated -> dated.cells().values().stream())
                    .filter(value -> value != null && !fits(periods.get(String.valueOf(value)), duty))
                    .forEach(value -> findings.accept(layer.at()
                            .unreadable("unknown-period", String.valueOf(value))
                            .finding()));
        }
    }

    private static boolean fits(@Nullable PeriodRule rule, Duty duty) {
        return rule != null && rule.own() == null && (duty.each() != null || !rule.equals(PeriodRule.TENURE));
    }

    /** For whom a duty above stays only encouraged when a pack with limits makes it a must; null for nobody. */
    static @Nullable Check stillEncouraged(Pack pack, Duty above) {
        Check before = above.force() == Duty.Force.ENCOURAGED ? asked -> Verdict.YES : above.encouragedIf();
        return before == null || !pack.header().isLimited()
                ? null
                : asked -> pack.header().holdsIn(asked.where()) ? Verdict.NO : before.test(asked);
    }
}
