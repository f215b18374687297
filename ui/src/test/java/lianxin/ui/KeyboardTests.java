package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Everything by keyboard alone. */
class KeyboardTests extends Street {

    @Test
    void oneSignsInAndReachesTheContentByKeyboardAlone() {
        Page page = visitor(1440);
        open(page, "/sign-in");
        page.locator("input[autocomplete=username]").focus();
        page.keyboard().type("admin@hubei");
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        page.waitForSelector("h1");
        page.keyboard().press("Tab");
        assertThat(focused(page)).contains("lx-skip");
        page.keyboard().press("Tab");
        assertThat(focused(page)).contains("lx-brand");
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isNotEqualTo("none");
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

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.className"));
    }
}
