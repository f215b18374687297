package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxin.kernel.Caller;
import lianxin.kernel.TenantCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plain pages in a real browser: without script, on narrow screens, by keyboard, over a line that breaks. */
class PlainTests extends Street {

    @Autowired
    JdbcClient sql;

    @Test
    void withoutScriptOneFindsThePlainWayAndRecordsATalk() {
        Page page = visitor(360, false);
        page.navigate("/");
        page.locator("noscript a").click();
        picture(page, "plain-sign-in");
        enter(page, "branch@hubei");
        assertThat(page.url()).endsWith("/plain");
        picture(page, "plain-start");
        page.locator("nav a[href='/plain/talk']").click();
        page.locator("input[value=GROUP]").check();
        for (int member = 0; member < 9; member++) {
            page.locator("input[name=member]").nth(member).check();
        }
        picture(page, "plain-talk");
        page.locator("button.primary").click();
        assertThat(page.locator(".note.done").innerText()).contains("集体座谈", "团员 9 人");
        page.locator("details summary").first().click();
        picture(page, "plain-talk-saved");
    }

    @Test
    void aVisitIsRecordedWithoutScriptAndAnImpossibleOneIsRefusedInPlace() {
        Page page = visitor(360, false);
        page.navigate("/plain/visit");
        enter(page, "department@hubei");
        page.locator("label.tick", new Page.LocatorOptions().setHasText("咸丰")).click();
        LocalDate arrival = QuietDay.ago(90);
        page.locator("#arrival").fill(arrival.toString());
        page.locator("#departure").fill(arrival.minusDays(5).toString());
        page.locator("#work summary").click();
        page.locator("#companions").fill("2");
        page.locator("button.primary").click();
        assertThat(page.locator("#refused").innerText()).contains("离开日期早于到达日期");
        assertThat(page.locator("#companions").inputValue()).isEqualTo("2");
        picture(page, "plain-visit-refused");
        page.locator("#departure").fill(arrival.plusDays(2).toString());
        page.locator("button.primary").click();
        assertThat(page.locator(".note.done").innerText()).contains("咸丰", "共 3 天");
        for (Locator summary : page.locator(".duty summary").all()) {
            summary.click();
        }
        picture(page, "plain-visit-saved");
    }

    @Test
    void aWholeVisitIsRecordedByKeyboardAlone() {
        Page page = visitor(1440, false);
        page.navigate("/plain/visit");
        page.locator("#name").focus();
        page.keyboard().type("department@hubei");
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForSelector("#arrival");
        page.locator("input[name=point]").first().focus();
        page.keyboard().press("Space");
        LocalDate day = QuietDay.ago(110);
        typeDay(page, "#arrival", day);
        typeDay(page, "#departure", day);
        page.keyboard().press("Enter");
        assertThat(page.locator(".note.done").innerText()).contains(day.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1440})
    void everyPlainPageIsFitForEverybody(int width) {
        List<String> findings = new ArrayList<>();
        for (String look : List.of("light", "dark")) {
            Page page = visitor(width);
            prefer(page, "lianxin-scheme", look);
            prefer(page, "lianxin-language", look.equals("dark") ? "en" : "zh-CN");
            page.navigate("/plain/password");
            findings.addAll(look(page, "plain-" + look + "-password"));
            page.navigate("/plain/sign-in");
            findings.addAll(look(page, "plain-" + look + "-sign-in"));
            enter(page, "department@hubei");
            for (String address : List.of("", "/visit", "/talk")) {
                page.navigate("/plain" + address);
                page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
                findings.addAll(look(page, "plain-" + look + address.replace('/', '-')));
            }
            page.locator("button.primary").click();
            findings.addAll(look(page, "plain-" + look + "-refused"));
        }
        Page branch = visitor(width);
        branch.navigate("/plain/talk");
        enter(branch, "branch@hubei");
        findings.addAll(look(branch, "plain-branch-talk"));
        assertThat(findings).isEmpty();
    }

    /** The answer is lost on the way: going back finds the form as it was typed, and sending it again saves it once. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTalkCutOffInTheMiddleOfItsSaveIsThereOnce(boolean arrived) {
        Page page = visitor(360, false);
        page.navigate("/plain/talk");
        enter(page, "prefecture@hubei");
        slow(page);
        long before = talks();
        page.locator("input[value=REMOTE]").check();
        page.locator("#others").fill("6");
        String key = page.locator("[name=key]").inputValue();
        page.route("**/plain/talk", route -> {
            if (arrived) {
                route.fetch(new Route.FetchOptions().setMaxRedirects(0));
            }
            route.abort();
        });
        page.locator("button.primary").click();
        page.unroute("**/plain/talk");
        page.goBack();
        page.waitForSelector("#others");
        assertThat(page.locator("[name=key]").inputValue()).isEqualTo(key);
        assertThat(page.locator("#others").inputValue()).isEqualTo("6");
        assertThat(page.locator("input[value=REMOTE]").isChecked()).isTrue();
        page.locator("button.primary").click();
        page.locator(".note.done").waitFor();
        assertThat(talks()).isEqualTo(before + 1);
        page.goBack();
        page.waitForSelector("#others");
        page.locator("button.primary").click();
        page.waitForSelector("h1");
        assertThat(talks()).as("sent twice").isEqualTo(before + 1);
    }

    private static void enter(Page page, String login) {
        page.locator("#name").fill(login);
        page.locator("#password").fill(PASSWORD);
        page.locator("button.primary").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        page.waitForSelector("h1");
    }

    /** Goes on to the field and types the day, in the order of parts that this browser asks for. */
    private static void typeDay(Page page, String field, LocalDate day) {
        while (page.locator(field + ":focus").count() == 0) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type(String.valueOf(day.getYear()));
        page.keyboard().press("ArrowRight");
        page.keyboard().type("%02d%02d".formatted(day.getMonthValue(), day.getDayOfMonth()));
        if (!page.locator(field).inputValue().equals(day.toString())) {
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
            page.keyboard().type("%02d%02d%d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear()));
        }
    }

    private static List<String> look(Page page, String name) {
        picture(page, name);
        List<String> findings = new ArrayList<>();
        graveFindings(page).forEach(finding -> findings.add(name + ": " + finding));
        if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))) {
            findings.add(name + ": cut off on the right");
        }
        return findings;
    }

    private long talks() {
        return Caller.system(new TenantCode("hubei"))
                .call(() ->
                        sql.sql("SELECT count(*) FROM talk").query(Long.class).single());
    }
}
