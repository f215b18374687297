package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of a province from the upload to their first day, as two administrators see it. */
class RulePackTests extends Street {

    private static final Path HUBEI = Path.of("..", "plugins", "hubei", "src", "main", "resources");

    @TempDir
    Path folder;

    @Test
    void aPackIsMendedSubmittedRefusedToItsAuthorApprovedByAnotherAndThenInForce() throws IOException {
        Page page = visitor(1440);
        signIn(page, "admin@hubei");
        open(page, "/packs");
        pictures(page, "packs");
        assertThat(graveFindings(page)).isEmpty();
        assertThat(inForce(page)).contains("44号").doesNotContain("修订");

        upload(page, askingForVisits("1.1.0", 1));
        page.locator(".lx-details .lx-note[data-tone=missed]").waitFor();
        pictures(page, "packs-findings");
        assertThat(graveFindings(page)).isEmpty();
        assertThat(page.locator(".lx-details").innerText())
                .contains("pack/parameters/trial.yaml 第", "不能低于上级规定")
                .doesNotContain("提请施行");

        upload(page, revised("1.1.0"));
        page.locator(".lx-details .lx-note[data-tone=done]").waitFor();
        pictures(page, "packs-sound");
        assertThat(graveFindings(page)).isEmpty();
        assertThat(page.locator(".lx-details").innerText()).contains("与上级规定的不同", "填补上级留空");
        press(page.locator(".lx-details"), "提请施行");
        confirm(page);
        Locator asked = page.locator("article.lx-card");
        asked.waitFor();
        assertThat(asked.innerText()).contains("（演示，修订）", "1.1.0");
        press(asked, "批准");
        pictures(page, "packs-approve");
        confirm(page);
        page.locator(".lx-note[data-tone=missed]").waitFor();
        assertThat(page.locator(".lx-note[data-tone=missed]").innerText()).contains("提请的人不能自己批准");

        Page second = visitor(1440);
        signIn(second, "admin2@hubei");
        assertThat(second.locator("main").innerText()).contains("1 项实施办法变更等待批准");
        open(second, "/packs");
        press(second.locator("article.lx-card"), "批准");
        confirm(second);
        second.waitForCondition(() -> inForce(second).contains("修订"));
        pictures(second, "packs-in-force");
        assertThat(graveFindings(second)).isEmpty();
        assertThat(second.locator("article.lx-card").isVisible()).isFalse();
    }

    @Test
    void aDraftIsTriedOnTheRecordsOfLastYearAndAChangeIsExplained() throws IOException {
        Page page = visitor(1440);
        signIn(page, "admin2@hubei");
        open(page, "/packs");
        upload(page, askingForVisits("1.9.0", 9));
        page.locator(".lx-details .lx-note[data-tone=done]").waitFor();
        press(page.locator(".lx-details"), "试算");
        press(page.locator(".lx-work"), "开始试算");
        Locator result = page.locator(".lx-work .lx-note[data-tone=done]");
        result.waitFor();
        pictures(page, "packs-trial");
        assertThat(graveFindings(page)).isEmpty();
        assertThat(result.innerText()).containsPattern("其中 [1-9][0-9]* 个的结果会改变");
        page.locator(".lx-work tbody vaadin-button").first().click();
        page.locator(".lx-explain-body").last().waitFor();
        pictures(page, "packs-why");
        assertThat(graveFindings(page)).isEmpty();
        assertThat(page.locator(".lx-explain-body").count()).isEqualTo(2);
    }

    @Test
    void rulesAreBegunOnScreenANumberIsFilledInAFloorRefusesASentenceComesTrueAndTheyAreSubmitted() {
        Page page = visitor(1440);
        signIn(page, "admin@guangdong");
        open(page, "/packs");
        press(page.locator(".lx-screen-head"), "起草");
        page.getByLabel("标题").fill("广东省实施办法（试写）");
        page.getByLabel("文号").fill("试〔2026〕1号");
        page.getByLabel("制定机关").fill("共青团广东省委员会");
        pictures(page, "draft-start");
        assertThat(graveFindings(page)).isEmpty();
        confirm(page);
        page.waitForURL("**/packs/draft/*");
        page.locator(".lx-note").first().waitFor();
        String missing = page.locator(".lx-note").first().innerText();
        assertThat(missing).contains("还有", "项待规定");
        String draft = page.url();

        page.navigate(draft + "?at=liaison.min_visits_per_point");
        Locator details = page.locator(".lx-details");
        details.waitFor();
        assertThat(details.innerText()).contains("只能提高", "第二条", "中青办发〔2014〕44号");
        page.getByLabel("每年深入每个联系点次数 · 处级正职").fill("1");
        page.keyboard().press("Tab");
        page.locator("vaadin-text-field[invalid]").waitFor();
        pictures(page, "draft-floor");
        assertThat(graveFindings(page)).isEmpty();
        page.getByLabel("依据").fill("试〔2026〕1号 第一条");
        page.keyboard().press("Enter");
        press(details, "保存");
        page.locator(".lx-details .lx-note[data-tone=missed]").waitFor();
        assertThat(details.innerText()).contains("不能低于上级规定");
        assertThat(page.getByLabel("每年深入每个联系点次数 · 处级正职").inputValue()).isEqualTo("1");

        page.navigate(draft + "?at=liaison.min_deeds");
        details.waitFor();
        details.locator("vaadin-text-field input").first().fill("2");
        page.getByLabel("依据").fill("试〔2026〕1号 第一条");
        page.keyboard().press("Enter");
        press(details, "保存");
        page.waitForCondition(
                () -> !page.locator(".lx-note").first().innerText().equals(missing));
        pictures(page, "draft-filled");
        assertThat(graveFindings(page)).isEmpty();

        page.navigate(draft + "?at=clauses");
        page.getByLabel("条文名称").last().fill("第九条");
        page.getByLabel("条文内容").last().fill("每名团干部每年参加志愿服务不少于20小时。");
        press(page.locator("main"), "加上这一条");
        page.locator("h3", new Page.LocatorOptions().setHasText("第九条")).waitFor();
        page.navigate(draft + "?at=duties");
        press(page.locator("main"), "增加一项任务要求");
        page.getByLabel("事项（要求做什么）").fill("每年参加志愿服务时间");
        choose(page, "依据本办法哪一条", "第九条");
        choose(page, "属于哪一项制度", "注册志愿者");
        page.getByLabel("至少多少").fill("20");
        page.getByLabel("哪一种工作纪实").fill("志愿服务");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        choose(page, "怎样计", "按数量累计");
        page.getByLabel("单位").last().fill("小时");
        pictures(page, "draft-duty-form");
        assertThat(graveFindings(page)).isEmpty();
        press(page.locator(".lx-work"), "存进草案");
        page.locator(".lx-card h3").waitFor();
        pictures(page, "draft-duty");
        assertThat(page.locator(".lx-card").first().innerText())
                .contains("每年参加志愿服务时间", "谁承担：团干部", "依据条文：第九条", "志愿服务合计", "“每年参加志愿服务时间”");

        page.navigate(draft + "?at=sentences");
        page.getByLabel("例句（用一句话说清楚）").fill("没有规定人数的，待本省规定");
        page.getByLabel("哪一项任务要求").fill("第七条 联系若干名");
        page.locator("vaadin-combo-box-item").first().click();
        fillDay(page.getByLabel("在哪一天看"), "2026-12-01");
        Locator who = page.locator(".lx-work .lx-work");
        fillDay(who.first().locator("vaadin-date-picker input").first(), "2020-01-01");
        who.last().locator("vaadin-select").click();
        who.last()
                .locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("待本省规定"))
                .click();
        press(page.locator(".lx-work"), "试一试");
        page.locator(".lx-note[data-tone=done]").last().waitFor();
        pictures(page, "draft-sentence");
        assertThat(graveFindings(page)).isEmpty();
        press(page.locator(".lx-work"), "存进草案");
        page.locator(".lx-card h3").waitFor();
        assertThat(page.locator(".lx-card").first().innerText())
                .contains("没有规定人数的，待本省规定", "联系若干名相关领域青年人才", "判断 待本省规定", "成立");

        page.locator("a")
                .filter(new Locator.FilterOptions().setHasText("提请"))
                .first()
                .click();
        page.locator(".lx-details").waitFor();
        assertThat(page.locator(".lx-details").innerText())
                .contains("与现行规定的不同", "每个联系点", "20 小时", "谁承担：团干部", "每名团干部每年参加志愿服务不少于20小时。");
        pictures(page, "draft-differences");
        assertThat(graveFindings(page)).isEmpty();
        press(page.locator(".lx-details"), "提请施行");
        confirm(page);
        page.locator("article.lx-card").waitFor();
        assertThat(page.locator("article.lx-card").innerText()).contains("广东省实施办法（试写）");
    }

    @Test
    void everyNumberInForceStandsUnderItsSystemWithTheWordsOfItsArticle() {
        Page page = visitor(1440);
        signIn(page, "admin@hubei");
        open(page, "/packs/numbers");
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("联系点"))
                .click();
        page.locator("details[open] .lx-table").first().waitFor();
        pictures(page, "packs-numbers");
        assertThat(graveFindings(page)).isEmpty();
        assertThat(page.locator("details[open]").innerText())
                .contains("每次到点天数", "只能提高", "第二条", "处级正职", "中青办发〔2014〕44号");
    }

    @Test
    void aSecretarySetsWhatThePolicyLeavesToTheUnitByADocumentOfTheUnit() {
        Page page = visitor(360);
        signIn(page, "secretary@hubei");
        open(page, "/own-numbers");
        assertThat(page.locator("main").innerText()).contains("由本单位提出具体要求", "待本单位规定");
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("每年到基层调研天数"))
                .click();
        Locator form = page.locator("details[open]");
        press(form, "保存");
        form.locator(".lx-note[data-tone=missed]").waitFor();
        assertThat(form.innerText()).contains("请选择", "文号");
        form.locator("vaadin-select").click();
        form.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("科级正职"))
                .click();
        form.locator("vaadin-text-field input").first().fill("20");
        form.locator("vaadin-text-field input").last().fill("咸团〔2026〕3号");
        pictures(page, "own-numbers-form");
        assertThat(graveFindings(page)).isEmpty();
        press(form, "保存");
        page.waitForCondition(() -> page.locator("main").innerText().contains("咸团〔2026〕3号"));
        assertThat(page.locator("main").innerText()).contains("20 天");
        pictures(page, "own-numbers");
    }

    @Test
    void theDocumentsInForceAreReadByACadreWhoSuggestsAChangeAndReadsTheAnswer() {
        Page page = visitor(1440);
        signIn(page, "prefecture@hubei");
        open(page, "/measures?pack=rules-national&clause=第四条");
        pictures(page, "measures-national");
        assertThat(graveFindings(page)).isEmpty();
        assertThat(page.locator("main").innerText()).contains("待本省规定", "待本单位规定", "未定数值", "本地对应条文");
        open(page, "/measures?pack=rules-hubei");
        Locator clause = page.locator("#part-第二条");
        assertThat(clause.innerText()).contains("贯彻上级条文", "中青办发〔2014〕44号 第二条", "办实事件数", "1 件", "2015-01-01", "未定数值");
        page.locator(".lx-measure-choice input").last().fill("用语的解释");
        page.waitForCondition(() -> !clause.isVisible());
        assertThat(page.locator(".lx-measure-part:visible").innerText()).contains("附件2", "重点联系青年");
        page.locator(".lx-measure-choice input").last().fill("");
        clause.waitFor();
        press(clause, "提修订建议");
        clause.locator("textarea").fill("联系人的电话是13812345678");
        clause.locator(".lx-confirm vaadin-button[theme~=primary]").click();
        clause.locator(".lx-note[data-tone=missed]").waitFor();
        clause.locator("textarea").fill("建议写明实事由谁确认。");
        pictures(page, "measures-suggest");
        assertThat(graveFindings(page)).isEmpty();
        clause.locator(".lx-confirm vaadin-button[theme~=primary]").click();
        clause.locator(".lx-status").waitFor();

        Page admin = visitor(1440);
        signIn(admin, "admin@hubei");
        assertThat(admin.locator("main").innerText()).contains("条修订建议等待答复");
        open(admin, "/packs/comments");
        pictures(admin, "measures-comments");
        assertThat(graveFindings(admin)).isEmpty();
        Locator row = admin.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("由谁确认"));
        assertThat(row.innerText()).contains("第二条", "待答复");
        row.locator("a").click();
        press(admin.locator(".lx-details"), "答复");
        admin.locator(".lx-details textarea").fill("下一版写明由联系点所在团委确认。");
        pictures(admin, "measures-answer");
        admin.locator(".lx-details .lx-work vaadin-button[theme~=primary]").click();
        admin.locator(".lx-details .lx-status[data-tone=done]").waitFor();
        open(page, "/measures?pack=rules-hubei");
        assertThat(page.locator("#part-第二条").innerText()).contains("采纳", "由联系点所在团委确认");
    }

    /** The pack of 湖北 under another title, with the same numbers. */
    private Path revised(String version) throws IOException {
        return archive(version, PackFolder.read(HUBEI));
    }

    /** The same without its sentences, asking for so many visits to each point. */
    private Path askingForVisits(String version, int visits) throws IOException {
        Map<String, String> files = PackFolder.read(HUBEI);
        files.keySet().removeIf(file -> file.startsWith("pack/scenarios/"));
        files.put("pack/parameters/trial.yaml", """
                name: liaison.min_visits_per_point
                values:
                  2015-01-01:
                    value: { BUREAU: %1$d, DEPUTY_BUREAU: %1$d, DIVISION: %1$d, DEPUTY_DIVISION: %1$d }
                    reference: 演示〔2015〕1号 第一条
                """.formatted(visits));
        return archive(version, files);
    }

    private Path archive(String version, Map<String, String> files) throws IOException {
        files.computeIfPresent("plugin.properties", (name, text) -> text.replace("1.0.0\n", version + "\n"));
        files.computeIfPresent("pack/pack.yaml", (name, text) -> text.replace("（演示）\ndocument", "（演示，修订）\ndocument"));
        return Files.write(folder.resolve("pack-" + files.size() + version + ".zip"), PackFolder.zip(files));
    }

    private static void upload(Page page, Path archive) {
        press(page.locator(".lx-screen-head"), "上传实施办法");
        page.locator("vaadin-upload input[type=file]").setInputFiles(archive);
    }

    private static void press(Locator where, String words) {
        where.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    private static void choose(Page page, String label, String words) {
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last()
                .click();
        settle(page);
    }

    private static void confirm(Page page) {
        page.locator(".lx-confirm vaadin-button[theme~=primary]").click();
        settle(page);
    }

    private static String inForce(Page page) {
        return page.locator(".lx-table").first().innerText();
    }
}
