package lianxin.organization;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

/**
 * Takes over rosters from workbooks (XLSX) in two steps: a preview that says what is wrong in which row and column and
 * writes nothing, then the confirmation. Confirming twice, or importing the same file again, changes nothing. Columns of
 * ID numbers are dropped while reading and never stored. An import is seen by the account that brought it alone, which
 * may leave it and come back within seven days. Needs {@code import.run}.
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

    /** How far an import has come. */
    public enum Stage {
        /** The workbook is being read. */
        READING,
        /** It cannot be read; the notes say why. */
        REFUSED,
        /** It waits for decisions and the confirmation. */
        READ,
        /** Rows are being written. */
        WRITING,
        /** What was ready is written. */
        WRITTEN
    }

    /** How the rows of a workbook stand. */
    public enum RowState {
        /** Will be written. */
        READY,
        /** Says what is already known. */
        UNCHANGED,
        /** 同名待确认: somebody of that name is known; a person has to say whether it is the same one. */
        NAMESAKE,
        /** 同名已确认: a person has said so; will be written, and may still be decided otherwise. */
        DECIDED,
        /** Cannot be written as it is. */
        WRONG
    }

    /**
     * An import on its way.
     *
     * @param done number of rows read or written so far
     * @param total number of rows to write, 0 while reading
     * @param movedAt when it last came a step further
     * @param notes about the whole workbook, such as a column of ID numbers that was dropped
     */
    public record Course(
            ImportId id,
            Sheet sheet,
            Instant openedAt,
            Stage stage,
            int done,
            int total,
            Instant movedAt,
            List<Refusal> notes) {}

    /**
     * What the confirmation would do.
     *
     * @param rows number of rows in each state
     * @param notes about the whole workbook, such as a column of ID numbers that was dropped
     */
    public record Preview(ImportId id, Sheet sheet, Map<RowState, Integer> rows, List<Refusal> notes) {}

    /**
     * Somebody known who may be meant by a row.
     *
     * @param body where that person is, or was last
     * @param mark what tells namesakes apart: the post of a cadre, the number of a member; may be empty
     * @param since first day there, null when it is not kept at hand
     */
    public record Candidate(
            Id id,
            OrganizationId body,
            String mark,
            @Nullable LocalDate since) {}

    /**
     * A row that needs a look.
     *
     * @param number as shown in the margin of the workbook
     * @param cells in the order of {@link #headings}
     * @param problems what is wrong; the field is the heading of the column
     * @param candidates known people of that name
     * @param decided id of the candidate chosen, 0 for somebody new or when nothing was decided
     */
    public record Row(
            int number,
            RowState state,
            List<String> cells,
            List<Refusal> problems,
            List<Candidate> candidates,
            long decided) {}

    /** Hears how many rows are done. */
    @FunctionalInterface
    public interface Progress {
        void rows(int done);
    }

    /** Largest workbook that is read, in bytes. */
    public static final int LARGEST_FILE = 30 << 20;

    private static final String RUN = "import.run";
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Set<RowState> ABOUT_NAMESAKES = Set.of(RowState.NAMESAKE, RowState.DECIDED);

    private final Map<Sheet, TakeOver> kinds;
    private final StagedRows staged;
    private final StageWorkbook stage;
    private final ConfirmImport confirm;
    private final Authorization authorization;
    private final Audit audit;
    private final HouseClock clock;

    RosterImport(
            List<TakeOver> kinds,
            StagedRows staged,
            StageWorkbook stage,
            ConfirmImport confirm,
            Authorization authorization,
            Audit audit,
            HouseClock clock) {
        this.kinds = kinds.stream().collect(toMap(TakeOver::sheet, kind -> kind));
        this.staged = staged;
        this.stage = stage;
        this.confirm = confirm;
        this.authorization = authorization;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes an empty workbook with headings, and the words that each column takes. */
    public void writeTemplate(Sheet sheet, OutputStream out) throws IOException {
        RosterTemplate.write(RosterColumns.of(sheet), out);
    }

    /** Headings of the columns. */
    public List<String> headings(Sheet sheet) {
        return RosterColumns.of(sheet).stream().map(RosterColumn::heading).toList();
    }

    /** Opens an import, to be read next. Imports that nobody came back to for seven days are thrown away. */
    @Transactional
    public ImportId open(Sheet sheet) {
        authorization.require(RUN);
        staged.openedBefore(clock.instant().minus(KEPT)).forEach(staged::drop);
        ImportId id = new ImportId(Ids.next());
        staged.open(id, sheet, clock.instant());
        audit.record("import.preview", id, sheet.name());
        return id;
    }

    /**
     * Reads and checks the workbook of an import that was opened. Refused as a whole: unknown import, no workbook, too
     * large, no rows, a compulsory column missing.
     */
    public Outcome<Preview> read(ImportId id, Path workbook, Progress progress) {
        authorization.require(RUN);
        Optional<Sheet> sheet = staged.sheet(id);
        if (sheet.isEmpty()) {
            return unknown();
        }
        return stage.read(id, kind(sheet.get()), workbook, progress)
                .map(notes -> new Preview(id, sheet.get(), staged.count(id), notes));
    }

    /** The caller's own imports, the latest first, twenty at most. */
    public List<Course> mine() {
        authorization.require(RUN);
        return staged.mine();
    }

    /** How far the import has come; empty for an unknown one. */
    public Optional<Course> find(ImportId id) {
        authorization.require(RUN);
        return staged.find(id);
    }

    /** What the confirmation would do now; empty for an unknown import. */
    public Optional<Preview> look(ImportId id) {
        return find(id).map(course -> new Preview(id, course.sheet(), staged.count(id), course.notes()));
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
                ABOUT_NAMESAKES.contains(row.state()) ? kind(row.sheet()).candidates(row) : List.of(),
                row.known());
    }

    /**
     * Says of a namesake that it is this known person, or with null that it is somebody else; until it is written it may
     * be said again. Refused: unknown import, a row that needs no decision, a person of another name. Answers with the
     * number of the row.
     */
    @Transactional
    public Outcome<Integer> decide(ImportId id, int row, @Nullable Id known) {
        authorization.require(RUN);
        Optional<Sheet> sheet = staged.sheet(id);
        if (sheet.isEmpty()) {
            return unknown();
        }
        Optional<RosterRow> undecided = staged.row(id, sheet.get(), row)
                .filter(each -> ABOUT_NAMESAKES.contains(each.state()))
                .filter(each -> known == null
                        || kind(sheet.get()).candidates(each).stream()
                                .anyMatch(candidate -> candidate.id().equals(known)));
        if (undecided.isEmpty()) {
            return Outcome.refused(Refusal.ofAll("import.not-a-namesake"));
        }
        staged.update(id, List.of(undecided.get().about(RowState.DECIDED, known == null ? 0 : known.value())));
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
                .orElse(unknown());
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

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Refusal.ofAll("import.unknown"));
    }
}
