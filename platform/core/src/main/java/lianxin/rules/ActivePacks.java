package lianxin.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lianxin.kernel.HouseClock;
import lianxin.ledger.Subject;
import lianxin.tenancy.PerTransaction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which packs are in force for the tenant of this call: which generation runs is asked once in each transaction, and
 * asked again by whoever keeps results, after it has taken the locks of its subjects.
 */
@Component
class ActivePacks {

    private final Generations generations;
    private final PackVersions versions;
    private final PackLibrary library;
    private final Timelines timelines;
    private final PerTransaction<Held> transaction = new PerTransaction<>(Held::new);

    ActivePacks(Generations generations, PackVersions versions, PackLibrary library, Timelines timelines) {
        this.generations = generations;
        this.versions = versions;
        this.library = library;
        this.timelines = timelines;
    }

    /** What is in force, the same through all of a transaction; a reading of a past day meets what was in force then. */
    InForce inForce() {
        if (HouseClock.isKnowing()) {
            return then();
        }
        Held held = transaction.get();
        InForce known = held.inForce;
        return known != null ? known : held.read();
    }

    /** What is in force for whoever holds the locks of these subjects and is to keep their results. */
    InForce underLocksOf(Collection<Subject> subjects) {
        Held held = transaction.get();
        InForce known = held.inForce;
        if (known != null && held.subjects.containsAll(subjects)) {
            return known;
        }
        held.subjects.addAll(subjects);
        return held.read();
    }

    private InForce then() {
        long generation = versions.runningBefore(HouseClock.knownBefore())
                .orElseGet(() -> generations.read().running());
        Timeline timeline = timeline(generation);
        return new InForce(generation, timeline, Generations.NONE, null, Timeline.reading(List.of(timeline)));
    }

    private InForce read() {
        Generations.State state = generations.read();
        Timeline timeline = timeline(state.running());
        Timeline next = state.building() == Generations.NONE
                ? null
                : timelines.readable(state.building()).orElse(null);
        return new InForce(
                state.running(),
                timeline,
                state.building(),
                next,
                Timeline.reading(next == null ? List.of(timeline) : List.of(timeline, next)));
    }

    /** Whether another node, with a newer program, is making what this one cannot read. */
    boolean isBehind() {
        return inForce().isBehind();
    }

    /** What a generation is judged by. */
    Timeline timeline(long generation) {
        return timelines.of(generation);
    }

    /** The chain with this hash, as it judged once; null when none ever did. */
    @Nullable
    RuleBook chain(String hash) {
        List<String> packs = versions.chain(hash);
        return packs.isEmpty()
                ? inForce().timeline().chains().values().stream()
                        .filter(book -> book.hash().equals(hash))
                        .findFirst()
                        .orElse(null)
                : library.sound(packs.stream().map(library::pack).toList());
    }

    /** What one transaction has read, and the subjects whose locks it held when it did. */
    private final class Held {

        private final Set<Subject> subjects = new HashSet<>();
        private @Nullable InForce inForce;

        private InForce read() {
            InForce fresh = ActivePacks.this.read();
            inForce = fresh;
            return fresh;
        }
    }
}
