package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class DisclosureTests extends Street {

    @Test
    void aColleagueSaysWithOneTapThatALineIsSoAndIsNotAskedAgain() {
        Page cadre = visitor(360);
        signIn(cadre, "department@hubei");
        open(cadre, "/liaison/disclosure");
        assertThat(cadre.locator("tbody tr").filter(has("本人")).count()).isEqualTo(1);
        Locator line = cadre.locator("tbody tr").filter(has("不属实")).first();
        String name = line.locator("a").innerText();
        line.getByText("属实", new Locator.GetByTextOptions().setExact(true)).click();
        Locator same = cadre.locator("tbody tr").filter(has(name));
        same.getByText("已表示").waitFor();
        open(cadre, "/liaison/disclosure");
        assertThat(same.getByText("已表示").count()).isEqualTo(1);
        picture(cadre, "disclosure-said");
        assertThat(graveFindings(cadre)).isEmpty();

        same.locator("a").click();
        cadre.waitForSelector(".lx-details h2");
        picture(cadre, "disclosure-line");
        assertThat(graveFindings(cadre)).isEmpty();

        Page other = visitor(1440);
        signIn(other, "audit@hubei");
        open(other, "/liaison/disclosure");
        assertThat(other.locator("tbody tr").filter(has(name)).getByText("不属实").count())
                .as("another account of the body has not spoken yet")
                .isEqualTo(1);
        pictures(other, "disclosure");
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
