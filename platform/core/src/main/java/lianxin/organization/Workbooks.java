package lianxin.organization;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;

/** Workbooks (XLSX) of the modules, read and checked cell by cell like the rosters, and their templates. */
public final class Workbooks {

    /** What a cell may hold. */
    public enum Kind {
        /** Words, or a date in words. */
        TEXT,
        /** A person's name. */
        NAME
    }

    /**
     * A column.
     *
     * @param field the input that it fills, as refusals name it
     * @param heading as it stands in the row of headings
     */
    public record Column(String field, String heading, boolean required, Kind kind) {

        RosterColumn roster() {
            RosterColumn.Kind as = kind == Kind.NAME ? RosterColumn.Kind.NAME : RosterColumn.Kind.TEXT;
            return required ? RosterColumn.required(field, heading, as) : RosterColumn.optional(field, heading, as);
        }
    }

    /**
     * A row that is not empty.
     *
     * @param number as in the margin of the workbook
     * @param problems what is wrong with its cells by themselves; the field is the heading of the column
     */
    public record Line(int number, List<Column> columns, List<String> cells, List<Refusal> problems) {

        /** What stands in the column that fills this field. */
        public String text(String field) {
            return cells.get(IntStream.range(0, columns.size())
                    .filter(place -> columns.get(place).field().equals(field))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private Workbooks() {}

    /**
     * Reads the first sheet and hands its rows over in batches. Formulas, unreadable cells and ID numbers are problems of
     * their row; columns that are not asked for are never looked at. Refused as a whole: no workbook, too large, a
     * compulsory column missing.
     *
     * @return notes about the whole, such as a column of ID numbers that was dropped
     */
    public static Outcome<List<Refusal>> read(Path file, List<Column> columns, Consumer<List<Line>> batches) {
        return new ReadWorkbook(rosters(columns))
                .read(
                        file,
                        rows -> batches.accept(rows.stream()
                                .map(row -> new Line(row.number(), columns, row.cells(), row.problems()))
                                .toList()));
    }

    /** Writes an empty workbook with these headings, and how to fill in each column. */
    public static void writeTemplate(List<Column> columns, OutputStream out) throws IOException {
        RosterTemplate.write(rosters(columns), out);
    }

    /** A day as people write it, as in 2024-03-01, 2024/3/1 or 2024年3月1日; empty when it is none. */
    public static Optional<LocalDate> day(String written) {
        RosterCell cell = RosterCell.tidy(written, RosterColumn.optional("", "", RosterColumn.Kind.DATE));
        return cell.problem() == null && !cell.text().isEmpty()
                ? Optional.of(LocalDate.parse(cell.text()))
                : Optional.empty();
    }

    private static List<RosterColumn> rosters(List<Column> columns) {
        return columns.stream().map(Column::roster).toList();
    }
}
