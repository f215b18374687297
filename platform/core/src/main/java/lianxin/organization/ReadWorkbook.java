package lianxin.organization;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Reads the first sheet of a workbook that is not hidden in batches of rows, each cell tidied and checked by itself. Columns that the sheet
 * does not know are never looked at, those of ID numbers foremost.
 */
final class ReadWorkbook {

    /**
     * A row that is not empty.
     *
     * @param number as in the margin of the workbook
     * @param cells in the order of the columns; empty where something is wrong
     */
    record Line(int number, List<String> cells, List<Refusal> problems) {}

    private static final long LARGEST_UNPACKED = 256L << 20;
    private static final int MOST_ROWS = 200_000;
    private static final int SIGNATURE = 8;
    private static final int ROWS_BEFORE_HEADING = 5;

    private final List<RosterColumn> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Refusal> notes = new ArrayList<>();

    ReadWorkbook(List<RosterColumn> columns) {
        this.columns = columns;
    }

    /** Hands the rows over in batches; answers with notes about the whole, or why it cannot be read. */
    Outcome<List<Refusal>> read(Path file, Consumer<List<Line>> batches) {
        try {
            if (isOldOrLocked(file)) {
                return Outcome.refused(Refusal.ofAll("import.old-format"));
            }
            if (Files.size(file) > RosterImport.LARGEST_FILE || isBomb(file)) {
                return Outcome.refused(Refusal.ofAll("import.too-large"));
            }
            try (ReadableWorkbook workbook = open(file)) {
                return read(workbook, batches);
            }
        } catch (IOException | ExcelReaderException notOne) {
            return Outcome.refused(Refusal.ofAll("import.not-a-workbook"));
        }
    }

    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (RuntimeException damaged) {
            throw new IOException("The workbook cannot be opened", damaged);
        }
    }

    /** Old workbooks (XLS) and those locked by a password begin in the same way. */
    private static boolean isOldOrLocked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(SIGNATURE);
            return first.length == SIGNATURE && ReadableWorkbook.isOLE2Header(first);
        }
    }

    /** Whether it unpacks to more than any roster does; what the file itself says of its size is not believed. */
    private static boolean isBomb(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long left = LARGEST_UNPACKED;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    left -= in.skip(left + 1);
                }
                if (left < 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private Outcome<List<Refusal>> read(ReadableWorkbook workbook, Consumer<List<Line>> batches) throws IOException {
        List<org.dhatim.fastexcel.reader.Sheet> visible = workbook.getSheets()
                .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        if (visible.isEmpty()) {
            return Outcome.refused(Refusal.ofAll("import.no-visible-sheet"));
        }
        if (visible.stream().skip(1).anyMatch(each -> !each.getName().equals(RosterTemplate.NOTES))) {
            notes.add(
                    Refusal.ofAll("import.first-sheet-only", visible.getFirst().getName()));
        }
        try (Stream<Row> rows = visible.getFirst().openStream()) {
            return read(rows.iterator(), batches);
        }
    }

    private Outcome<List<Refusal>> read(Iterator<Row> rows, Consumer<List<Line>> batches) throws IOException {
        Optional<Row> row = next(rows);
        for (int before = 1; row.isPresent() && !findHeadings(row.get()) && before < ROWS_BEFORE_HEADING; before++) {
            row = next(rows);
        }
        List<Refusal> missing = columns.stream()
                .filter(column -> column.required() && !places.containsKey(column.heading()))
                .map(column -> places.isEmpty()
                        ? Refusal.ofAll("import.no-heading", column.heading())
                        : Refusal.of(column.heading(), "import.missing-column", column.heading()))
                .limit(places.isEmpty() ? 1 : columns.size())
                .toList();
        if (!missing.isEmpty()) {
            return Outcome.refused(missing);
        }
        int found = 0;
        List<Line> batch = new ArrayList<>();
        for (row = next(rows); row.isPresent() && found <= MOST_ROWS; row = next(rows)) {
            if (!isEmpty(row.get())) {
                batch.add(read(row.get()));
                found++;
            }
            if (batch.size() == Keys.BATCH) {
                batches.accept(List.copyOf(batch));
                batch.clear();
            }
        }
        if (found == 0) {
            return Outcome.refused(Refusal.ofAll("import.empty"));
        }
        if (found > MOST_ROWS) {
            return Outcome.refused(Refusal.ofAll("import.too-many-rows", MOST_ROWS));
        }
        if (!batch.isEmpty()) {
            batches.accept(batch);
        }
        return Outcome.accepted(notes);
    }

    /** The next row; the reader trips over damaged ones in many ways. */
    private static Optional<Row> next(Iterator<Row> rows) throws IOException {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (RuntimeException damaged) {
            throw new IOException("A row cannot be read", damaged);
        }
    }

    /** Whether this is the row of headings: the first that holds the heading of the first column. */
    private boolean findHeadings(Row row) {
        Map<String, Integer> found = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (Cell cell : row) {
            String heading = cell == null ? "" : plain(cell.getText());
            Optional<RosterColumn> known = columns.stream()
                    .filter(column -> plain(column.heading()).equals(heading))
                    .findFirst();
            if (cell != null && known.isPresent()) {
                found.putIfAbsent(known.get().heading(), cell.getColumnIndex());
            } else if (!heading.isEmpty()) {
                others.add(heading);
            }
        }
        if (found.containsKey(columns.getFirst().heading())) {
            places.putAll(found);
            others.forEach(heading -> notes.add(Refusal.of(
                    heading, isIdNumber(heading) ? "import.id-column-dropped" : "import.column-ignored", heading)));
        }
        return !places.isEmpty();
    }

    private static boolean isIdNumber(String heading) {
        return heading.contains("身份证") || heading.contains("证件号");
    }

    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC).replaceAll("[\\s*]|\\(必填\\)", "");
    }

    private boolean isEmpty(Row row) {
        return places.values().stream().allMatch(place -> row.getCellText(place).isBlank() && !isFormula(row, place));
    }

    private static boolean isFormula(Row row, int place) {
        return row.getOptionalCell(place)
                .filter(cell -> cell.getFormula() != null)
                .isPresent();
    }

    private Line read(Row row) {
        List<String> cells = new ArrayList<>();
        List<Refusal> problems = new ArrayList<>();
        for (RosterColumn column : columns) {
            Integer place = places.get(column.heading());
            RosterCell cell = RosterCell.read(
                    place == null ? null : row.getOptionalCell(place).orElse(null), column);
            cells.add(cell.text());
            Stream.ofNullable(cell.problem()).forEach(problems::add);
        }
        return new Line(row.getRowNum(), cells, problems);
    }
}
