package lianxin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.organization.RosterImport.RowState;
import lianxin.organization.RosterImport.Sheet;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadWorkbookTests {

    @TempDir
    Path folder;

    private final List<RosterRow> rows = new ArrayList<>();

    @Test
    void rowsComeInTheOrderOfTheTemplateWhateverTheOrderOfTheColumns() throws IOException {
        Outcome<List<Refusal>> read = read(sheet -> {
            row(sheet, 0, "支部代码", "入支部日期（必填）", "姓 名*");
            row(sheet, 1, "420325-0001", "2024/3/1", "张三");
            row(sheet, 3, "420325-0001", "", "李四");
            sheet.value(4, 0, 420325);
            sheet.value(4, 1, LocalDate.of(2024, 3, 1));
            sheet.style(4, 1).format("yyyy-mm-dd").set();
            sheet.value(4, 2, "王五");
        });
        assertThat(read).isInstanceOf(Outcome.Accepted.class);
        assertThat(rows).extracting(RosterRow::number).containsExactly(2, 4, 5);
        assertThat(rows.getFirst().cells()).containsExactly("张三", "", "420325-0001", "2024-03-01");
        assertThat(rows.get(1).problems())
                .extracting(Refusal::field, Refusal::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("入支部日期", "import.required"));
        assertThat(rows.get(2).cells()).containsExactly("王五", "", "420325", "2024-03-01");
    }

    @Test
    void aColumnOfIdNumbersIsDroppedWithANote() throws IOException {
        Outcome<List<Refusal>> read = read(sheet -> {
            row(sheet, 0, "姓名", "身份证号", "支部代码", "入支部日期", "备注");
            row(sheet, 1, "张三", "420325200001011234", "420325", "20240301", "其他");
        });
        assertThat(read.orThrow())
                .extracting(Refusal::code)
                .containsExactly("import.id-column-dropped", "import.column-ignored");
        assertThat(rows.getFirst().toString())
                .doesNotContain("420325200001011234")
                .doesNotContain("其他");
        assertThat(rows.getFirst().state()).isEqualTo(RowState.READY);
    }

    @Test
    void aFormulaIsRefusedInItsCell() throws IOException {
        read(sheet -> {
            row(sheet, 0, "姓名", "支部代码", "入支部日期");
            row(sheet, 1, "张三", "420325", "");
            sheet.formula(1, 2, "TODAY()");
        });
        assertThat(rows.getFirst().problems()).extracting(Refusal::code).containsExactly("import.formula");
    }

    @Test
    void aTitleAboveTheHeadingsIsPassedOver() throws IOException {
        read(sheet -> {
            row(sheet, 0, "团员名册");
            row(sheet, 1, "姓名", "支部代码", "入支部日期");
            row(sheet, 2, "张三", "420325", "2024-03-01");
        });
        assertThat(rows).hasSize(1);
    }

    @Test
    void aMissingColumnRefusesTheWholeWorkbook() throws IOException {
        assertThat(read(sheet -> row(sheet, 0, "姓名", "入支部日期")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reasons().toString()).contains("import.missing-column", "支部代码"));
        assertThat(read(sheet -> row(sheet, 0, "甲", "乙")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reasons().toString()).contains("import.no-heading"));
        assertThat(rows).isEmpty();
    }

    @Test
    void whatIsNoWorkbookIsSaidToBeNone() throws IOException {
        for (byte[] content : List.of(new byte[0], "姓名,支部".getBytes("GBK"), new byte[] {'P', 'K', 3, 4, 0, 0})) {
            Path file = Files.write(folder.resolve("other.xlsx"), content);
            assertThat(new ReadRoster(Sheet.MEMBERS).read(file, rows::addAll))
                    .isEqualTo(Outcome.refused(Refusal.ofAll("import.not-a-workbook")));
        }
    }

    @Test
    void anArchiveThatIsNoWorkbookIsSaidToBeNone() throws IOException {
        Path file = folder.resolve("archive.xlsx");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("readme.txt"));
            zip.write(1);
        }
        assertThat(new ReadRoster(Sheet.MEMBERS).read(file, rows::addAll))
                .isEqualTo(Outcome.refused(Refusal.ofAll("import.not-a-workbook")));
    }

    @Test
    void anOldOrLockedWorkbookIsToldApartFromWhatIsNone() throws IOException {
        Path file = Files.write(folder.resolve("old.xls"), new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
        });
        assertThat(new ReadRoster(Sheet.MEMBERS).read(file, rows::addAll))
                .isEqualTo(Outcome.refused(Refusal.ofAll("import.old-format")));
    }

    @Test
    void whatUnpacksToFarMoreThanARosterIsRefusedWhateverItSaysOfItsSize() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(new ReadRoster(Sheet.MEMBERS).read(file, rows::addAll))
                .isEqualTo(Outcome.refused(Refusal.ofAll("import.too-large")));
    }

    @Test
    void aHiddenSheetIsPassedOverAndOthersAreLeftOutWithANote() throws IOException {
        Path file = folder.resolve("sheets.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet hidden = workbook.newWorksheet("选项");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            row(hidden, 0, "是", "否");
            Worksheet roster = workbook.newWorksheet("名册");
            row(roster, 0, "姓名", "支部代码", "入支部日期");
            row(roster, 1, "张三", "420325", "2024-03-01");
            row(workbook.newWorksheet("旧名册"), 0, "姓名", "支部代码", "入支部日期");
        }
        assertThat(new ReadRoster(Sheet.MEMBERS).read(file, rows::addAll).orThrow())
                .containsExactly(Refusal.ofAll("import.first-sheet-only", "名册"));
        assertThat(rows).hasSize(1);
    }

    @Test
    void aSheetWithNothingBelowItsHeadingsIsEmpty() throws IOException {
        assertThat(read(sheet -> row(sheet, 0, "姓名", "支部代码", "入支部日期")))
                .isEqualTo(Outcome.refused(Refusal.ofAll("import.empty")));
        assertThat(read(sheet -> {})).isEqualTo(Outcome.refused(Refusal.ofAll("import.no-heading", "姓名")));
    }

    @Test
    void datesAreReadAsTextAsExcelDatesAndAsTheNumbersThatPastingLeavesOfThem() throws IOException {
        read(sheet -> {
            row(sheet, 0, "姓名", "支部代码", "入支部日期");
            row(sheet, 1, "张三", "420325", "２０２４年３月１日");
            row(sheet, 2, "李四", "420325");
            sheet.value(2, 2, LocalDate.of(2024, 3, 1));
            sheet.style(2, 2).format("yyyy/m/d").set();
            row(sheet, 3, "王五", "420325");
            sheet.value(3, 2, 45352);
            row(sheet, 4, "赵六", "420325");
            sheet.value(4, 2, 20240301);
            row(sheet, 5, "钱七", "420325", "2024-02-30");
            row(sheet, 6, "孙八", "420325");
            sheet.value(6, 2, 7);
        });
        assertThat(rows.subList(0, 4)).extracting(row -> row.cells().getLast()).containsOnly("2024-03-01");
        assertThat(rows.subList(4, 6))
                .extracting(row -> row.problems().getFirst())
                .containsExactly(
                        Refusal.of("入支部日期", "import.date", "2024-02-30"), Refusal.of("入支部日期", "import.date", "7"));
    }

    @Test
    void whatNoColumnTakesIsSaidBeforeAnythingIsWritten() throws IOException {
        read(sheet -> {
            row(sheet, 0, "姓名", "团员编号", "支部代码", "入支部日期");
            row(sheet, 1, "张3", "", "420325", "2024-03-01");
            row(sheet, 2, "李四", "7".repeat(41), "420325", "2024-03-01");
            row(sheet, 3, "王五", "420325200001011234", "4".repeat(61), "2024-03-01");
        });
        assertThat(rows)
                .extracting(row -> row.problems().getFirst().code())
                .containsExactly("person.name", "import.too-long", "import.id-number");
        assertThat(rows.getLast().toString()).doesNotContain("420325200001011234");
    }

    @Test
    void aDamagedWorkbookIsRefusedOrReadAndNeverAFault() throws IOException {
        read(sheet -> {
            row(sheet, 0, "姓名", "支部代码", "入支部日期");
            for (int i = 1; i <= 50; i++) {
                row(sheet, i, "张三" + (char) ('一' + i), "420325", "2024-03-01");
                sheet.value(i, 5, i);
            }
        });
        byte[] whole = Files.readAllBytes(folder.resolve("roster.xlsx"));
        Random random = new Random(44);
        for (int round = 0; round < 400; round++) {
            byte[] damaged = whole.clone();
            for (int change = 0; change <= round % 3; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            if (round % 10 == 0) {
                damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
            }
            Path file = Files.write(folder.resolve("damaged.xlsx"), damaged);
            assertThat(new ReadRoster(Sheet.MEMBERS).read(file, rows::addAll)).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTemplateIsReadAsItsOwnSheet(Sheet sheet) throws IOException {
        Path file = folder.resolve(sheet + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            RosterTemplate.write(RosterColumns.of(sheet), out);
        }
        assertThat(new ReadRoster(sheet).read(file, rows::addAll))
                .as("every heading is known, and there is nothing below")
                .isEqualTo(Outcome.refused(Refusal.ofAll("import.empty")));
        assertThat(rows).isEmpty();
    }

    private Outcome<List<Refusal>> read(Consumer<Worksheet> fill) throws IOException {
        Path file = folder.resolve("roster.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("名册"));
        }
        return new ReadRoster(Sheet.MEMBERS).read(file, rows::addAll);
    }

    private static void row(Worksheet sheet, int number, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(number, i, cells[i]);
        }
    }
}
