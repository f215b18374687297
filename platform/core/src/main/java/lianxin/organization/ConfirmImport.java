package lianxin.organization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lianxin.audit.Audit;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.organization.RosterImport.ImportId;
import lianxin.organization.RosterImport.Progress;
import lianxin.organization.RosterImport.RowState;
import lianxin.organization.RosterImport.Sheet;
import lianxin.organization.RosterImport.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes staged rows. Each is taken off the stage in the transaction that writes it, so nothing is written twice, however
 * often and by however many callers at the same time an import is confirmed.
 */
@Component
class ConfirmImport {

    private static final List<RowState> TO_WRITE = List.of(RowState.READY, RowState.DECIDED);

    private final StagedRows staged;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ConfirmImport(StagedRows staged, Audit audit, TransactionTemplate transaction) {
        this.staged = staged;
        this.audit = audit;
        this.transaction = transaction;
    }

    int confirm(ImportId id, TakeOver kind, Progress progress) {
        Map<RowState, Integer> rows = staged.count(id);
        int total =
                TO_WRITE.stream().mapToInt(state -> rows.getOrDefault(state, 0)).sum();
        Progress steps = done -> {
            transaction.executeWithoutResult(status -> staged.move(id, Stage.WRITING, done, total));
            progress.rows(done);
        };
        steps.rows(0);
        int written = 0;
        int more = pass(id, kind, written, steps);
        while (more > 0) {
            written += more;
            more = pass(id, kind, written, steps);
        }
        int all = written;
        transaction.executeWithoutResult(status -> {
            refuseOrphans(id, kind.sheet());
            staged.deleteUnchanged(id);
            staged.move(id, Stage.WRITTEN, all, total);
        });
        return written;
    }

    /** Goes once over the rows to write; organisations may have to wait for a later pass. */
    private int pass(ImportId id, TakeOver kind, int before, Progress progress) {
        int written = 0;
        for (RowState state : TO_WRITE) {
            List<RosterRow> batch = staged.rows(id, kind.sheet(), state, 0, Keys.BATCH);
            while (!batch.isEmpty()) {
                written += write(id, kind, batch) ? batch.size() : oneByOne(id, kind, batch);
                progress.rows(before + written);
                batch = staged.rows(id, kind.sheet(), state, batch.getLast().number(), Keys.BATCH);
            }
        }
        return written;
    }

    private int oneByOne(ImportId id, TakeOver kind, List<RosterRow> batch) {
        return (int) batch.stream().filter(row -> write(id, kind, List.of(row))).count();
    }

    /** Whether these rows were written; a single one that was refused is kept with the reasons. */
    private boolean write(ImportId id, TakeOver kind, List<RosterRow> rows) {
        List<Refusal> reasons = Objects.requireNonNull(transaction.execute(status -> {
            if (staged.take(id, rows) < rows.size()) {
                status.setRollbackOnly();
                return List.of(Refusal.ofAll("import.unknown"));
            }
            if (kind.write(rows) instanceof Outcome.Refused<?> refused) {
                status.setRollbackOnly();
                return refused.reasons();
            }
            audit.record("import.write", id, kind.sheet().name());
            return List.<Refusal>of();
        }));
        RosterRow first = rows.getFirst();
        if (!reasons.isEmpty() && rows.size() == 1 && !waits(first, reasons)) {
            transaction.executeWithoutResult(status -> staged.update(id, List.of(first.wrong(reasons))));
        }
        return reasons.isEmpty();
    }

    private static boolean waits(RosterRow row, List<Refusal> reasons) {
        return !row.parentKey().isEmpty()
                && reasons.stream().allMatch(reason -> reason.code().equals("organization.unknown"));
    }

    /** Organisations below one that is nowhere, or below each other in a circle, cannot be written. */
    void refuseOrphans(ImportId id, Sheet sheet) {
        List<RosterRow> orphans = staged.orphans(id, sheet);
        while (!orphans.isEmpty()) {
            List<RosterRow> refused = orphans.stream()
                    .map(row -> row.wrong("parent", "import.unknown-parent", row.parentKey()))
                    .toList();
            transaction.executeWithoutResult(status -> staged.update(id, refused));
            orphans = staged.orphans(id, sheet);
        }
    }
}
