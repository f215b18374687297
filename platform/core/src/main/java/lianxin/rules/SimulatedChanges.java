package lianxin.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.rules.Simulation.Change;
import lianxin.rules.Simulation.Count;
import org.jspecify.annotations.Nullable;

/** What a simulation has found so far. */
final class SimulatedChanges {

    private int judged;
    private int changed;
    private final Map<Count, Integer> counts = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();

    /** So many more subjects are judged; answers how many there are now. */
    int judged(int more) {
        judged += more;
        return judged;
    }

    void subject(boolean changes) {
        changed += changes ? 1 : 0;
    }

    int listed() {
        return changes.size();
    }

    void list(Change change) {
        changes.add(change);
    }

    void count(Change change) {
        Standing named = change.standing();
        counts.merge(
                new Count(
                        named.duty(),
                        named.article(),
                        named.title(),
                        status(change.before()),
                        status(change.after()),
                        0),
                1,
                Integer::sum);
    }

    private static @Nullable Status status(@Nullable Standing standing) {
        return standing == null ? null : standing.status();
    }

    Simulation simulation(int year, boolean complete) {
        List<Count> counted = counts.entrySet().stream()
                .map(entry -> new Count(
                        entry.getKey().duty(),
                        entry.getKey().article(),
                        entry.getKey().title(),
                        entry.getKey().before(),
                        entry.getKey().after(),
                        entry.getValue()))
                .sorted(Comparator.comparingInt(Count::results).reversed().thenComparing(Count::duty))
                .toList();
        return new Simulation(year, judged, changed, counted, List.copyOf(changes), complete);
    }
}
