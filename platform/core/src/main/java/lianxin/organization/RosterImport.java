package lianxin.organization;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Id;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

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

    /** Writes an empty workbook with headings, an example and the words that each column takes. */
    public void writeTemplate(Sheet sheet, OutputStream out) {
        throw new UnsupportedOperationException();
    }

    /** Reads and checks a workbook. Refused as a whole: no workbook, too large, a compulsory column missing. */
    public Outcome<Preview> preview(Sheet sheet, Path workbook, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** The rows in this state, in order. */
    public Page<Row> rows(ImportId id, RowState state, @Nullable String after, int size) {
        throw new UnsupportedOperationException();
    }

    /** Says of a namesake that it is this known person, or with null that it is somebody else. */
    public Outcome<Integer> decide(ImportId id, int row, @Nullable Id known) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes the rows that are ready, in batches that each hold or fail as a whole; what is wrong or undecided is left.
     *
     * @return number of rows written now
     */
    public Outcome<Integer> confirm(ImportId id, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Throws the workbook away. */
    public void discard(ImportId id) {
        throw new UnsupportedOperationException();
    }
}
