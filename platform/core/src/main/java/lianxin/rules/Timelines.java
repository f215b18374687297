package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lianxin.kernel.Caller;
import lianxin.kernel.Fault;
import lianxin.kernel.TenantCode;
import lianxin.rules.Editions.Edition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What generations of results are judged by, for the tenant of this call: it never changes and is compiled once. */
@Component
class Timelines {

    private static final Logger LOG = LoggerFactory.getLogger(Timelines.class);

    private final Generations generations;
    private final PackVersions versions;
    private final PackLibrary library;
    private final Map<Key, Optional<Timeline>> timelines = new ConcurrentHashMap<>();

    Timelines(Generations generations, PackVersions versions, PackLibrary library) {
        this.generations = generations;
        this.versions = versions;
        this.library = library;
    }

    private record Key(TenantCode tenant, long generation) {}

    /** What a generation is judged by. */
    Timeline of(long generation) {
        return readable(generation)
                .orElseThrow(() -> new Fault(
                        Fault.Category.UNAVAILABLE,
                        "The rule packs in force were written for a newer version of this program: stop this node and start"
                                + " it with the version of the others. Nothing was changed"));
    }

    /** The same; empty where this node's program is too old to read it. */
    Optional<Timeline> readable(long generation) {
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
}
