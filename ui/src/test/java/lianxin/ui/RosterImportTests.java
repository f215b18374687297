package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import lianxin.kernel.Caller;
import lianxin.kernel.Period;
import lianxin.kernel.TenantCode;
import lianxin.organization.LeagueMember;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.Members;
import lianxin.organization.Organizations;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A roster on its way into the house, with what is wrong in it, as an administrator sees it. */
class RosterImportTests extends Street {

    @Autowired
    Members members;

    @Autowired
    Organizations organizations;

    @TempDir
    Path folder;

    @Test
    void anAdministratorReadsWhatIsWrongDecidesConfirmsAndASecondTimeNothingChanges() throws IOException {
        LeagueMember known = inHubei(
                () -> members.search("", organizations.root().orElseThrow().id(), null, 1)
                        .rows()
                        .getFirst());
        LeagueOrganization branch =
                inHubei(() -> organizations.find(known.branch()).orElseThrow());
        Path roster = roster(known, branch);
        int before = present(branch);

        Page page = visitor(1440);
        signIn(page, "admin@hubei");
        upload(page, roster);
        pictures(page, "import-review");
        assertThat(graveFindings(page)).isEmpty();
        assertThat(page.locator("main").innerText())
                .contains("身份证号")
                .contains("已丢弃")
                .contains("第 3 行", "支部代码：", "没有这个组织")
                .contains("第 4 行", "入支部日期：", "看不懂的日期“去年”")
                .contains("第 5 行", "姓名：", "公式")
                .doesNotContain("420325200001011234");
        assertThat(tile(page, "需要修改")).isEqualTo("3");
        assertThat(tile(page, "同名待确认")).isEqualTo("1");
        assertThat(tile(page, "可以写入")).isEqualTo("1");
        assertThat(present(branch)).as("nothing before it is confirmed").isEqualTo(before);

        choose(page, "不是同一个人");
        page.waitForCondition(() -> tile(page, "同名已确认").equals("1"));
        String address = page.url();
        open(page, "/members");
        open(page, address);
        assertThat(tile(page, "同名已确认")).as("left and come back to").isEqualTo("1");
        page.locator(".lx-confirm vaadin-button[theme~=primary]").click();
        page.locator(".lx-note[data-tone=done]").waitFor();
        pictures(page, "import-written");
        assertThat(graveFindings(page)).isEmpty();
        assertThat(page.locator(".lx-note[data-tone=done]").innerText()).contains("2");
        assertThat(present(branch)).isEqualTo(before + 2);

        upload(page, roster);
        assertThat(tile(page, "可以写入")).isEqualTo("0");
        assertThat(tile(page, "已在册，无变化")).isEqualTo("2");
        assertThat(page.locator(".lx-confirm vaadin-button[theme~=primary]").isEnabled())
                .isFalse();
        pictures(page, "import-again");
        assertThat(present(branch)).isEqualTo(before + 2);
        open(page, "/import");
        pictures(page, "import-latest");
        assertThat(page.locator("tbody").innerText()).contains("已写入", "待确认");
    }

    @Test
    void whatIsNoWorkbookIsRefusedInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("roster.xlsx"), "姓名,支部代码");
        Page page = visitor(360);
        signIn(page, "admin@hubei");
        open(page, "/import");
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        page.locator(".lx-note[data-tone=missed]").waitFor();
        picture(page, "import-refused");
        assertThat(page.locator(".lx-note[data-tone=missed]").innerText()).contains("这不是 XLSX 工作簿");
    }

    private Path roster(LeagueMember known, LeagueOrganization branch) throws IOException {
        Path file = folder.resolve("roster.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名册");
            row(sheet, 0, "姓名", "身份证号", "支部代码", "入支部日期");
            row(sheet, 1, "尉迟新", "420325200001011234", branch.code(), "2026年3月1日");
            row(sheet, 2, "李娜", "", "没有的代码", "2026-03-01");
            row(sheet, 3, "王芳", "", branch.code(), "去年");
            row(sheet, 4, "", "", branch.code(), "2026-03-01");
            sheet.formula(4, 0, "A2");
            row(sheet, 5, known.name(), "", branch.code(), "2026-03-02");
        }
        return file;
    }

    private static void row(Worksheet sheet, int number, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(number, i, cells[i]);
        }
    }

    private void upload(Page page, Path file) {
        open(page, "/import");
        choose(page, "团员");
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        page.locator(".lx-tile").first().waitFor();
    }

    private static void choose(Page page, String words) {
        page.locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(words, new Page.GetByTextOptions().setExact(true))))
                .click();
    }

    private static String tile(Page page, String words) {
        Locator tile = page.locator(".lx-tile").filter(new Locator.FilterOptions().setHasText(words));
        return tile.count() == 0
                ? ""
                : tile.first().locator(".lx-tile-number").innerText().strip();
    }

    private int present(LeagueOrganization branch) {
        return inHubei(() -> members.rosterOf(branch.id(), Period.year(2026))).size();
    }

    private static <T> T inHubei(Supplier<T> work) {
        return Caller.system(new TenantCode("hubei")).call(work::get);
    }
}
