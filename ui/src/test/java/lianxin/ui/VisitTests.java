package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import lianxin.kernel.HouseClock;
import org.junit.jupiter.api.Test;

class VisitTests extends Street {

    private static final String PRIMARY = ".lx-confirm vaadin-button[theme~=primary]";

    @Test
    void fourDaysDoNotCountUntilTheForgottenDayIsAddedAndTheHostHasConfirmedIt() {
        LocalDate last = LocalDate.now(HouseClock.ZONE).minusDays(1);
        Page cadre = visitor(1440);
        signIn(cadre, "department@hubei");
        open(cadre, "/liaison/record");
        cadre.locator("vaadin-select").first().click();
        cadre.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("房县"))
                .first()
                .click();
        fill(cadre, 0, last.minusDays(3));
        fill(cadre, 1, last);
        cadre.locator(PRIMARY).click();
        cadre.locator(".lx-note[data-tone=done]").waitFor();
        Locator card = cadre.locator(".lx-duty-card")
                .filter(new Locator.FilterOptions().setHasText("房县"))
                .locator(".lx-duty")
                .filter(new Locator.FilterOptions().setHasText("每年深入每个联系点"));
        card.getByText("计数依据").click();
        card.getByText("不足规定天数（第二条）").first().waitFor();
        picture(cadre, "visit-not-counted");
        assertThat(graveFindings(cadre)).isEmpty();

        open(cadre, "/liaison/visits");
        cadre.locator("tbody tr a").first().click();
        cadre.locator("a, vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("修改"))
                .first()
                .click();
        cadre.waitForURL(url -> url.contains("/liaison/record/"));
        cadre.locator("vaadin-date-picker input").first().waitFor();
        fill(cadre, 0, last.minusDays(4));
        cadre.locator("vaadin-text-field input").last().fill("漏记到达当天");
        cadre.locator(PRIMARY).click();
        cadre.locator(".lx-note[data-tone=done]").waitFor();

        Page host = visitor(360);
        signIn(host, "secretary@hubei");
        open(host, "/liaison/verifications");
        Locator waiting = host.getByText(last.minusDays(4).toString()).first();
        waiting.waitFor();
        picture(host, "visit-to-confirm");
        assertThat(graveFindings(host)).isEmpty();
        host.locator(".lx-card")
                .filter(new Locator.FilterOptions().setHasText(last.minusDays(4).toString()))
                .getByText("属实", new Locator.GetByTextOptions().setExact(true))
                .click();
        waiting.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

        open(cadre, "/liaison/visits");
        assertThat(cadre.locator("tbody tr").first().innerText()).contains("属实");
    }

    private static void fill(Page page, int which, LocalDate day) {
        fillDay(page.locator("vaadin-date-picker input").nth(which), day.toString());
    }
}
