package lianxin.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.rules.Editions.Edition;
import lianxin.rules.PackChange.Act;
import lianxin.rules.PackChange.ChangeId;
import lianxin.rules.PackChange.State;
import org.pf4j.DefaultVersionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings packs of the product into force: all that hold for a new tenant, later a newer edition of what is in force. It
 * never undoes what the tenant has decided: a pack that it deactivated or that it has a newer version of stays as it is.
 * The same content is taken up once and never again, so that two nodes of which one is being upgraded do not replace each
 * other's packs by turns.
 */
@Component
class TakeUpDelivered {

    private final ActivePacks packs;
    private final PackLibrary library;
    private final PackChanges changes;
    private final BuildGeneration build;
    private final Audit audit;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    TakeUpDelivered(
            ActivePacks packs,
            PackLibrary library,
            PackChanges changes,
            BuildGeneration build,
            Audit audit,
            HouseClock clock,
            TransactionTemplate transaction) {
        this.packs = packs;
        this.library = library;
        this.changes = changes;
        this.build = build;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    void run() {
        InForce now = packs.inForce();
        List<Pack> newer = now.building() == Generations.NONE ? newer(now.timeline()) : List.of();
        if (newer.isEmpty()) {
            return;
        }
        Editions editions = now.timeline().stored() ? now.timeline().editions() : new Editions(List.of());
        for (Pack pack : newer) {
            editions = editions.with(Edition.of(pack));
        }
        takeUp(now.running(), editions, newer);
    }

    private List<Pack> newer(Timeline timeline) {
        return library.delivered().stream()
                .filter(pack -> !timeline.stored() || isNewer(pack, timeline.editions()))
                .filter(pack -> !changes.tookUp(pack.hash()))
                .sorted(Comparator.comparing((Pack pack) -> pack.header().level())
                        .thenComparing(pack -> pack.header().id()))
                .toList();
    }

    private boolean isNewer(Pack pack, Editions editions) {
        List<Edition> known = editions.of(pack.header().id());
        if (known.isEmpty()) {
            return editions.all().stream()
                    .map(Edition::hash)
                    .filter(Objects::nonNull)
                    .map(hash -> library.pack(hash).header())
                    .noneMatch(other -> Rung.isSame(other, pack.header()));
        }
        return known.stream().noneMatch(edition -> {
            String hash = edition.hash();
            return hash == null
                    || hash.equals(pack.hash())
                    || new DefaultVersionManager()
                                    .compareVersions(
                                            library.pack(hash).header().version(),
                                            pack.header().version())
                            > 0;
        });
    }

    private void takeUp(long running, Editions editions, List<Pack> newer) {
        List<Finding> findings = library.findings(editions);
        Collection<RuleBook> chains =
                library.chains(editions, new ArrayList<>()).values();
        transaction.executeWithoutResult(status -> {
            List<ChangeId> reasons =
                    newer.stream().map(pack -> note(pack, findings)).toList();
            if (findings.isEmpty() && !build.begin(reasons, running, editions, chains)) {
                status.setRollbackOnly();
            }
        });
    }

    private ChangeId note(Pack pack, List<Finding> findings) {
        PackChange change = new PackChange(
                new ChangeId(Ids.next()),
                Act.DELIVER,
                pack.header().id(),
                pack.header().version(),
                pack.hash(),
                pack.header().validFrom(),
                findings.isEmpty() ? State.BUILDING : State.FAILED,
                0,
                clock.instant(),
                null,
                null,
                null,
                findings.isEmpty() ? "" : findings.getFirst().toString());
        changes.insert(change);
        audit.record("pack.deliver", change.id());
        return change.id();
    }
}
