package lianxin.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Id;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.ledger.Ledger;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import lianxin.organization.Authorization;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges every subject of the tenant anew, stage by stage, in order of subject and in batches of one transaction each;
 * what stands in a year that is frozen ({@link Years}) is judged beside it and changes nothing there.
 */
@Service
public class Recompute {

    private final ObjectProvider<StageWork> stages;
    private final KeepResults results;
    private final Ledger ledger;
    private final ObjectProvider<SubjectRegister> registers;
    private final TransactionTemplate transaction;

    Recompute(
            ObjectProvider<StageWork> stages,
            KeepResults results,
            Ledger ledger,
            ObjectProvider<SubjectRegister> registers,
            TransactionTemplate transaction) {
        this.stages = stages;
        this.results = results;
        this.ledger = ledger;
        this.registers = registers;
        this.transaction = transaction;
    }

    /**
     * Keeps what the inputs say, for all periods that touch these days.
     *
     * @param progress is told the number of subjects done so far, each once for every stage
     * @return number of results that differed from what was kept
     */
    public int run(Period days, Consumer<Integer> progress) {
        AtomicInteger done = new AtomicInteger();
        int differences = 0;
        for (StageWork work : StageWork.inOrder(stages)) {
            for (SubjectRegister register : registers.stream().toList()) {
                differences += run(work, register, days, batch -> progress.accept(done.addAndGet(batch)));
            }
        }
        return differences;
    }

    /** One stage for the subjects of one kind. */
    int run(StageWork work, SubjectKind kind, Period days) {
        return registers.stream()
                .filter(register -> register.kind() == kind)
                .mapToInt(register -> run(work, register, days, batch -> {}))
                .sum();
    }

    private int run(StageWork work, SubjectRegister register, Period days, Consumer<Integer> progress) {
        if (!work.concerns(register.kind())) {
            return 0;
        }
        AtomicInteger differences = new AtomicInteger();
        register.forEachBatch(days, ids -> {
            transaction.executeWithoutResult(status -> {
                ledger.lock(
                        ids.stream().map(id -> new Subject(register.kind(), id)).toList());
                differences.addAndGet(work.keep(register.kind(), ids, days));
            });
            progress.accept(ids.size());
        });
        return differences.get();
    }

    /** How many results a recompute would change; writes nothing. Zero is the proof that saving keeps results right. */
    public int differences(Period days) {
        AtomicInteger differences = new AtomicInteger();
        registers.stream()
                .forEach(register -> register.forEachBatch(
                        days,
                        ids -> differences.addAndGet(
                                results.differences(register.kind(), ids, days).count())));
        return differences.get();
    }

    /** A year as a record of its own. */
    public record YearId(long value) implements Id {}

    /** Published in the transaction that froze a year: from now on its results can be appealed against. */
    public record YearFrozen(int year, LocalDate closing) {}

    /**
     * A year that is frozen, or asked to be.
     *
     * @param closing 关账日: what was recorded until its evening counts; what comes later is a supplement
     * @param requestedBy account of who asked
     * @param decidedBy account of who approved, null while nobody has
     * @param results how many results are sealed
     * @param digest SHA-256 over all of them in a fixed order, empty until they are
     */
    public record FrozenYear(
            YearId id,
            LocalDate closing,
            State state,
            long requestedBy,
            Instant requestedAt,
            @Nullable Long decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Instant frozenAt,
            int results,
            String digest) {

        /** How far it has come: waits for the second person, is being sealed, or can no longer change. */
        public enum State {
            SUBMITTED,
            SEALING,
            FROZEN
        }

        public int year() {
            return (int) id.value();
        }

        LocalDate frozenOn() {
            return LocalDate.ofInstant(Objects.requireNonNull(frozenAt), HouseClock.ZONE);
        }
    }

    /** Closes years: one administrator asks, another one approves, and what is sealed then never changes again. */
    @Service
    @Transactional(readOnly = true)
    public static class Years {

        private static final String READ = "year.read";
        private static final String FREEZE = "year.freeze";

        private final FreezeYear freeze;
        private final FrozenYears years;
        private final FrozenResults results;
        private final RestYear rest;
        private final RestedYears rested;
        private final Generations generations;
        private final Authorization authorization;

        Years(
                FreezeYear freeze,
                FrozenYears years,
                FrozenResults results,
                RestYear rest,
                RestedYears rested,
                Generations generations,
                Authorization authorization) {
            this.freeze = freeze;
            this.years = years;
            this.results = results;
            this.rest = rest;
            this.rested = rested;
            this.generations = generations;
            this.authorization = authorization;
        }

        /** Those that are frozen or asked to be, the latest first. */
        public List<FrozenYear> all() {
            authorization.require(READ);
            return years.all();
        }

        /** Refused: a year asked for before, a closing day before its last or not yet past. */
        @Transactional
        public Outcome<FrozenYear> ask(int year, LocalDate closing) {
            authorization.require(FREEZE);
            return freeze.ask(year, closing);
        }

        /** Refused: nothing that waits, the person who asked. The results are then sealed beside all other work. */
        @Transactional
        public Outcome<FrozenYear> approve(int year) {
            authorization.require(FREEZE);
            return freeze.approve(year);
        }

        /** Takes back or declines what only waits. Refused: nothing that waits. */
        @Transactional
        public Outcome<YearId> withdraw(int year) {
            authorization.require(FREEZE);
            return freeze.withdraw(year);
        }

        /** Whether what is sealed of a frozen year still has its digest; reads all of it. */
        public boolean verify(int year) {
            authorization.require(READ);
            return years.find(year)
                    .filter(found ->
                            results.sealed(found).equals(new FrozenResults.Sealed(found.results(), found.digest())))
                    .isPresent();
        }

        /**
         * How many results of a frozen year would be others by what is recorded and in force now; of a year at rest, by what
         * was when it came to rest. A number, no names.
         */
        public int supplements(int year) {
            authorization.require(READ);
            return rested.supplements(year)
                    .orElseGet(() -> years.supplements(year, generations.read().running()));
        }

        /** Whether nothing of this year is judged any more, so that no talk of it is recorded or revised. */
        public boolean isAtRest(int year) {
            return rested.within(Period.year(year)).contains(year);
        }

        /**
         * Brings every year that was frozen before that day to rest, once, and takes out the links to persons behind what is
         * sealed. For jobs of the house; done again where it was interrupted.
         *
         * @param kind kind of facts whose objects are persons
         * @param work takes the objects out of the facts of these days; may be done twice
         */
        @Transactional(propagation = Propagation.NOT_SUPPORTED)
        public void unlink(String kind, LocalDate frozenBefore, Consumer<Period> work) {
            rest.unlink(kind, frozenBefore, work);
        }
    }
}
