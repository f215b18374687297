package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import lianxin.kernel.HouseClock;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** 代录: the sheet of a branch goes out with its members, comes back with ticks, and the branch confirms it once. */
class TalkSheetTests extends Street {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final LocalDate LAST = LocalDate.now(HouseClock.ZONE).minusDays(1);

    /** Where things stand in the sheet, as a person counts: rows and columns from nought. */
    private static final int DAY = 3;

    private static final int FORM = 4;
    private static final int OTHERS = 6;
    private static final int FIRST_MEMBER = 8;
    private static final int FIRST_TALK = 3;

    @Test
    void aTownshipEntersTheSheetOfItsBranchAndTheBranchConfirmsOnce() throws IOException {
        Page township = visitor(360);
        signIn(township, "township@hubei");
        open(township, "/talks/sheets");
        assertThat(township.locator("a[download]").isVisible())
                .as("no branch chosen yet")
                .isFalse();
        township.locator("vaadin-combo-box input").click();
        township.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("团支部"))
                .first()
                .click();
        township.locator("a[download]").waitFor();
        Download download =
                township.waitForDownload(() -> township.locator("a[download]").click());
        List<Row> sheet = rows(download);

        upload(township, filled(sheet, cells -> {
            cells.value(DAY, FIRST_TALK, "春节前后");
            cells.value(FORM, FIRST_TALK, "集体座谈");
            cells.value(FIRST_MEMBER, FIRST_TALK, "√");
            cells.value(DAY, FIRST_TALK + 1, LAST.plusDays(3).toString());
            cells.value(FORM, FIRST_TALK + 1, "个别谈话");
            cells.value(FIRST_MEMBER, FIRST_TALK + 1, "√");
            cells.value(FIRST_MEMBER + 1, FIRST_TALK + 1, "请假");
            cells.value(FIRST_MEMBER + 2, 0, "12345");
            cells.value(FIRST_MEMBER + 2, FIRST_TALK + 1, "√");
        }));
        Locator wrong = township.locator(".lx-note[role=alert]");
        wrong.waitFor();
        picture(township, "township-sheet-wrong");
        assertThat(wrong.innerText())
                .contains("有 4 处要改")
                .contains("第 4 行 D 列　日期看不懂")
                .contains("第 4 行 E 列　日期还没到")
                .contains("第 10 行 E 列　参加的请打√")
                .contains("第 11 行 E 列　有团员不在这个支部的名册里");
        assertThat(graveFindings(township)).isEmpty();

        byte[] right = filled(sheet, cells -> {
            cells.value(DAY, FIRST_TALK, fullWidth(LAST.toString()));
            cells.value(FORM, FIRST_TALK, "集体座谈");
            cells.value(OTHERS, FIRST_TALK, "３");
            for (int member = 0; member < 9; member++) {
                cells.value(FIRST_MEMBER + member, FIRST_TALK, "√");
            }
            cells.value(DAY, FIRST_TALK + 1, LAST.format(DateTimeFormatter.ofPattern("yyyy年M月d日")));
            cells.value(FORM, FIRST_TALK + 1, "电话或网络");
            cells.value(FIRST_MEMBER, FIRST_TALK + 1, "√");
        });
        upload(township, right);
        Locator enter = township.locator(".lx-confirm vaadin-button[theme~=primary]");
        enter.waitFor();
        picture(township, "township-sheet-preview");
        assertThat(township.locator(".lx-main").innerText())
                .contains(LAST + "　集体座谈　团员 9 人　其他青年 3 人")
                .contains(LAST + "　电话或网络　团员 1 人");
        enter.click();
        township.locator(".lx-note[data-tone=done]").waitFor();

        upload(township, right);
        township.getByText("这张表里的谈心都已登记").waitFor();
        assertThat(enter.isVisible()).as("nothing is entered twice").isFalse();

        Page branch = visitor(360);
        signIn(branch, "branch@hubei");
        open(branch, "/talks");
        Locator waiting = branch.locator(".lx-card").filter(new Locator.FilterOptions().setHasText("代录待认可"));
        waiting.waitFor();
        picture(branch, "branch-entries-to-confirm");
        assertThat(waiting.innerText()).contains("集体座谈　团员 9 人").contains("电话或网络　团员 1 人");
        assertThat(graveFindings(branch)).isEmpty();
        waiting.locator("vaadin-button").click();
        waiting.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        open(branch, "/talks/records");
        assertThat(branch.locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText(LAST.toString()))
                        .allInnerTexts())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("代录，支部已认可"));
    }

    private static void upload(Page page, byte[] workbook) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("谈心登记表.xlsx", XLSX, workbook));
    }

    private static List<Row> rows(Download download) throws IOException {
        try (InputStream in = Files.newInputStream(download.path());
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.getFirstSheet().read();
        }
    }

    /** The sheet as it was downloaded, with what somebody put into it. */
    private static byte[] filled(List<Row> sheet, Consumer<Worksheet> filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet cells = workbook.newWorksheet("谈心登记表");
            for (Row row : sheet) {
                row.stream()
                        .filter(cell -> cell != null && !cell.getText().isEmpty())
                        .forEach(cell -> cells.value(row.getRowNum() - 1, cell.getColumnIndex(), cell.getText()));
            }
            filling.accept(cells);
        }
        return out.toByteArray();
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(character -> character + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
