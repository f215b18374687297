package lianxin.organization;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.organization.RosterImport.ImportId;
import lianxin.organization.RosterImport.Progress;
import lianxin.organization.RosterImport.RowState;
import lianxin.organization.RosterImport.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a workbook row by row, compares it with what is known and keeps it until it is confirmed: a batch at a time. */
@Component
class StageWorkbook {

    private final StagedRows staged;
    private final ConfirmImport confirm;
    private final TransactionTemplate transaction;

    StageWorkbook(StagedRows staged, ConfirmImport confirm, TransactionTemplate transaction) {
        this.staged = staged;
        this.confirm = confirm;
        this.transaction = transaction;
    }

    Outcome<List<Refusal>> read(ImportId id, TakeOver kind, Path workbook, Progress progress) {
        AtomicInteger done = new AtomicInteger();
        Outcome<List<Refusal>> read = new ReadRoster(kind.sheet()).read(workbook, batch -> {
            int rows = done.addAndGet(batch.size());
            transaction.executeWithoutResult(status -> {
                stage(id, kind, batch);
                staged.move(id, Stage.READING, rows, 0);
            });
            progress.rows(rows);
        });
        transaction.executeWithoutResult(status -> {
            switch (read) {
                case Outcome.Accepted<List<Refusal>> notes -> {
                    confirm.refuseOrphans(id, kind.sheet());
                    staged.end(id, Stage.READ, done.get(), notes.value());
                }
                case Outcome.Refused<List<Refusal>> refused -> {
                    staged.deleteRows(id);
                    staged.end(id, Stage.REFUSED, 0, refused.reasons());
                }
            }
        });
        return read;
    }

    /** Checks the rows of a batch that are right by themselves against what is known, and keeps all. */
    private void stage(ImportId id, TakeOver kind, List<RosterRow> batch) {
        List<RosterRow> right = batch.stream()
                .filter(row -> row.state() == RowState.READY)
                .map(row -> row.keyed(kind.key(row)))
                .toList();
        Repeats repeats = new Repeats(
                        staged.numbers(id, right.stream().map(RosterRow::key).toList()))
                .and(right);
        staged.insert(
                id, batch.stream().filter(row -> row.state() == RowState.WRONG).toList());
        staged.insert(id, kind.check(right, repeats));
    }
}
