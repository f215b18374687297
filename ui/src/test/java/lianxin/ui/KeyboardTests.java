package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import lianxin.kernel.HouseClock;
import org.junit.jupiter.api.Test;

/** Everything by keyboard alone: nothing is clicked here, and nothing is given the focus but by keys. */
class KeyboardTests extends Street {

    private static final int FAR = 120;

    @Test
    void oneSignsInAndReachesTheContentByKeyboardAlone() {
        Page page = visitor(1440);
        signInByKeys(page, "admin@hubei");
        page.keyboard().press("Tab");
        assertThat(focused(page)).contains("lx-skip");
        page.keyboard().press("Tab");
        assertThat(focused(page)).contains("lx-brand");
        assertFocusVisible(page);
    }

    @Test
    void aWrongPasswordSaysSoAndKeepsTheName() {
        Page page = visitor(360);
        open(page, "/sign-in");
        page.locator("input[autocomplete=username]").fill("nobody@hubei");
        page.locator("input[type=password]").fill("wrong-password");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=alert]").textContent()).contains("登录名或口令不对");
        assertThat(page.locator("input[autocomplete=username]").inputValue()).isEqualTo("nobody@hubei");
    }

    @Test
    void everyNumberOpensToItsReasonByKeyboard() {
        Page page = visitor(360);
        signIn(page, "department@hubei");
        page.locator(".lx-explain > summary").first().focus();
        page.keyboard().press("Enter");
        page.waitForSelector(".lx-explain-body");
        assertThat(page.locator(".lx-quote").first().textContent())
                .startsWith("第")
                .hasSizeGreaterThan(20);
        picture(page, "department-reason");
        assertThat(graveFindings(page)).isEmpty();
    }

    @Test
    void aWholeVisitFromTheDoorToTheReason() {
        LocalDate first = LocalDate.now(HouseClock.ZONE).minusDays(30);
        Page page = visitor(1440);
        signInByKeys(page, "department@hubei");
        skipToContent(page);
        tabTo(page, "a.lx-big");
        assertFocusVisible(page);
        press(page, "Enter");
        page.waitForURL(url -> url.contains("/liaison/record"));
        page.waitForSelector("vaadin-date-picker");
        skipToContent(page);

        tabTo(page, "vaadin-select");
        assertFocusVisible(page);
        press(page, "ArrowDown");
        page.waitForSelector("vaadin-select-item");
        press(page, "Enter");
        type(page, "input[slot=input]", "vaadin-date-picker", first.toString());
        press(page, "Enter");
        press(page, "Tab");
        page.keyboard().type(first.plusDays(4).toString());
        press(page, "Enter");
        page.waitForSelector("text=共 5 天");
        tabTo(page, "summary");
        press(page, "Enter");
        tabTo(page, "vaadin-checkbox");
        page.keyboard().press("Space");
        tabTo(page, ".lx-confirm vaadin-button[theme~=primary]");
        assertFocusVisible(page);
        press(page, "Enter");
        page.locator(".lx-note[data-tone=done]").waitFor();

        tabTo(page, ".lx-explain > summary");
        press(page, "Enter");
        page.waitForSelector(".lx-explain-body .lx-quote");
        picture(page, "keyboard-visit");
        open(page, "/liaison/visits");
        assertThat(page.locator("tbody").innerText()).contains(first.toString());
    }

    @Test
    void aWholeTalkFromTheDoorToWhoIsStillToBeMet() {
        Page page = visitor(1440);
        signInByKeys(page, "student@hubei");
        skipToContent(page);
        tabTo(page, "a.lx-big");
        press(page, "Enter");
        page.waitForURL(url -> url.contains("/talks/new"));
        page.waitForSelector("vaadin-radio-button");
        skipToContent(page);

        tabTo(page, "vaadin-radio-button");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("vaadin-radio-button[checked]").innerText()).isEqualTo("个别谈话（上门走访）");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("vaadin-radio-button[checked]").innerText()).isEqualTo("集体座谈");
        tabTo(page, ".lx-ticks vaadin-checkbox");
        for (int member = 0; member < 9; member++) {
            page.keyboard().press("Space");
            page.keyboard().press("Tab");
        }
        assertThat(page.locator(".lx-ticks vaadin-checkbox[checked]").count()).isEqualTo(9);
        tabTo(page, ".lx-confirm vaadin-button[theme~=primary]");
        press(page, "Enter");
        page.locator(".lx-note[data-tone=done]").waitFor();
        picture(page, "keyboard-talk");
        open(page, "/talks/records");
        assertThat(page.locator("tbody tr").first().innerText())
                .contains("集体座谈")
                .contains("9");
    }

    private void signInByKeys(Page page, String login) {
        open(page, "/sign-in");
        assertThat(page.evaluate("document.activeElement.autocomplete"))
                .as("the door waits for the name")
                .isEqualTo("username");
        page.keyboard().type(login);
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        page.waitForSelector("h1");
    }

    /** The first key of a page leads to the way past the navigation. */
    private static void skipToContent(Page page) {
        page.evaluate("document.activeElement.blur()");
        tabTo(page, ".lx-skip");
        String address = page.url();
        page.keyboard().press("Enter");
        page.waitForFunction("document.activeElement.id === 'content'");
        assertThat(page.url()).isEqualTo(address);
    }

    private static void type(Page page, String inner, String field, String text) {
        tabTo(page, field);
        assertThat(page.evaluate("document.activeElement.matches('" + inner + "')"))
                .isEqualTo(true);
        page.keyboard().type(text);
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    /** Goes on by the Tab key until the focus is in such an element. */
    private static void tabTo(Page page, String selector) {
        for (int step = 0; step < FAR; step++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("!!document.activeElement.closest('" + selector + "')"))) {
                return;
            }
        }
        throw new AssertionError("The Tab key never comes to " + selector);
    }

    private static void assertFocusVisible(Page page) {
        assertThat(page.evaluate("""
                        (() => { const at = document.activeElement, field = at.closest('[focus-ring]');
                          return !!field || getComputedStyle(at).outlineStyle !== 'none'; })()""")).as("the focus can be seen").isEqualTo(true);
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.className"));
    }
}
