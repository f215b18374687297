package lianxin.rules;

import java.time.LocalDate;
import java.util.Map;
import lianxin.rules.Parameter.Dated;
import lianxin.rules.Parameter.Layer;

/** Holds what a level says of a parameter against the bounds of the levels above it. */
final class BoundCheck {

    private BoundCheck() {}

    /** What the nearest level above leaves to a pack. */
    static Bound left(Parameter above, Pack.Header pack, YamlNode node) {
        return above.layers().stream()
                .filter(layer -> layer.pack().meets(pack))
                .findFirst()
                .orElseThrow(() -> node.unreadable("named-above", above.name()))
                .bound();
    }

    /**
     * Each cell is checked on its own, on each day on which either level changes it. What is refused is laid all the same:
     * where a level above tightens a bound later, that holds at once, and the stricter of both values counts.
     */
    static void refuseLooser(Parameter above, Parameter laid) {
        Layer layer = laid.layers().getFirst();
        Bound bound = left(above, layer.pack(), layer.at());
        for (LocalDate day : laid.changes()) {
            Map.Entry<LocalDate, Dated> said = layer.values().floorEntry(day);
            if (said != null) {
                said.getValue().cells().forEach((cell, value) -> {
                    Setting limit = above.over(layer.pack(), day, cell);
                    if (limit.value() != null && bound.isLooser(value, limit.value())) {
                        throw layer.at()
                                .unreadable(
                                        bound == Bound.FLOOR ? "below-floor" : "above-ceiling",
                                        above.title(),
                                        String.valueOf(value),
                                        String.valueOf(limit.value()),
                                        limit.reference());
                    }
                });
            }
        }
    }
}
