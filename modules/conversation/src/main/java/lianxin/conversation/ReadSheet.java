package lianxin.conversation;

import static lianxin.conversation.SheetLayout.BRANCH_ROW;
import static lianxin.conversation.SheetLayout.DAY_ROW;
import static lianxin.conversation.SheetLayout.FIRST_MEMBER_ROW;
import static lianxin.conversation.SheetLayout.FIRST_TALK_COLUMN;
import static lianxin.conversation.SheetLayout.FORM_ROW;
import static lianxin.conversation.SheetLayout.ID_COLUMN;
import static lianxin.conversation.SheetLayout.NAME_COLUMN;
import static lianxin.conversation.SheetLayout.OTHERS_ROW;
import static lianxin.conversation.SheetLayout.RESEARCH_ROW;
import static lianxin.conversation.SheetLayout.TALK_COLUMNS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.conversation.TalkSheet.Problem;
import lianxin.kernel.Refusal;
import lianxin.ledger.ExtraValue;
import lianxin.organization.MemberId;
import lianxin.organization.OrganizationId;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads a sheet that was filled in by hand, and notes cell by cell what cannot be meant. */
final class ReadSheet {

    /**
     * One column that was filled in.
     *
     * @param day where its day stands
     * @param ticks where each member is ticked
     */
    record Column(CellAddress day, Content content, Map<MemberId, CellAddress> ticks) {}

    private static final int LARGEST_FILE = 2 << 20;
    private static final long LARGEST_UNPACKED = 20L << 20;

    /** More rows than any branch has members; what lies beyond is not read. */
    private static final int MOST_ROWS = 2000;

    private final Map<Integer, Row> rows = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Opens the first sheet of a workbook; throws what the library throws when it is none, or too large for a sheet. */
    ReadSheet(InputStream workbook) throws IOException {
        byte[] packed = workbook.readNBytes(LARGEST_FILE + 1);
        requireSmall(packed);
        try (ReadableWorkbook opened = new ReadableWorkbook(new ByteArrayInputStream(packed))) {
            try (Stream<Row> first = opened.getFirstSheet().openStream()) {
                first.limit(MOST_ROWS).forEach(row -> rows.put(row.getRowNum() - 1, row));
            }
        }
    }

    /** Unpacks it once for its size alone: what is small on the way may fill the memory once it is opened. */
    private static void requireSmall(byte[] packed) throws IOException {
        long unpacked = 0;
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(packed))) {
            byte[] piece = new byte[8192];
            while (packed.length <= LARGEST_FILE && unpacked <= LARGEST_UNPACKED && zip.getNextEntry() != null) {
                for (int read = zip.read(piece); read > 0 && unpacked <= LARGEST_UNPACKED; read = zip.read(piece)) {
                    unpacked += read;
                }
            }
        }
        if (packed.length > LARGEST_FILE || unpacked > LARGEST_UNPACKED) {
            throw new IOException("Larger than any sheet of a branch");
        }
    }

    /** The branch for which the sheet was made; empty when it is no sheet of ours. */
    Optional<OrganizationId> branch() {
        return cell(BRANCH_ROW, ID_COLUMN).id().map(OrganizationId::new);
    }

    /** The talks, one for each column; a column that is empty is left out. */
    List<Column> talks(SheetFields added) {
        List<Column> talks = new ArrayList<>();
        for (int column = FIRST_TALK_COLUMN; column < FIRST_TALK_COLUMN + TALK_COLUMNS; column++) {
            if (isFilled(column)) {
                Optional<LocalDate> day = read(DAY_ROW, column, SheetCell::day, "sheet.day");
                Optional<TalkForm> form = read(FORM_ROW, column, added::form, "sheet.form");
                Optional<Boolean> research = read(RESEARCH_ROW, column, SheetCell::tick, "sheet.tick");
                Optional<Integer> others = read(OTHERS_ROW, column, SheetCell::number, "sheet.number");
                Map<MemberId, CellAddress> ticks = ticks(column);
                if (day.isPresent() && form.isPresent() && research.isPresent() && others.isPresent()) {
                    List<MemberId> members = List.copyOf(ticks.keySet());
                    Content content = new Content(day.get(), form.get(), members, others.get(), research.get(), null)
                            .with(extra(added, column));
                    talks.add(new Column(new CellAddress(DAY_ROW, column), content, ticks));
                }
            }
        }
        return talks;
    }

    List<Problem> problems() {
        return problems;
    }

    private Map<MemberId, CellAddress> ticks(int column) {
        Map<MemberId, CellAddress> ticks = new LinkedHashMap<>();
        memberRows()
                .filter(row -> read(row, column, SheetCell::tick, "sheet.tick").orElse(false))
                .forEach(row -> read(row, ID_COLUMN, SheetCell::id, "sheet.member")
                        .ifPresent(id -> ticks.put(new MemberId(id), new CellAddress(row, column))));
        return ticks;
    }

    private List<ExtraValue> extra(SheetFields added, int column) {
        return Stream.concat(
                        added.detail(cell(FORM_ROW, column)).stream(),
                        fieldRows()
                                .filter(row -> !cell(row, column).isBlank())
                                .boxed()
                                .flatMap(row -> added.field(cell(row, ID_COLUMN)).stream()
                                        .map(field -> SheetFields.value(field, cell(row, column)))))
                .toList();
    }

    /** The rows of further fields: below the blank one after the members, as long as they are marked. */
    private IntStream fieldRows() {
        int first = FIRST_MEMBER_ROW + (int) memberRows().count() + 1;
        return IntStream.iterate(first, row -> !cell(row, ID_COLUMN).isBlank(), row -> row + 1);
    }

    private boolean isFilled(int column) {
        return IntStream.concat(IntStream.range(DAY_ROW, FIRST_MEMBER_ROW - 1), memberRows())
                .anyMatch(row -> !cell(row, column).isBlank());
    }

    /** The rows of members: down to the first one without a name. */
    private IntStream memberRows() {
        return IntStream.iterate(
                FIRST_MEMBER_ROW, row -> !cell(row, NAME_COLUMN).isBlank(), row -> row + 1);
    }

    private <T> Optional<T> read(int row, int column, Function<SheetCell, Optional<T>> reading, String code) {
        SheetCell cell = cell(row, column);
        Optional<T> value = cell.isFormula() ? Optional.empty() : reading.apply(cell);
        if (value.isEmpty()) {
            problems.add(
                    new Problem(cell.address().toString(), Refusal.ofAll(cell.isFormula() ? "sheet.formula" : code)));
        }
        return value;
    }

    private SheetCell cell(int row, int column) {
        Row found = rows.get(row);
        return new SheetCell(
                new CellAddress(row, column),
                found == null ? null : found.getOptionalCell(column).orElse(null));
    }
}
