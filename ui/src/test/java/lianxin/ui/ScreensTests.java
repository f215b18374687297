package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every screen that anybody is offered, at three widths: pictures to look at, no grave findings, nothing cut off. */
class ScreensTests extends Street {

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1440})
    void theDoorIsFitForEverybody(int width) {
        Page page = visitor(width);
        for (String address : List.of("sign-in", "first-sign-in")) {
            open(page, "/" + address);
            look(page, address);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "admin, 360",
        "admin, 768",
        "admin, 1440",
        "audit, 360",
        "audit, 1440",
        "department, 360",
        "department, 768",
        "department, 1440",
        "branch, 360",
        "branch, 768",
        "branch, 1440",
        "secretary, 360",
        "secretary, 1440",
        "supervisor, 360",
        "township, 360"
    })
    void everyScreenOfferedIsFitForEverybody(String account, int width) {
        Page page = visitor(width);
        signIn(page, account + "@hubei");
        open(page, "/more");
        for (String address : addresses(page)) {
            open(page, address);
            look(page, account + "-" + name(address));
        }
    }

    @Test
    void darkColoursAndTheOtherLanguageAreFitToo() {
        for (int width : new int[] {360, 1440}) {
            Page page = visitor(width);
            prefer(page, "lianxin-scheme", "dark");
            prefer(page, "lianxin-language", "en");
            open(page, "/sign-in");
            look(page, "dark-sign-in");
            signIn(page, "department@hubei");
            look(page, "dark-department-desk");
            open(page, "/organizations");
            look(page, "dark-organizations");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    private static List<String> addresses(Page page) {
        return page.locator(".lx-menu a").all().stream()
                .map(link -> "/" + link.getAttribute("href"))
                .toList();
    }

    private static String name(String address) {
        return address.equals("/") ? "desk" : address.substring(1).replace('/', '-');
    }

    private static void look(Page page, String name) {
        picture(page, name);
        assertThat(graveFindings(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " is cut off on the right")
                .isEqualTo(true);
    }
}
