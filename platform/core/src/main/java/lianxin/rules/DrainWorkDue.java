package lianxin.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxin.kernel.Ids;
import lianxin.kernel.Period;
import lianxin.ledger.Ledger;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.rules.WorkDue.Key;
import lianxin.tenancy.TenantTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges anew whoever is noted in {@link WorkDue}, the earlier stage before the later. Done twice or on two nodes it
 * comes to the same.
 */
@Component
class DrainWorkDue implements TenantTask {

    private static final int BATCH = 200;

    private final WorkDue due;
    private final NoteWorkDue notes;
    private final ObjectProvider<StageWork> stages;
    private final KeepResults results;
    private final Recompute recompute;
    private final ActivePacks packs;
    private final TakeUpDelivered delivered;
    private final BuildGeneration build;
    private final SealYear seal;
    private final Cadres cadres;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    DrainWorkDue(
            WorkDue due,
            NoteWorkDue notes,
            ObjectProvider<StageWork> stages,
            KeepResults results,
            Recompute recompute,
            ActivePacks packs,
            TakeUpDelivered delivered,
            BuildGeneration build,
            SealYear seal,
            Cadres cadres,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.due = due;
        this.notes = notes;
        this.stages = stages;
        this.results = results;
        this.recompute = recompute;
        this.packs = packs;
        this.delivered = delivered;
        this.build = build;
        this.seal = seal;
        this.cadres = cadres;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        delivered.run();
        if (packs.isBehind()) {
            return;
        }
        drain();
        if (build.run()) {
            drain();
            build.switchOver();
            drain();
        }
        build.tidy();
        seal.run();
    }

    /**
     * In passes over what is due when each begins, so that it ends however much is saved meanwhile; as many as a change of
     * a body takes through its cadres and all stages.
     */
    private void drain() {
        boolean more = true;
        for (int pass = 0; more && pass <= Stage.values().length; pass++) {
            more = drain(Ids.next());
        }
    }

    private boolean drain(long notedBefore) {
        List<StageWork> works = StageWork.inOrder(stages);
        List<Key> keys = due.first(BATCH, notedBefore);
        boolean any = !keys.isEmpty();
        while (!keys.isEmpty()) {
            Stage stage = keys.getFirst().stage();
            StageWork work = works.stream()
                    .filter(one -> one.stage() == stage)
                    .findFirst()
                    .orElseThrow();
            List<Key> same = keys.stream().filter(key -> key.stage() == stage).toList();
            same.stream().filter(DrainWorkDue::isAll).forEach(key -> drainAll(work, key));
            drain(work, same.stream().filter(key -> !isAll(key)).toList());
            keys = due.first(BATCH, notedBefore);
        }
        return any;
    }

    private static boolean isAll(Key key) {
        return key.subject().id() == WorkDue.ALL;
    }

    private void drainAll(StageWork work, Key key) {
        recompute.run(work, key.subject().kind(), since(key.since()));
        transaction.executeWithoutResult(status -> due.done(List.of(key)));
    }

    private void drain(StageWork work, List<Key> keys) {
        Map<SubjectKind, List<Key>> byKind =
                keys.stream().collect(Collectors.groupingBy(key -> key.subject().kind()));
        byKind.forEach((kind, some) -> transaction.executeWithoutResult(status -> {
            List<Subject> subjects = some.stream().map(Key::subject).toList();
            List<Long> ids = subjects.stream().map(Subject::id).toList();
            LocalDate first =
                    some.stream().map(Key::since).min(LocalDate::compareTo).orElseThrow();
            ledger.lock(subjects);
            work.keep(kind, ids, since(first));
            if (kind == SubjectKind.ORGANIZATION && work.stage() == Stage.DUTIES) {
                noteWhoServesIn(ids, first);
            }
            due.done(some);
        }));
    }

    /**
     * A cadre is judged by the kind and level of the body served. Asked here and not when the body changed, so that
     * whoever was appointed in the meantime is not missed.
     */
    private void noteWhoServesIn(List<Long> bodies, LocalDate since) {
        notes.note(
                Input.POST,
                cadres.servingIn(bodies.stream().map(OrganizationId::new).toList(), since),
                since);
    }

    private Period since(LocalDate day) {
        return results.upToThisYear(Period.from(day));
    }
}
