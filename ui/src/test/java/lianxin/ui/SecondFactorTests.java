package lianxin.ui;

import static lianxin.testing.TestAccounts.code;
import static lianxin.testing.TestTenants.HUBEI;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import lianxin.Application;
import lianxin.kernel.Ids;
import lianxin.kernel.Role;
import lianxin.testing.TestAccounts;
import lianxin.testing.ThirdParty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A second factor: compulsory before anything else, set up on a telephone, asked for, lost and recovered. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "lianxin.tenancy.tasks=false")
class SecondFactorTests extends Street {

    @Autowired
    TestAccounts accounts;

    @Test
    void anAdministratorSetsItUpBeforeAnythingElseAndIsAskedForItFromThenOn() {
        String login = accounts.login(HUBEI, Role.SECURITY_ADMINISTRATOR);
        Page page = visitor(360);
        signIn(page, login);
        for (String address : List.of("/", "/accounts", "/password", "/more", "/organizations")) {
            open(page, address);
            assertThat(page.url()).as(address).endsWith("/second-factor");
        }
        picture(page, "second-factor");
        assertThat(graveFindings(page)).isEmpty();
        String key = page.locator("#second-factor-key").innerText().replace(" ", "");
        fill(page, "手机上的 6 位数字", "000000");
        press(page, "确认");
        assertThat(page.locator(".lx-note").innerText()).contains("动态口令不对");
        fill(page, "手机上的 6 位数字", code(key, 0));
        press(page, "确认");
        String recovery = page.locator("#recovery-code").innerText();
        picture(page, "second-factor-recovery");
        page.locator("a", new Page.LocatorOptions().setHasText("继续")).click();
        page.waitForURL("**/");
        open(page, "/accounts");
        assertThat(page.locator("h1").innerText()).isEqualTo("账号");

        Page again = visitor(1440);
        withPassword(again, login);
        fill(again, "动态口令", code(key, 30));
        press(again, "登录");
        again.waitForURL(url -> !url.contains("sign-in"));

        Page lost = visitor(1440);
        withPassword(lost, login);
        fill(lost, "动态口令", recovery);
        press(lost, "登录");
        lost.waitForURL("**/second-factor");
        picture(lost, "second-factor");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void anUnknownAddressSaysThatThereIsNothing(int width) {
        Page page = visitor(width);
        signIn(page, accounts.login(HUBEI, Role.CADRE));
        open(page, "/nowhere/at/all");
        picture(page, "lost");
        assertThat(page.locator("h1").innerText()).isEqualTo("没有这个页面");
        assertThat(graveFindings(page)).isEmpty();
        page.locator("a", new Page.LocatorOptions().setHasText("回到我的工作台")).click();
        page.waitForURL("**/");
    }

    @Test
    void theSecurityAdministratorOpensASystemOfAThirdPartyAndEndsIt() {
        Page page = visitor(1440);
        signIn(page, accounts.login(HUBEI, Role.SECURITY_ADMINISTRATOR));
        String key = page.locator("#second-factor-key").innerText().replace(" ", "");
        fill(page, "手机上的 6 位数字", code(key, 0));
        press(page, "确认");
        page.locator("a", new Page.LocatorOptions().setHasText("继续")).click();
        page.waitForURL("**/");
        open(page, "/api-clients");
        press(page, "新开接口客户端");
        String name = "oa" + Ids.next();
        fill(page, "代号", name);
        fill(page, "系统名称", "办公系统");
        page.locator("vaadin-combo-box input").click();
        page.locator("vaadin-combo-box-item").first().click();
        page.locator(".lx-work vaadin-button[theme~=primary]").click();
        page.waitForSelector(".lx-key code");
        List<String> told = page.locator(".lx-key code").allInnerTexts();
        picture(page, "api-client-secret");
        assertThat(told.getFirst()).isEqualTo(name + "-hubei");
        ThirdParty system = ThirdParty.at(port).signedIn(told.getFirst(), told.getLast());
        assertThat(system.data("{ me { name } }").at("/me/name").asString()).isEqualTo("办公系统");

        open(page, "/api-clients");
        page.locator("a", new Page.LocatorOptions().setHasText(name)).first().click();
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("停用"))
                .click();
        page.waitForSelector("text=已停用");
        picture(page, "api-client-ended");
        assertThat(graveFindings(page)).isEmpty();
        assertThat(system.post("{\"query\":\"{ me { name } }\"}").statusCode()).isEqualTo(401);
    }

    private void withPassword(Page page, String login) {
        open(page, "/sign-in");
        page.locator("input[autocomplete=username]").fill(login);
        page.locator("input[type=password]").fill(PASSWORD);
        press(page, "登录");
        page.waitForSelector("vaadin-text-field input[autocomplete=one-time-code]");
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    private static void press(Page page, String words) {
        Locator button = page.locator("vaadin-button[theme~=primary]", new Page.LocatorOptions().setHasText(words));
        button.click();
        page.waitForFunction("Object.values(window.Vaadin.Flow.clients || {})"
                + ".every(client => !client.isActive || !client.isActive())");
    }
}
