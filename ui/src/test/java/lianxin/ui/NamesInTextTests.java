package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

class NamesInTextTests extends Street {

    @Test
    void aNameFromTheRosterIsWarnedOfUntilTheWarningIsClosedThoughTheFormHasLeft() {
        Page leader = visitor(360);
        signIn(leader, "branch@hubei");
        open(leader, "/talks");
        String name = leader.locator("tbody tr th").first().innerText();
        open(leader, "/follow-ups");
        leader.locator("vaadin-button[theme~=primary]").first().click();
        leader.locator(".lx-work vaadin-text-field input").first().fill(name + "想学电焊");
        leader.locator(".lx-confirm vaadin-button[theme~=primary]").click();
        Locator warning = leader.locator("vaadin-notification-card");
        warning.getByText("“" + name + "”").waitFor();
        leader.waitForURL(url -> url.matches(".*/follow-ups/[0-9]+"));
        assertThat(graveFindings(leader)).isEmpty();
        picture(leader, "follow-up-name");
        warning.getByText("知道了").click();
        warning.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
