package lianxin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.Application;
import lianxin.identity.Operators;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.organization.RightsExpectation.About;
import lianxin.organization.RightsWorld.Place;
import lianxin.organization.RightsWorld.Stand;
import lianxin.organization.RightsWorld.Target;
import lianxin.privacy.DataRegister;
import lianxin.testing.TestAccounts;
import lianxin.testing.TestTenants;
import lianxin.ui.BareBrowser;
import lianxin.ui.BareBrowser.Shown;
import lianxin.ui.Destination;
import lianxin.ui.Navigation;
import lianxin.ui.plain.OldPhone;
import org.jsoup.Connection.Method;
import org.jsoup.Connection.Response;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The authorization files, run over the screens and the plain pages: what each role finds at each address, and is offered. */
@Tag("database")
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "lianxin.tenancy.tasks=false")
class RightsOnScreensIntegrationTests {

    private static final TenantCode HOME = TestTenants.HUBEI;

    /** What stands before the door, for whoever has not signed in yet. */
    private static final Set<String> BEFORE_THE_DOOR = Set.of(
            "/sign-in", "/first-sign-in", "/set-up", "/plain/sign-in", "/plain/password", "/plain/language", "/error");

    /** Of whom the register tells that they have no account here. */
    private static final Set<String> OTHERS = Set.of("member", "youth");

    /** Pages that only lead on to another. */
    private static final Set<String> LEADING_ON = Set.of("/plain/post", "/plain/{*elsewhere}");

    @Autowired
    RightsMatrix matrix;

    @Autowired
    RightsExpectation expectation;

    @Autowired
    RightsWorld world;

    @Autowired
    Operators operators;

    @Autowired
    List<Navigation> navigations;

    @Autowired
    I18NProvider words;

    @Autowired
    DataRegister register;

    @Autowired
    HouseClock clock;

    @Autowired
    WebApplicationContext web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    @LocalServerPort
    int port;

    @Test
    void everyScreenAndEveryPageStandsInTheFilesAndNothingElseDoes() {
        Set<String> there = new TreeSet<>(plain());
        screens().forEach(screen -> there.add(address(screen)));
        there.removeAll(BEFORE_THE_DOOR);
        assertThat(there)
                .isEqualTo(matrix.names().stream()
                        .filter(name -> name.startsWith("/"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"API_CLIENT", "SYSTEM"})
    void eachRoleFindsExactlyTheScreensOfTheFiles(Role role) {
        BareBrowser browser = new BareBrowser(phone(role));
        Target target = world.target(HOME, false);
        List<String> differences = new ArrayList<>();
        for (RouteData screen : screens()) {
            String address = address(screen);
            if (!BEFORE_THE_DOOR.contains(address)) {
                Shown shown = browser.open(filled(screen, target));
                boolean may = expectation.may(address, About.TENANT, role, Place.OWN);
                if (isThere(shown, address) != may) {
                    differences.add("%s: %s, and there is %s %s"
                            .formatted(
                                    screen.getTemplate(),
                                    may ? "allowed" : "not allowed",
                                    shown.title(),
                                    shown.texts()));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OPERATOR", "UNPROVEN", "API_CLIENT", "SYSTEM"})
    void whatTheNavigationOffersIsExactlyWhatTheRoleMayOpen(Role role) {
        Set<String> links = new BareBrowser(phone(role)).open("more").links();
        Set<String> offered = new TreeSet<>();
        Set<String> mayOpen = new TreeSet<>();
        for (Navigation navigation : navigations) {
            for (Destination place : navigation.destinations()) {
                String address = screens().stream()
                        .filter(screen -> screen.getNavigationTarget().equals(place.screen()))
                        .map(RightsOnScreensIntegrationTests::address)
                        .findFirst()
                        .orElseThrow();
                if (links.contains(address.substring(1))) {
                    offered.add(address);
                }
                if (expectation.may(address, About.TENANT, role, Place.OWN)) {
                    mayOpen.add(address);
                }
            }
        }
        assertThat(offered).isEqualTo(mayOpen);
        assertThat(links)
                .filteredOn(link -> link.matches("[a-z][a-z/-]*"))
                .allSatisfy(link -> assertThat(expectation.may("/" + link, About.TENANT, role, Place.OWN))
                        .as(link)
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OPERATOR", "API_CLIENT", "SYSTEM"})
    void eachRoleFindsExactlyThePlainPagesOfTheFiles(Role role) {
        OldPhone phone = phone(role);
        String start = role == Role.UNPROVEN ? "/second-factor" : "/plain";
        for (String address : plain()) {
            if (BEFORE_THE_DOOR.contains(address) || LEADING_ON.contains(address)) {
                continue;
            }
            boolean may = expectation.may(address, About.TENANT, role, Place.OWN);
            Response answer =
                    OldPhone.send(phone.request(address).method(Method.GET).followRedirects(false));
            String next = String.valueOf(answer.header("Location"));
            boolean there = answer.statusCode() == 200 || next.contains(address + "?");
            boolean ofNothing = address.endsWith("/saved") && next.endsWith(start);
            assertThat(there || may && ofNothing).as("%s: %s", address, next).isEqualTo(may);
            assertThat(may || next.endsWith(start)).as(next).isTrue();
        }
    }

    @Test
    void aStrangerIsLedToTheDoorWhateverTheAddress() {
        OldPhone stranger = new OldPhone(port);
        Stream.concat(
                        screens().stream().map(RightsOnScreensIntegrationTests::address),
                        plain().stream().filter(page -> !page.equals("/error")))
                .filter(address -> !BEFORE_THE_DOOR.contains(address))
                .map(address -> address.replace("{*elsewhere}", "elsewhere"))
                .forEach(address -> {
                    Response answer = OldPhone.send(
                            stranger.request(address).method(Method.GET).followRedirects(false));
                    assertThat(answer.header("Location")).as(address).contains("/sign-in");
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "SECRETARY", "SUPERVISOR", "CADRE", "BRANCH_LEADER"})
    void aForeignIdAnswersLikeAnUnknownOneAtEveryAddress(Role role) {
        Stand abroad = world.stands(HOME, false).get(Place.FOREIGN);
        OldPhone phone = world.phone(port, role, abroad);
        BareBrowser browser = new BareBrowser(phone);
        Map<String, String> differences = new TreeMap<>();
        for (RouteData screen : screens()) {
            if (screen.getTemplate().contains(":")) {
                Shown foreign = browser.open(ofOne(screen, world.target(HOME, false)));
                Shown unknown = browser.open(ofOne(screen, world.nothing()));
                if (!foreign.equals(unknown)) {
                    differences.put(screen.getTemplate(), foreign + " and not " + unknown);
                }
            }
        }
        Target target = world.target(HOME, true);
        for (String page : List.of(
                "/plain/visit/saved?visit=" + target.made().value(),
                "/plain/talk/saved?talk=" + target.talk().value())) {
            String foreign = next(phone, page);
            String unknown = next(phone, page.replaceFirst("[0-9]+", Long.toString(Ids.next())));
            if (!foreign.equals(unknown)) {
                differences.put(page, foreign + " and not " + unknown);
            }
        }
        assertThat(differences).isEmpty();
    }

    /** What a screen makes for a download belongs to the session that it was made for. */
    @ParameterizedTest
    @CsvSource({"SECRETARY, import", "SECRETARY, liaison/arrangement/import", "AUDIT_ADMINISTRATOR, audit"})
    void aDownloadIsThereForNobodyElse(Role role, String screen) {
        OldPhone owner = phone(role);
        List<String> files = new BareBrowser(owner)
                .open(screen).links().stream()
                        .filter(link -> link.contains("dynamic"))
                        .toList();
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(status(owner, file)).isEqualTo(200));
        for (OldPhone other : List.of(phone(role), phone(Role.ADMINISTRATOR), new OldPhone(port))) {
            assertThat(files).allSatisfy(file -> assertThat(status(other, file)).isNotEqualTo(200));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OPERATOR", "UNPROVEN", "API_CLIENT", "SYSTEM"})
    void thePrivacyPageTellsEachRoleWhatItSeesOfOthers(Role role) {
        List<String> told = new BareBrowser(phone(role)).open("privacy").texts();
        assertThat(told).contains("登录账号", "操作留痕（只记标识和字段名，不记内容）");
        assertThat(told)
                .as("one's own secrets are told, those of others nobody reads")
                .filteredOn(text -> text.contains("口令摘要"))
                .hasSize(1);
        assertThat(register.columns())
                .filteredOn(column ->
                        OTHERS.contains(column.of()) && !column.table().equals("fact"))
                .isNotEmpty()
                .allSatisfy(column -> assertThat(told.contains(column.about().chinese()))
                        .as(column.toString())
                        .isEqualTo(matrix.reach(column.read(), role).isPresent()));
    }

    @Test
    void anotherPostOfTheSameAccountHasAnotherPrivacyPage() {
        OldPhone phone = world.phoneOfTwoPosts(
                port,
                Role.SUPERVISOR,
                Role.BRANCH_LEADER,
                world.stands(HOME, true).get(Place.OWN));
        Document start = phone.open("/plain");
        for (Element post : start.select("[name=post]")) {
            OldPhone.send(phone.request("/plain/post")
                    .method(Method.POST)
                    .data("post", post.val())
                    .data("_csrf", start.selectFirst("[name=_csrf]").val()));
            Shown page = new BareBrowser(phone).open("privacy");
            boolean leader = page.texts().stream().anyMatch(text -> text.matches("您现在的岗位：.*支部负责人"));
            assertThat(page.texts().contains("团员名册")).isEqualTo(leader);
        }
        assertThat(start.select("[name=post]")).hasSize(2);
    }

    private int status(OldPhone phone, String file) {
        return OldPhone.send(phone.request("/" + file).method(Method.GET).followRedirects(false))
                .statusCode();
    }

    /** Where a page leads on to, or what stands on it. */
    private static String next(OldPhone phone, String page) {
        Response answer = OldPhone.send(phone.request(page).method(Method.GET).followRedirects(false));
        return answer.statusCode() + " " + answer.header("Location") + " " + answer.body();
    }

    private OldPhone phone(Role role) {
        if (role == Role.OPERATOR) {
            operators
                    .issueSetUpCode()
                    .ifPresent(code -> operators
                            .setUp(code, "operator", TestAccounts.PASSWORD)
                            .orThrow());
            return OldPhone.signedIn(port, "operator@platform", "");
        }
        return world.phone(
                port, role, world.stands(HOME, role == Role.BRANCH_LEADER).get(Place.OWN));
    }

    /** A screen of its own: neither the page for what is not there, nor that for trouble, nor where somebody was led instead. */
    private boolean isThere(Shown shown, String address) {
        Map<String, String> elsewhere = new HashMap<>(Map.of(
                "ui.second-factor", "/second-factor", "ui.platform", "/platform", "ui.lost", "", "ui.trouble", ""));
        return !shown.title().isEmpty()
                && elsewhere.entrySet().stream()
                        .noneMatch(each ->
                                shown.title().startsWith(words.getTranslation(each.getKey(), Locale.SIMPLIFIED_CHINESE))
                                        && !each.getValue().equals(address));
    }

    private List<RouteData> screens() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(web.getServletContext()))
                .getRegisteredRoutes();
    }

    private Set<String> plain() {
        return pages.getHandlerMethods().keySet().stream()
                .flatMap(page -> page.getPatternValues().stream())
                .collect(Collectors.toSet());
    }

    private static String address(RouteData screen) {
        return "/" + screen.getTemplate().replaceFirst("/?:.*", "");
    }

    /** The address with what it cannot do without. */
    private String filled(RouteData screen, Target target) {
        return screen.getTemplate()
                .replaceAll("/?:\\w+\\?\\([^)]*\\)", "")
                .replaceFirst(":year\\([^)]*\\)", Integer.toString(clock.today().getYear()))
                .replaceFirst(":\\w+\\([^)]*\\)", id(screen, target));
    }

    /** The address of one thing. */
    private String ofOne(RouteData screen, Target target) {
        return screen.getTemplate()
                .replaceFirst(":year\\([^)]*\\)", Integer.toString(clock.today().getYear()))
                .replaceFirst(":\\w+\\??\\([^)]*\\)", id(screen, target));
    }

    private static String id(RouteData screen, Target target) {
        return screen.getTemplate().contains(":")
                ? Long.toString(target.at(address(screen)).value())
                : "";
    }
}
