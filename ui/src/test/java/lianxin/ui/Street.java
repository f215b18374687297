package lianxin.ui;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxin.Application;
import lianxin.testing.TestAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The real application with a small demonstration, and a real browser in front of it. */
@Tag("browser")
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"lianxin.demonstration.enabled=true", "lianxin.demonstration.scale=10"})
abstract class Street {

    static final String PASSWORD = TestAccounts.PASSWORD;
    static final int[] WIDTHS = {360, 768, 1440};
    private static final int PATIENCE = 90_000;
    private static final int BYTES_PER_SECOND = 400_000 / 8;
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    int port;

    @BeforeAll
    static void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("lianxin.chromium", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
    }

    /** A fresh visitor with a screen of this width. */
    Page visitor(int width) {
        return visitor(width, true);
    }

    /** A fresh visitor whose browser runs scripts, or does not. */
    Page visitor(int width, boolean scripts) {
        boolean phone = width < 600;
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, phone ? 740 : 900)
                .setHasTouch(phone)
                .setJavaScriptEnabled(scripts)
                .setLocale("zh-CN")
                .setBaseURL("http://localhost:" + port));
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE);
        return context.newPage();
    }

    /** Prefers a language or dark colours, as a returning visitor's cookie says. */
    void prefer(Page page, String name, String value) {
        page.context().addCookies(List.of(new Cookie(name, value).setUrl("http://localhost:" + port)));
    }

    void signIn(Page page, String login) {
        open(page, "/sign-in");
        page.locator("input[autocomplete=username]").fill(login);
        page.locator("input[type=password]").fill(PASSWORD);
        page.locator("vaadin-button[theme~=primary]").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        page.waitForSelector("h1");
    }

    void open(Page page, String address) {
        page.navigate(address);
        page.waitForSelector("h1");
        settle(page);
    }

    /** Waits until the server has answered what was done so far. */
    static void settle(Page page) {
        page.waitForFunction("!window.Vaadin.Flow || Object.values(window.Vaadin.Flow.clients || {})"
                + ".every(client => !client.isActive || !client.isActive())");
    }

    /** From now on the line carries 400 kbit/s, and takes its time. */
    static void slow(Page page) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 200);
        line.addProperty("downloadThroughput", BYTES_PER_SECOND);
        line.addProperty("uploadThroughput", BYTES_PER_SECOND);
        CDPSession browserSide = page.context().newCDPSession(page);
        browserSide.send("Network.enable");
        browserSide.send("Network.emulateNetworkConditions", line);
    }

    /** Keeps a picture of the whole page for people to look at. */
    static void picture(Page page, String name) {
        int width = page.viewportSize().width;
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + width + ".png")));
    }

    /** Pictures of a page at each of the widths that count. */
    static void pictures(Page page, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            picture(page, name);
        }
    }

    /** What axe-core finds grave on the page, with the elements concerned. */
    static List<String> graveFindings(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Street::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** Types a day, and closes the calendar that opens meanwhile. */
    static void fillDay(Locator input, String day) {
        input.fill(day);
        input.press("Enter");
        input.press("Tab");
    }
}
