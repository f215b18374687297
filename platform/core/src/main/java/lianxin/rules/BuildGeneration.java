package lianxin.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Period;
import lianxin.ledger.Ledger;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import lianxin.rules.PackChange.ChangeId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes all results of a tenant anew beside those that everybody reads, in committed batches, and lets everybody read
 * them in one step. Begun again on any node it goes on where it stopped.
 */
@Component
class BuildGeneration {

    private static final int BATCH = 2_000;
    /** Longer than any call that still reads what ran before. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(10);

    private final Generations generations;
    private final PackChanges changes;
    private final PackVersions versions;
    private final PackContents contents;
    private final PackLibrary library;
    private final ActivePacks packs;
    private final KeepResults results;
    private final KeptResults kept;
    private final WorkDue due;
    private final Ledger ledger;
    private final ObjectProvider<StageWork> stages;
    private final ObjectProvider<SubjectRegister> registers;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    BuildGeneration(
            Generations generations,
            PackChanges changes,
            PackVersions versions,
            PackContents contents,
            PackLibrary library,
            ActivePacks packs,
            KeepResults results,
            KeptResults kept,
            WorkDue due,
            Ledger ledger,
            ObjectProvider<StageWork> stages,
            ObjectProvider<SubjectRegister> registers,
            HouseClock clock,
            TransactionTemplate transaction) {
        this.generations = generations;
        this.changes = changes;
        this.versions = versions;
        this.contents = contents;
        this.library = library;
        this.packs = packs;
        this.results = results;
        this.kept = kept;
        this.due = due;
        this.ledger = ledger;
        this.stages = stages;
        this.registers = registers;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Begins a generation that is judged by these editions, in the transaction of the approval; false when another one is
     * in the making or has come since. It will hold what the running one holds: the years judged so far and the running year.
     *
     * @param running the generation by which the editions were planned
     */
    boolean begin(List<ChangeId> reasons, long running, Editions editions, Collection<RuleBook> chains) {
        LocalDate year = Period.year(clock.today().getYear()).first();
        LocalDate since = kept.earliestEnd(running).filter(year::isAfter).orElse(year);
        long generation = Ids.next();
        if (!generations.begin(generation, since, running)) {
            return false;
        }
        for (RuleBook chain : chains) {
            for (Pack pack : chain.packs()) {
                contents.keep(pack.hash(), PackArchive.write(library.files(pack.hash())));
            }
            versions.keep(chain);
        }
        versions.keep(generation, editions);
        reasons.forEach(reason -> changes.building(reason, running, generation));
        return true;
    }

    /**
     * Judges whoever was not judged yet; false when there is nothing in the making, it had to be given up, or it is for a
     * node with a newer program.
     */
    boolean run() {
        Generations.State state = generations.read();
        long generation = state.building();
        if (generation == Generations.NONE || packs.isBehind()) {
            return false;
        }
        try {
            if (!state.allJudged()) {
                judge(generation, results.upToThisYear(Period.from(java.util.Objects.requireNonNull(state.since()))));
            }
            return true;
        } catch (Overtaken elsewhere) {
            return false;
        } catch (DataAccessException | TransactionException database) {
            throw database;
        } catch (RuntimeException broken) {
            transaction.executeWithoutResult(status -> changes.failed(generation, broken));
            return false;
        }
    }

    private void judge(long generation, Period days) {
        Timeline timeline = packs.timeline(generation);
        List<SubjectRegister> judged = registers.stream()
                .filter(register -> timeline.judges(register.kind()))
                .sorted(Comparator.comparing(SubjectRegister::kind, Generations.ORDER))
                .toList();
        AtomicInteger subjects = new AtomicInteger();
        judged.forEach(register -> register.forEachBatch(days, ids -> subjects.addAndGet(ids.size())));
        transaction.executeWithoutResult(status -> generations.expect(subjects.get()));
        judged.forEach(register -> register.forEachBatch(
                days,
                ids -> transaction.executeWithoutResult(status -> judge(generation, register.kind(), ids, days))));
        transaction.executeWithoutResult(status -> {
            mine(generation);
            generations.allJudged();
        });
    }

    private void judge(long generation, SubjectKind kind, List<Long> ids, Period days) {
        Generations.State state = mine(generation);
        if (!state.isPast(kind, ids.getLast())) {
            ledger.lock(ids.stream().map(id -> new Subject(kind, id)).toList());
            results.make(kind, ids, days);
            generations.judged(kind, ids.getLast(), state.judged() + ids.size());
        }
    }

    /** Holds the row; another node may have finished or given up in the meantime. */
    private Generations.State mine(long generation) {
        Generations.State state = generations.lock();
        if (state.building() != generation || state.allJudged()) {
            throw new Overtaken();
        }
        return state;
    }

    /** Lets everybody read what was made; for when nothing is due any more. Later stages are due after it. */
    void switchOver() {
        Generations.State state = generations.read();
        if (state.building() != Generations.NONE && state.allJudged()) {
            transaction.executeWithoutResult(status -> {
                if (generations.switchTo(state.building())) {
                    changes.done(state.building());
                    List<Subject> all = Arrays.stream(SubjectKind.values())
                            .map(kind -> new Subject(kind, WorkDue.ALL))
                            .toList();
                    StageWork.pass(stages, Stage.DUTIES, all, java.util.Objects.requireNonNull(state.since()), due);
                }
            });
        }
    }

    /** Deletes results of earlier generations once no call can be reading them. */
    void tidy() {
        Generations.State state = generations.read();
        Instant switched = state.switchedAt();
        if (switched == null || switched.isAfter(clock.instant().minus(LONGEST_CALL))) {
            return;
        }
        long other = state.building() == Generations.NONE ? state.running() : state.building();
        for (int gone = BATCH; gone == BATCH; ) {
            gone = kept.deleteAllBut(state.running(), other, BATCH);
        }
    }
}
