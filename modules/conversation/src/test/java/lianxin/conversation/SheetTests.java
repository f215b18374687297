package lianxin.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.conversation.ReadSheet.Column;
import lianxin.conversation.TalkCoverage.Person;
import lianxin.conversation.TalkSheet.Problem;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.RecordField;
import lianxin.ledger.RecordForm;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.MemberId;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.junit.jupiter.api.Test;

class SheetTests {

    private static final long BRANCH = 123_456_789_012_345_678L;
    private static final SheetFields NONE = new SheetFields(RecordForm.NONE);
    private static final SheetFields ADDED = new SheetFields(new RecordForm(List.of(
            field(
                    "form_detail",
                    RecordField.Type.CODE,
                    Map.of("HOME_VISIT", "上门走访"),
                    Map.of("HOME_VISIT", "INDIVIDUAL")),
            field("place", RecordField.Type.CODE, Map.of("HOME", "家里"), Map.of()),
            field("agreed_on", RecordField.Type.DAY, Map.of(), Map.of()))));
    private static final LocalDate DAY = LocalDate.of(2026, 2, 18);

    @Test
    void aBlankSheetHoldsTheBranchAndNoTalk() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WriteSheet.write(branch(), List.of(person(1, "周晓雨"), person(2, "田甜")), NONE, out);
        ReadSheet sheet = read(out);
        assertThat(sheet.branch()).contains(new OrganizationId(BRANCH));
        assertThat(sheet.talks(NONE)).isEmpty();
        assertThat(sheet.problems()).isEmpty();
    }

    @Test
    void aColumnThatWasFilledInIsATalkWithWhoeverIsTicked() throws IOException {
        ReadSheet sheet = filled(cells -> {
            cells.value(3, 3, DAY);
            cells.style(3, 3).format("yyyy-mm-dd").set();
            cells.value(4, 3, "集体座谈");
            cells.value(6, 3, 4);
            cells.value(8, 3, "√");
            cells.value(9, 3, "√");
        });
        assertThat(sheet.talks(NONE))
                .extracting(Column::content)
                .containsExactly(
                        new Content(DAY, TalkForm.GROUP, List.of(new MemberId(1), new MemberId(2)), 4, false, null));
        assertThat(sheet.problems()).isEmpty();
    }

    @Test
    void datesAsTextAndFullWidthDigitsAreUnderstood() throws IOException {
        for (String day : List.of("2026-2-18", "2026/02/18", "2026.2.18", "2026年2月18日", "20260218", "２０２６－２－１８")) {
            ReadSheet sheet = filled(cells -> {
                cells.value(3, 3, day);
                cells.value(4, 3, " 个别谈话 ");
                cells.value(5, 3, "√");
                cells.value(6, 3, "１２");
                cells.value(8, 3, "1");
            });
            assertThat(sheet.talks(NONE))
                    .as(day)
                    .extracting(Column::content)
                    .containsExactly(new Content(DAY, TalkForm.INDIVIDUAL, List.of(new MemberId(1)), 12, true, null));
        }
    }

    @Test
    void whatCannotBeMeantIsToldCellByCell() throws IOException {
        ReadSheet sheet = filled(cells -> {
            cells.value(3, 3, "春节");
            cells.value(4, 3, "喝茶");
            cells.value(6, 3, "几个");
            cells.value(8, 3, "√");
            cells.formula(3, 4, "TODAY()");
            cells.value(4, 4, "集体座谈");
            cells.value(9, 4, "√");
        });
        assertThat(sheet.talks(NONE)).isEmpty();
        assertThat(sheet.problems())
                .containsExactly(
                        new Problem("D4", Refusal.ofAll("sheet.day")),
                        new Problem("D5", Refusal.ofAll("sheet.form")),
                        new Problem("D7", Refusal.ofAll("sheet.number")),
                        new Problem("E4", Refusal.ofAll("sheet.formula")));
    }

    @Test
    void aCrossOrAWordInsteadOfATickIsAskedAboutAndNotTakenForOne() throws IOException {
        for (String instead : List.of("×", "0", "否", "请假")) {
            ReadSheet sheet = filled(cells -> {
                cells.value(3, 3, DAY.toString());
                cells.value(4, 3, "集体座谈");
                cells.value(8, 3, "√");
                cells.value(9, 3, instead);
            });
            assertThat(sheet.talks(NONE).getFirst().content().members()).containsExactly(new MemberId(1));
            assertThat(sheet.problems()).as(instead).containsExactly(new Problem("D10", Refusal.ofAll("sheet.tick")));
        }
    }

    @Test
    void whatAPackHasAddedIsWrittenBelowTheMembersAndReadByItsWords() throws IOException {
        ReadSheet sheet = filled(cells -> {
            cells.value(3, 3, DAY.toString());
            cells.value(4, 3, "上门走访");
            cells.value(8, 3, "√");
            cells.value(11, 0, "extra.place");
            cells.value(11, 3, "家里");
            cells.value(12, 0, "extra.agreed_on");
            cells.value(12, 3, "2026年2月1日");
            cells.value(13, 0, "extra.gone");
            cells.value(13, 3, "甲");
        });
        Content content = sheet.talks(ADDED).getFirst().content();

        assertThat(content.form()).isEqualTo(TalkForm.INDIVIDUAL);
        assertThat(content.extra())
                .extracting(ExtraValue::name, ExtraValue::value)
                .containsExactly(
                        tuple("form_detail", "HOME_VISIT"), tuple("place", "HOME"), tuple("agreed_on", "2026-02-01"));
        assertThat(ADDED.forms()).containsExactly("个别谈话", "上门走访", "集体座谈", "随机交流", "电话或网络");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WriteSheet.write(branch(), List.of(person(1, "周晓雨"), person(2, "田甜")), ADDED, out);
        assertThat(read(out).talks(ADDED)).isEmpty();
    }

    @Test
    void aFileThatIsNoWorkbookIsNotRead() {
        assertThatThrownBy(() -> new ReadSheet(new ByteArrayInputStream("姓名,日期".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfAny(IOException.class, ExcelReaderException.class);
    }

    @Test
    void aFileThatUnpacksToFarMoreThanASheetIsNotOpened() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(new byte[21 << 20]);
        }
        assertThat(out.size()).as("small on the way").isLessThan(1 << 20);
        assertThatThrownBy(() -> read(out)).isInstanceOf(IOException.class).hasMessageContaining("Larger");
    }

    /** A file inside a workbook. */
    static byte[] part(byte[] workbook, String name) throws IOException {
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IOException("No " + name);
    }

    private static RecordField field(
            String name, RecordField.Type type, Map<String, String> choices, Map<String, String> under) {
        RecordField.Source source = new RecordField.Source("省", "第一条", "work", "frozen-year+5y");
        RecordField.Range none = new RecordField.Range("", 0, 0);
        return new RecordField(name, name, type, none, choices, under, false, source);
    }

    private static ReadSheet filled(Consumer<Worksheet> filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet cells = workbook.newWorksheet("谈心登记表");
            cells.value(1, 0, Long.toString(BRANCH));
            cells.value(8, 0, "1");
            cells.value(8, 1, "周晓雨");
            cells.value(9, 0, "2");
            cells.value(9, 1, "田甜");
            filling.accept(cells);
        }
        return read(out);
    }

    private static ReadSheet read(ByteArrayOutputStream out) throws IOException {
        return new ReadSheet(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Person person(long id, String name) {
        return new Person(new MemberId(id), name, 0, 0, false, DAY, null, "");
    }

    private static LeagueOrganization branch() {
        return new LeagueOrganization(
                new OrganizationId(BRANCH),
                "B1",
                new Description(
                        "核桃坪村团支部",
                        OrganizationLevel.GRASSROOTS,
                        OrganizationKind.LEAGUE_BRANCH,
                        false,
                        OrganizationField.RURAL,
                        ""),
                List.of(new OrganizationId(6)),
                Period.from(LocalDate.of(2020, 1, 1)));
    }
}
