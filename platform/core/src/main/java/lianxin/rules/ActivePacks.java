package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lianxin.kernel.Caller;
import lianxin.kernel.Fault;
import lianxin.kernel.HouseClock;
import lianxin.kernel.TenantCode;
import lianxin.ledger.Subject;
import lianxin.rules.Editions.Edition;
import lianxin.tenancy.PerTransaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which packs are in force for the tenant of this call. What a generation of results is judged by never changes and is
 * compiled once; which generation runs is asked once in each transaction, and asked again by whoever keeps results,
 * after it has taken the locks of its subjects.
 */
@Component
class ActivePacks {

    private static final Logger LOG = LoggerFactory.getLogger(ActivePacks.class);

    private final Generations generations;
    private final PackVersions versions;
    private final PackLibrary library;
    private final Map<Key, Optional<Timeline>> timelines = new ConcurrentHashMap<>();
    private final PerTransaction<Held> transaction = new PerTransaction<>(Held::new);

    ActivePacks(Generations generations, PackVersions versions, PackLibrary library) {
        this.generations = generations;
        this.versions = versions;
        this.library = library;
    }

    private record Key(TenantCode tenant, long generation) {}

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
                : readable(state.building()).orElse(null);
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
        return readable(generation)
                .orElseThrow(() -> new Fault(
                        Fault.Category.UNAVAILABLE,
                        "The rule packs in force were written for a newer version of this program: stop this node and start"
                                + " it with the version of the others. Nothing was changed"));
    }

    private Optional<Timeline> readable(long generation) {
        Key key = new Key(Caller.current().tenant(), generation);
        Optional<Timeline> known = timelines.get(key);
        if (known != null) {
            return known;
        }
        Editions stored = versions.editions(generation);
        boolean own = !stored.all().isEmpty();
        Optional<Timeline> compiled = own
                ? kept(stored)
                : Optional.of(timeline(
                        new Editions(
                                library.delivered().stream().map(Edition::of).toList()),
                        false));
        long running = generations.read().running();
        timelines.keySet().removeIf(old -> old.tenant.equals(key.tenant) && old.generation < running);
        timelines.put(key, compiled);
        return compiled;
    }

    /** What was checked when it was kept; what is found in it now, another program has written. */
    private Optional<Timeline> kept(Editions stored) {
        try {
            return Optional.of(timeline(stored, true));
        } catch (Fault | Unreadable strange) {
            LOG.error(
                    "Rule packs of a newer version of this program are kept here; this node cannot judge by them",
                    strange);
            return Optional.empty();
        }
    }

    private Timeline timeline(Editions editions, boolean stored) {
        List<Finding> findings = new ArrayList<>();
        NavigableMap<LocalDate, RuleBook> chains = library.chains(editions, findings);
        PackLibrary.refuse(findings);
        if (chains.isEmpty()) {
            chains.put(Editions.ALWAYS, library.sound(List.of()));
        }
        return new Timeline(editions, chains, stored);
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
