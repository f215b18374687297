package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.kernel.HouseClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A talk from the form to the list of those still to be met, as a branch leader and a township do it. */
class TalkTests extends Street {

    @Test
    void aBranchLeaderTicksNineMembersForAGroupTalkOnAPhone() {
        Page page = visitor(360);
        signIn(page, "branch@hubei");
        open(page, "/talks");
        Map<String, Integer> before = talksThisHalf(page);
        open(page, "/");
        page.locator(".lx-big")
                .filter(new Locator.FilterOptions().setHasText("记谈心"))
                .click();
        Locator members = page.locator("vaadin-checkbox-group.lx-ticks vaadin-checkbox");
        members.first().waitFor();
        List<String> met = new ArrayList<>();
        for (int member = 0; member < 9; member++) {
            members.nth(member).click();
            met.add(members.nth(member).innerText().replace(" · 待谈", "").strip());
        }
        page.getByText("集体座谈　团员 9 人").waitFor();
        assertThat(page.locator("vaadin-radio-button[checked]").innerText())
                .as("nobody had to choose the form")
                .contains("集体座谈");
        picture(page, "branch-talk-ticked");
        assertThat(graveFindings(page)).isEmpty();
        page.locator(".lx-confirm vaadin-button[theme~=primary]").click();
        page.locator(".lx-note[data-tone=done]").waitFor();
        page.locator(".lx-duty-card").first().waitFor();
        picture(page, "branch-talk-saved");
        assertThat(graveFindings(page)).isEmpty();

        open(page, "/talks");
        Map<String, Integer> after = talksThisHalf(page);
        before.forEach((name, talks) ->
                assertThat(after).as(name).containsEntry(name, met.contains(name) ? talks + 1 : talks));
        met.stream()
                .filter(name -> talks(page, name) < 2)
                .forEach(name -> assertThat(row(page, name).innerText())
                        .as("one more talk is still to come")
                        .contains("还需谈心"));
        open(page, "/talks/records");
        assertThat(page.locator("tbody tr").first().innerText())
                .contains("集体座谈")
                .contains("9");
        page.locator("tbody tr a").first().click();
        page.locator(".lx-details").waitFor();
        assertThat(page.locator(".lx-details").innerText()).contains(met);
    }

    /** How often each member was met in the running half of the year, as the list says. */
    private static Map<String, Integer> talksThisHalf(Page page) {
        boolean first = LocalDate.now(HouseClock.ZONE).getMonthValue() <= 6;
        String half = first ? "上半年" : "下半年";
        Map<String, Integer> talks = new HashMap<>();
        for (Locator row : page.locator("tbody tr").all()) {
            talks.put(
                    row.locator("th").innerText().strip(),
                    Integer.parseInt(row.locator("td[data-label=" + half + "]")
                            .innerText()
                            .strip()));
        }
        return talks;
    }

    private static int talks(Page page, String name) {
        return row(page, name).locator("td.lx-number").allInnerTexts().stream()
                .mapToInt(text -> Integer.parseInt(text.strip()))
                .sum();
    }

    private static Locator row(Page page, String name) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
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
