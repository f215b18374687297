package lianxin.organization;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Id;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over rosters from workbooks (XLSX) in two steps: a preview that says what is wrong in which row and column and
 * writes nothing, then the confirmation. Confirming twice, or importing the same file again, changes nothing. Columns of
 * ID numbers are dropped while reading and never stored. Needs {@code import.run}.
 */
@Service
public class RosterImport {

    /** What a workbook holds. */
    public enum Sheet {
        /** 团组织. */
        ORGANIZATIONS,
        /** 团干部. */
        CADRES,
        /** 团员. */
        MEMBERS,
        /** 名册变动: 转入、转出、毕业、离团 since the last time. */
        CHANGES
    }

    /** Identifies a workbook between preview and confirmation. */
    public record ImportId(long value) implements Id {}

    /** How the rows of a workbook stand. */
    public enum RowState {
        /** Will be written. */
        READY,
        /** Says what is already known. */
        UNCHANGED,
        /** 同名待确认: somebody of that name is known; a person has to say whether it is the same one. */
        NAMESAKE,
        /** Cannot be written as it is. */
        WRONG
    }

    /**
     * What the confirmation would do.
     *
     * @param rows number of rows in each state
     * @param notes about the whole workbook, such as a column of ID numbers that was dropped
     */
    public record Preview(ImportId id, Sheet sheet, Map<RowState, Integer> rows, List<Refusal> notes) {}

    /**
     * A row that needs a look.
     *
     * @param number as shown in the margin of the workbook
     * @param problems what is wrong; the field is the heading of the column
     * @param candidates known people of that name, id and body
     */
    public record Row(
            int number,
            RowState state,
            List<String> cells,
            List<Refusal> problems,
            Map<Id, OrganizationId> candidates) {}

    /** Hears how many rows are done. */
    @FunctionalInterface
    public interface Progress {
        void rows(int done);
    }

    private static final String RUN = "import.run";
    private static final Duration KEPT = Duration.ofDays(7);

    private final Map<Sheet, TakeOver> kinds;
    private final StagedRows staged;
    private final ConfirmImport confirm;
    private final Authorization authorization;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final HouseClock clock;

    RosterImport(
            List<TakeOver> kinds,
            StagedRows staged,
            ConfirmImport confirm,
            Authorization authorization,
            Audit audit,
            TransactionTemplate transaction,
            HouseClock clock) {
        this.kinds = kinds.stream().collect(toMap(TakeOver::sheet, kind -> kind));
        this.staged = staged;
        this.confirm = confirm;
        this.authorization = authorization;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes an empty workbook with headings, and the words that each column takes. */
    public void writeTemplate(Sheet sheet, OutputStream out) throws IOException {
        RosterTemplate.write(RosterColumns.of(sheet), out);
    }

    /** Reads and checks a workbook. Refused as a whole: no workbook, too large, a compulsory column missing. */
    public Outcome<Preview> preview(Sheet sheet, Path workbook, Progress progress) {
        authorization.require(RUN);
        ImportId id = new ImportId(Ids.next());
        transaction.executeWithoutResult(status -> {
            staged.openedBefore(clock.instant().minus(KEPT)).forEach(staged::drop);
            staged.open(id, sheet, clock.instant());
            audit.record("import.preview", id, sheet.name());
        });
        AtomicInteger done = new AtomicInteger();
        Outcome<List<Refusal>> read = new ReadRoster(sheet).read(workbook, batch -> {
            transaction.executeWithoutResult(status -> stage(id, kind(sheet), batch));
            progress.rows(done.addAndGet(batch.size()));
        });
        return switch (read) {
            case Outcome.Accepted<List<Refusal>> notes -> Outcome.accepted(preview(id, sheet, notes.value()));
            case Outcome.Refused<List<Refusal>> refused -> {
                discard(id);
                yield Outcome.refused(refused.reasons());
            }
        };
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

    private Preview preview(ImportId id, Sheet sheet, List<Refusal> notes) {
        return Objects.requireNonNull(transaction.execute(status -> {
            confirm.refuseOrphans(id, sheet);
            return new Preview(id, sheet, staged.count(id), notes);
        }));
    }

    /** How the rows stand now; empty for an unknown import. */
    public Map<RowState, Integer> count(ImportId id) {
        authorization.require(RUN);
        return staged.sheet(id).map(sheet -> staged.count(id)).orElse(Map.of());
    }

    /** The rows in this state, in order. */
    public Page<Row> rows(ImportId id, RowState state, @Nullable String after, int size) {
        authorization.require(RUN);
        List<RosterRow> read = staged.sheet(id)
                .map(sheet -> staged.rows(id, sheet, state, after == null ? 0 : Integer.parseInt(after), size + 1))
                .orElse(List.of());
        return Page.of(read, size, row -> Integer.toString(row.number())).map(this::view);
    }

    private Row view(RosterRow row) {
        return new Row(
                row.number(),
                row.state(),
                row.cells(),
                row.problems(),
                row.state() == RowState.NAMESAKE ? kind(row.sheet()).candidates(row) : Map.of());
    }

    /**
     * Says of a namesake that it is this known person, or with null that it is somebody else. Refused: unknown import, a
     * row that needs no decision, a person of another name. Answers with the number of the row.
     */
    @Transactional
    public Outcome<Integer> decide(ImportId id, int row, @Nullable Id known) {
        authorization.require(RUN);
        Optional<Sheet> sheet = staged.sheet(id);
        if (sheet.isEmpty()) {
            return Outcome.refused(Refusal.ofAll("import.unknown"));
        }
        Optional<RosterRow> undecided = staged.row(id, sheet.get(), row)
                .filter(each -> each.state() == RowState.NAMESAKE)
                .filter(each ->
                        known == null || kind(sheet.get()).candidates(each).containsKey(known));
        if (undecided.isEmpty()) {
            return Outcome.refused(Refusal.ofAll("import.not-a-namesake"));
        }
        staged.update(id, List.of(undecided.get().about(RowState.READY, known == null ? 0 : known.value())));
        return Outcome.accepted(row);
    }

    /**
     * Writes the rows that are ready, in batches that each hold or fail as a whole; what is wrong or undecided is left.
     * Refused: unknown import.
     *
     * @return number of rows written now
     */
    public Outcome<Integer> confirm(ImportId id, Progress progress) {
        authorization.require(RUN);
        return staged.sheet(id)
                .map(sheet -> Outcome.accepted(confirm.confirm(id, kind(sheet), progress)))
                .orElse(Outcome.refused(Refusal.ofAll("import.unknown")));
    }

    /** Throws the workbook away. */
    @Transactional
    public void discard(ImportId id) {
        authorization.require(RUN);
        if (staged.sheet(id).isPresent()) {
            staged.drop(id);
            audit.record("import.discard", id);
        }
    }

    private TakeOver kind(Sheet sheet) {
        return Objects.requireNonNull(kinds.get(sheet));
    }
}
