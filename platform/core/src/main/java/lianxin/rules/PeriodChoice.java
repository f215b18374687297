package lianxin.rules;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The period of a duty, where a parameter names it. */
final class PeriodChoice {

    private PeriodChoice() {}

    /**
     * Refuses what names no period that a duty can have, which would leave the period as it was in silence. The period is
     * the same everywhere, so no pack with limits chooses it.
     */
    static void check(Duty duty, Map<String, PeriodRule> periods, Consumer<Finding> findings) {
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
}
