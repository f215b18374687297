package lianxin.rules;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import lianxin.kernel.Period;
import lianxin.ledger.Ledger;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges every subject of the tenant anew, stage by stage, in order of subject and in batches of one transaction each.
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
}
