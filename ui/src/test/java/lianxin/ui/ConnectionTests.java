package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lianxin.kernel.Caller;
import lianxin.kernel.TenantCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Saves over 400 kbit/s whose line breaks, and sessions that end before them: nothing is lost and nothing is doubled. */
class ConnectionTests extends Street {

    private static final String PRIMARY = ".lx-confirm vaadin-button[theme~=primary]";
    private static final String CALLS = "**/?v-r=uidl*";

    @Autowired
    JdbcClient sql;

    /** The line breaks before the server hears of it, or after it has saved; the screen sends again by itself. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVisitCutOffInTheMiddleOfItsSaveIsSentAgainAndThereOnce(boolean arrived) {
        Page page = visitor(1440);
        signIn(page, "department@hubei");
        open(page, "/liaison/record");
        LocalDate day = QuietDay.ago(arrived ? 130 : 140);
        fillVisit(page, day);
        slow(page);
        long before = count("liaison_visit");
        AtomicInteger cut = new AtomicInteger();
        page.route(CALLS, route -> {
            if (cut.getAndIncrement() > 0) {
                route.resume();
                return;
            }
            if (arrived) {
                route.fetch();
            }
            route.abort();
        });
        page.locator(PRIMARY).click();
        page.locator(".lx-note[data-tone=done]").waitFor();
        assertThat(cut.get()).isGreaterThan(1);
        assertThat(count("liaison_visit")).isEqualTo(before + 1);
    }

    @Test
    void whileTheLineIsDeadTheScreenSaysSoAndKeepsWhatWasTyped() {
        Page page = visitor(1440);
        signIn(page, "department@hubei");
        open(page, "/liaison/record");
        fillVisit(page, QuietDay.ago(150));
        long before = count("liaison_visit");
        page.route(CALLS, Route::abort);
        page.locator(PRIMARY).click();
        page.getByText("网络断开了").first().waitFor();
        picture(page, "connection-lost");
        page.unroute(CALLS);
        page.locator(".lx-note[data-tone=done]").waitFor();
        assertThat(count("liaison_visit")).isEqualTo(before + 1);
    }

    /** The answer never came and the page was opened anew: the draft is there, and sending it is still the same save. */
    @Test
    void aTalkWhoseAnswerWasLostIsSentAgainFromItsDraftAndThereOnce() {
        Page page = visitor(360);
        long saved = sendAndLoseTheAnswer(page, "7");
        assertThat(page.locator("vaadin-integer-field input").first().inputValue())
                .isEqualTo("7");
        page.locator(PRIMARY).click();
        page.locator(".lx-note[data-tone=done]").waitFor();
        assertThat(count("talk")).isEqualTo(saved);
    }

    @Test
    void aDraftThatWasSavedAndThenChangedIsNeitherDoubledNorThrownAway() {
        Page page = visitor(360);
        long saved = sendAndLoseTheAnswer(page, "11");
        page.locator("vaadin-integer-field input").first().fill("12");
        page.keyboard().press("Tab");
        page.locator(PRIMARY).click();
        page.getByText("这张表先前已经保存过").first().waitFor();
        picture(page, "saved-before");
        assertThat(count("talk")).isEqualTo(saved);
        page.locator(PRIMARY).click();
        page.locator(".lx-note[data-tone=done]").waitFor();
        assertThat(count("talk")).isEqualTo(saved + 1);
    }

    @Test
    void aVisitSentAfterTheSessionHasEndedStandsFilledInAgainAfterSignIn() {
        Page page = visitor(1440);
        signIn(page, "department@hubei");
        open(page, "/liaison/record");
        LocalDate day = QuietDay.ago(160);
        fillVisit(page, day);
        long before = count("liaison_visit");
        page.context().addCookies(List.of(new Cookie("JSESSIONID", "ended").setUrl("http://localhost:" + port)));
        page.locator(PRIMARY).click();
        page.getByText("登录已过期").first().waitFor();
        picture(page, "session-expired");
        page.getByText("登录已过期").first().click();
        page.locator("input[autocomplete=username]").fill("department@hubei");
        page.locator("input[type=password]").fill(PASSWORD);
        page.locator("vaadin-button[theme~=primary]").click();
        page.waitForURL(url -> url.contains("/liaison/record"));
        page.getByText("已恢复上次没有保存的内容").waitFor();
        picture(page, "session-draft");
        assertThat(page.locator("vaadin-date-picker input").first().inputValue())
                .isEqualTo(day.toString());
        assertThat(page.locator("vaadin-select").first().innerText()).contains("咸丰");
        assertThat(count("liaison_visit")).isEqualTo(before);
        page.locator(PRIMARY).click();
        page.locator(".lx-note[data-tone=done]").waitFor();
        assertThat(count("liaison_visit")).isEqualTo(before + 1);
    }

    /** Sends a talk with so many others, loses the answer and opens the page anew, where the draft is; how many talks are kept now. */
    private long sendAndLoseTheAnswer(Page page, String others) {
        signIn(page, "prefecture@hubei");
        open(page, "/talks/new");
        page.locator("vaadin-integer-field input").first().fill(others);
        page.keyboard().press("Tab");
        settle(page);
        long before = count("talk");
        page.route(CALLS, route -> {
            route.fetch();
            route.abort();
        });
        page.locator(PRIMARY).click();
        page.getByText("网络断开了").first().waitFor();
        page.waitForCondition(() -> count("talk") == before + 1);
        page.unroute(CALLS);
        page.reload();
        page.getByText("已恢复上次没有保存的内容").waitFor();
        return before + 1;
    }

    private static void fillVisit(Page page, LocalDate day) {
        page.locator("vaadin-select").first().click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("咸丰"))
                .first()
                .click();
        for (int field = 0; field < 2; field++) {
            fillDay(page.locator("vaadin-date-picker input").nth(field), day.toString());
        }
    }

    private long count(String table) {
        return Caller.system(new TenantCode("hubei"))
                .call(() -> sql.sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single());
    }
}
