package lianxin.organization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
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

/**
 * Reads the first sheet of a workbook in batches of rows, each cell tidied and checked by itself. Columns that the sheet
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

    private static final long LARGEST_FILE = 30L << 20;
    private static final long LARGEST_UNPACKED = 600L << 20;
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
            if (Files.size(file) > LARGEST_FILE || unpacked(file) > LARGEST_UNPACKED) {
                return Outcome.refused(Refusal.ofAll("import.too-large"));
            }
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                return read(rows.iterator(), batches);
            }
        } catch (IOException | ExcelReaderException notOne) {
            return Outcome.refused(Refusal.ofAll("import.not-a-workbook"));
        }
    }

    private static long unpacked(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().mapToLong(ZipEntry::getSize).sum();
        }
    }

    private Outcome<List<Refusal>> read(Iterator<Row> rows, Consumer<List<Line>> batches) {
        for (int before = 0; before < ROWS_BEFORE_HEADING && places.isEmpty() && rows.hasNext(); before++) {
            findHeadings(rows.next());
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
        List<Line> batch = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (!isEmpty(row)) {
                batch.add(read(row));
            }
            if (batch.size() == Keys.BATCH) {
                batches.accept(List.copyOf(batch));
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            batches.accept(batch);
        }
        return Outcome.accepted(notes);
    }

    /** The row of headings is the first that holds the heading of the first column. */
    private void findHeadings(Row row) {
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
