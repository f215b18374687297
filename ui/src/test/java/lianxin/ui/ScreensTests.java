package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every screen that anybody is offered, at three widths: pictures to look at, no grave findings, nothing cut off. */
class ScreensTests extends Street {

    private static final int[] PHONE = {360};

    /** Screens that one account has looked at in every width: the next looks at what differs on a phone alone. */
    private static final Set<String> LOOKED_AT = new HashSet<>();

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1440})
    void theDoorIsFitForEverybody(int width) {
        Page page = visitor(width);
        List<String> findings = new ArrayList<>();
        for (String address : List.of("sign-in", "first-sign-in")) {
            open(page, "/" + address);
            findings.addAll(look(page, address));
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "department",
                "branch",
                "secretary",
                "township",
                "audit",
                "security",
                "supervisor",
                "prefecture",
                "student"
            })
    void everyScreenOfferedIsFitForEverybody(String account) {
        Page page = visitor(360);
        signIn(page, account + "@hubei");
        open(page, "/more");
        List<String> findings = new ArrayList<>();
        for (String address : Stream.concat(addresses(page).stream(), Stream.of("/privacy", "/reminders"))
                .toList()) {
            open(page, address);
            boolean first = LOOKED_AT.add(address);
            for (int width : first ? WIDTHS : PHONE) {
                page.setViewportSize(width, 900);
                settle(page);
                findings.addAll(look(page, account + "-" + name(address)));
            }
            page.setViewportSize(PHONE[0], 900);
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void whatIsBehindTheListsIsFitForEverybody(int width) {
        Page page = visitor(width);
        signIn(page, "admin@hubei");
        List<String> findings = new ArrayList<>();
        for (String list : List.of("organizations", "cadres", "members", "accounts")) {
            open(page, "/" + list);
            page.locator("tbody tr a").first().click();
            page.waitForSelector(".lx-details h2");
            findings.addAll(look(page, "admin-" + list + "-details"));
        }
        for (String form : List.of("organizations", "cadres", "members", "accounts")) {
            open(page, "/" + form);
            page.locator("vaadin-button[theme~=primary], .lx-details .lx-actions vaadin-button")
                    .first()
                    .click();
            page.waitForSelector(".lx-confirm");
            findings.addAll(look(page, "admin-" + form + "-form"));
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1440})
    void aVisitAPointAndAReasonAreFitForEverybody(int width) {
        Page page = visitor(width);
        signIn(page, "department@hubei");
        page.locator(".lx-explain > summary").first().click();
        page.waitForSelector(".lx-explain-body");
        List<String> findings = new ArrayList<>(look(page, "department-reason"));
        open(page, "/liaison/record");
        findings.addAll(look(page, "department-record"));
        open(page, "/liaison/visits");
        page.locator("tbody tr a").first().click();
        page.waitForSelector(".lx-details h2");
        findings.addAll(look(page, "department-visit"));
        open(page, "/liaison/points");
        page.locator(".lx-main .lx-big").first().click();
        page.waitForURL(url -> url.matches(".*/liaison/points/.+"));
        page.waitForSelector("h1");
        findings.addAll(look(page, "department-point"));
        open(page, "/no-such-place");
        findings.addAll(look(page, "department-lost"));
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void theOperatorsScreenIsFitForEverybody(int width) {
        Page page = visitor(width);
        signIn(page, "operator@platform");
        assertThat(look(page, "operator")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"department, 360", "branch, 360", "admin, 1440", "audit, 1440"})
    void darkColoursAndTheOtherLanguageAreFitToo(String account, int width) {
        Page page = visitor(width);
        prefer(page, "lianxin-scheme", "dark");
        prefer(page, "lianxin-language", "en");
        open(page, "/sign-in");
        List<String> findings = new ArrayList<>(look(page, "dark-sign-in"));
        signIn(page, account + "@hubei");
        if (account.equals("department")) {
            assertThat(page.locator(".lx-duty").allInnerTexts())
                    .isNotEmpty()
                    .allSatisfy(duty -> assertThat(duty).doesNotContainPattern("\\p{IsHan}"));
        }
        open(page, "/more");
        for (String address : addresses(page)) {
            open(page, address);
            findings.addAll(look(page, "dark-" + account + "-" + name(address)));
        }
        assertThat(findings).isEmpty();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }

    private static List<String> addresses(Page page) {
        return page.locator(".lx-menu a").all().stream()
                .map(link -> "/" + link.getAttribute("href"))
                .toList();
    }

    private static String name(String address) {
        return address.equals("/") ? "desk" : address.substring(1).replace('/', '-');
    }

    /** Keeps a picture, and says what is wrong with the page. */
    private static List<String> look(Page page, String name) {
        picture(page, name);
        List<String> findings = new ArrayList<>();
        graveFindings(page).forEach(finding -> findings.add(name + ": " + finding));
        if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))) {
            findings.add(name + ": cut off on the right");
        }
        return findings;
    }
}
