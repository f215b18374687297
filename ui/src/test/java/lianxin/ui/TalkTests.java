package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A talk from the form to the list of those still to be met, as a branch leader and a township do it. */
class TalkTests extends Street {

    @Test
    void aBranchLeaderTicksNineMembersForAGroupTalkOnAPhone() {
        Page page = visitor(360);
        signIn(page, "branch@hubei");
        open(page, "/talks/new");
        page.locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText("集体座谈"))
                .click();
        Locator members = page.locator(".lx-ticks vaadin-checkbox");
        for (int member = 0; member < 9; member++) {
            members.nth(member).click();
        }
        picture(page, "branch-talk-ticked");
        assertThat(graveFindings(page)).isEmpty();
        page.locator(".lx-confirm vaadin-button[theme~=primary]").click();
        page.locator(".lx-note[data-tone=done]").waitFor();
        picture(page, "branch-talk-saved");
        assertThat(graveFindings(page)).isEmpty();
        open(page, "/talks/records");
        assertThat(page.locator("tbody tr").first().innerText())
                .contains("集体座谈")
                .contains("9");
    }

    @Test
    void aTalkWithNobodyIsRefusedAndWhatWasTypedStays() {
        Page page = visitor(360);
        signIn(page, "branch@hubei");
        open(page, "/talks/new");
        page.locator(".lx-confirm vaadin-button[theme~=primary]").click();
        page.locator(".lx-note[data-tone=missed]").waitFor();
        picture(page, "branch-talk-refused");
        assertThat(page.locator("vaadin-date-picker input").first().inputValue())
                .isNotEmpty();
    }

    @Test
    void aMatterIsRaisedAndClosedWithoutANameInIt() {
        Page page = visitor(360);
        signIn(page, "branch@hubei");
        open(page, "/follow-ups");
        page.locator(".lx-screen-head vaadin-button[theme~=primary]").click();
        page.locator(".lx-work vaadin-text-field input").fill("联系县里的技能培训班");
        picture(page, "branch-follow-up");
        page.locator(".lx-work .lx-confirm vaadin-button[theme~=primary]").click();
        page.locator(".lx-details h2")
                .filter(new Locator.FilterOptions().setHasText("联系县里的技能培训班"))
                .waitFor();
        page.locator(".lx-work vaadin-text-field input").fill("已经开班");
        page.locator(".lx-work vaadin-button[theme~=primary]").click();
        page.locator(".lx-facts")
                .filter(new Locator.FilterOptions().setHasText("已经开班"))
                .waitFor();
        picture(page, "branch-follow-up-closed");
        assertThat(graveFindings(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void everyScreenOfTalksIsFitForEverybody(int width) {
        Page page = visitor(width);
        signIn(page, "branch@hubei");
        for (String address : new String[] {"talks", "talks/new", "talks/records", "follow-ups"}) {
            open(page, "/" + address);
            picture(page, "branch-" + address.replace('/', '-'));
            assertThat(graveFindings(page)).as(address).isEmpty();
        }
        Page township = visitor(width);
        signIn(township, "township@hubei");
        for (String address : new String[] {"talks/new", "talks/sheets", "talks/records"}) {
            open(township, "/" + address);
            picture(township, "township-" + address.replace('/', '-'));
            assertThat(graveFindings(township)).as(address).isEmpty();
        }
    }
}
