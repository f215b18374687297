package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lianxin.identity.Account;
import lianxin.identity.Accounts;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.TenantCode;
import lianxin.organization.Cadre;
import lianxin.organization.Cadres;
import lianxin.organization.HandOvers;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes of the tree and of who serves in it, as an administrator makes them. */
class OrganizationTests extends Street {

    @Autowired
    Organizations organizations;

    @Autowired
    Cadres cadres;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Accounts accounts;

    @Autowired
    HouseClock clock;

    @Test
    void whoeverLeavesHandsOverInOneSittingAndTheListShowsItBeforeAndAfter() {
        Cadre.Line leaver = inCharge();
        Cadre.Line successor = inHubei(() -> cadres.search("", leaver.organization(), null, 50).rows().stream()
                .filter(other -> !other.id().equals(leaver.id()) && isAlone(other.name()))
                .findFirst()
                .orElseGet(() -> alone(0)));

        Page page = visitor(1440);
        signIn(page, "admin@hubei");
        open(page, "/hand-over");
        pick(page, 0, leaver.name());
        pick(page, 1, successor.name());
        Locator due = page.locator(".lx-card tbody");
        due.locator("tr")
                .filter(new Locator.FilterOptions().setHasText("联系点"))
                .first()
                .waitFor();
        pictures(page, "hand-over-due");
        assertThat(graveFindings(page)).isEmpty();
        page.locator(".lx-confirm vaadin-button[theme~=primary]").click();
        page.waitForURL(url -> url.matches(".*/hand-over/\\d+"));
        page.locator(".lx-facts").waitFor();
        pictures(page, "hand-over-done");
        assertThat(graveFindings(page)).isEmpty();
        assertThat(page.locator("h1").innerText()).isEqualTo("交接清单");
        assertThat(page.locator(".lx-facts").innerText()).contains(leaver.name(), successor.name());
        assertThat(page.locator("tbody tr").first().innerText()).contains("职务", leaver.name(), successor.name());
        assertThat(page.locator("tbody").innerText()).contains("联系点").doesNotContain("无人接手");
        String address = page.url();
        open(page, "/hand-over");
        page.locator("tbody a")
                .filter(new Locator.FilterOptions().setHasText(leaver.name()))
                .first()
                .click();
        page.waitForURL(address);
    }

    @Test
    void aChangeShowsWhatWouldBeDifferentBeforeItIsConfirmed() {
        LeagueOrganization county =
                inHubei(() -> organizations.findByCode("420325").orElseThrow());
        Page page = visitor(1440);
        signIn(page, "admin@hubei");
        open(page, "/organizations/" + county.id().value());
        press(page, "新建下级");
        form(page, "新建下级");
        page.locator(".lx-work vaadin-text-field input").first().fill("共青团房县测试委员会");
        press(page, "先看影响");
        page.locator(".lx-work .lx-note").waitFor();
        pictures(page, "organization-add");
        assertThat(graveFindings(page)).isEmpty();
        assertThat(page.locator(".lx-work .lx-note").innerText()).contains("名称：共青团房县测试委员会", "上级：共青团房县委员会", "类别：团支部");
        press(page, "变更层级类别");
        form(page, "变更层级类别");
        page.locator(".lx-work vaadin-checkbox label").click();
        press(page, "先看影响");
        page.locator(".lx-work .lx-note").waitFor();
        pictures(page, "organization-redescribe");
        assertThat(page.locator(".lx-work .lx-note").innerText()).contains("团的领导机关：由“是”变为“否”");
        assertThat(inHubei(() -> organizations.find(county.id()).orElseThrow())).isEqualTo(county);
        press(page, "撤销");
        form(page, "撤销");
        press(page, "先看影响");
        page.locator(".lx-work .lx-note[data-tone=missed]").waitFor();
        pictures(page, "organization-close-refused");
        assertThat(page.locator(".lx-work .lx-note").innerText()).contains("还有未撤销的下级组织");
    }

    /** Somebody with a point and without an account: those with one have their part in other tests. */
    private Cadre.Line inCharge() {
        Set<String> known = inHubei(() -> accounts.search("", "", 500).rows().stream()
                .map(Account::displayName)
                .collect(Collectors.toSet()));
        LocalDate today = inHubei(clock::today);
        return inHubei(() -> all().stream()
                .filter(cadre -> !known.contains(cadre.name()) && isAlone(cadre.name()))
                .filter(cadre -> handOvers.due(cadre.id(), today).stream()
                        .anyMatch(item -> item.kind().equals("liaison.handover.point")))
                .findFirst()
                .orElseThrow());
    }

    private Cadre.Line alone(int skip) {
        return all().stream()
                .filter(cadre -> isAlone(cadre.name()))
                .skip(skip)
                .findFirst()
                .orElseThrow();
    }

    private List<Cadre.Line> all() {
        return cadres.search("", root(), null, 1000).rows();
    }

    private boolean isAlone(String name) {
        return cadres.search(name, root(), null, 2).rows().size() == 1;
    }

    private OrganizationId root() {
        return organizations.root().orElseThrow().id();
    }

    private static void pick(Page page, int which, String name) {
        page.locator("vaadin-combo-box").nth(which).locator("input").fill(name);
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
    }

    /** Waits until this form stands where the one before it stood. */
    private static void form(Page page, String heading) {
        page.locator(".lx-work h3")
                .filter(new Locator.FilterOptions().setHasText(heading))
                .waitFor();
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    private static <T> T inHubei(Supplier<T> work) {
        return Caller.system(new TenantCode("hubei")).call(work::get);
    }
}
