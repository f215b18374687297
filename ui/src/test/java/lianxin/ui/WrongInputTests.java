package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.TenantCode;
import lianxin.liaison.Liaison;
import lianxin.liaison.LiaisonVisit;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.Organizations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be: said clearly at the field, with what was typed still there, and nothing half stored. */
class WrongInputTests extends Street {

    private static final String SAVE = ".lx-confirm vaadin-button[theme~=primary]";
    private static final String REFUSED = ".lx-note[data-tone=missed]";

    @Autowired
    Liaison liaison;

    @Autowired
    Cadres cadres;

    @Autowired
    Organizations organizations;

    private Page page;
    private LocalDate today;

    @BeforeEach
    void somebodyAtTheDoor() {
        today = LocalDate.now(HouseClock.ZONE);
        page = visitor(1440);
    }

    @Test
    void reversedDatesAreToldAtTheFieldAndWhatWasTypedStays() {
        visit("房县", today.minusDays(40), today.minusDays(44));
        page.locator(SAVE).click();
        page.locator(REFUSED).waitFor();
        assertThat(page.locator(REFUSED).innerText()).contains("离开日期早于到达日期");
        assertThat(days())
                .containsExactly(
                        today.minusDays(40).toString(), today.minusDays(44).toString());
        picture(page, "wrong-reversed");
        assertThat(graveFindings(page)).isEmpty();
        assertNoVisitOn(today.minusDays(40));
    }

    @Test
    void aVisitMadeTomorrowIsNoVisitYet() {
        visit("房县", today, today.plusDays(1));
        page.locator(SAVE).click();
        page.locator(REFUSED).waitFor();
        assertThat(page.locator(REFUSED).innerText()).contains("计划");
        assertThat(days()).contains(today.plusDays(1).toString());
        assertNoVisitOn(today.plusDays(1));
    }

    @Test
    void twoPlacesOnOneDayAreWarnedOfAndTheDayCountsOnce() {
        LocalDate shared = LocalDate.of(today.getYear() - 1, 4, 18);
        visit("房县", shared, shared.plusDays(4));
        page.locator(SAVE).click();
        page.locator(".lx-note[data-tone=done]").waitFor();
        assertThat(page.locator(".lx-note[data-tone=slow]").innerText())
                .contains(shared.toString())
                .contains("只计一次");
        picture(page, "wrong-two-places");
        assertThat(graveFindings(page)).isEmpty();
    }

    @Test
    void nothingChosenIsAskedForFieldByField() {
        signIn(page, "department@hubei");
        open(page, "/liaison/record");
        page.locator(SAVE).click();
        page.locator(REFUSED).waitFor();
        assertThat(page.locator("vaadin-select[invalid]").count()).isEqualTo(1);
        picture(page, "wrong-nothing-chosen");
    }

    static Stream<Arguments> whatIsNotWrittenDown() {
        return Stream.of(
                Arguments.of("联系他本人１３８７１２３４５６７", "电话"),
                Arguments.of("证号４２２８０１２００３０１０１１２３４", "身份证"),
                Arguments.of("长".repeat(3_000), "字"));
    }

    @ParameterizedTest
    @MethodSource("whatIsNotWrittenDown")
    void numbersOfPersonsAndEndlessTextsAreRefusedHoweverTheyAreWritten(String matter, String word) {
        followUp(matter);
        page.locator(".lx-work " + REFUSED).waitFor();
        assertThat(page.locator(".lx-work " + REFUSED).innerText()).contains(word);
        assertThat(page.locator(".lx-work vaadin-text-field input").inputValue())
                .isEqualTo(matter);
        open(page, "/follow-ups");
        assertThat(page.locator("body").innerText()).doesNotContain(matter.substring(0, 6));
    }

    @Test
    void rareCharactersAndPicturesAreKeptAsTheyWereTyped() {
        followUp("𠮷家湾修灯🙂㐂");
        page.locator(".lx-details h2")
                .filter(new Locator.FilterOptions().setHasText("𠮷家湾修灯🙂㐂"))
                .waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"branch@nowhere", "branch@", "branch", "𠮷🙂@hubei", "branch@hubei@beijing"})
    void anUnknownTenantAnswersLikeAWrongPassword(String login) {
        open(page, "/sign-in");
        page.locator("input[autocomplete=username]").fill(login);
        page.locator("input[type=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=alert]").textContent()).contains("登录名或口令不对");
        assertThat(page.locator("input[autocomplete=username]").inputValue()).isEqualTo(login);
    }

    @Test
    void theAddressOfAForeignVisitAnswersLikeAnUnknownOne() {
        long foreign = Caller.system(new TenantCode("guangdong")).call(this::someVisit);
        signIn(page, "department@hubei");
        List<String> answers = Stream.of(Long.toString(foreign), "4711", "9".repeat(30))
                .map(id -> {
                    page.navigate("/liaison/record/" + id);
                    page.waitForSelector("h1");
                    return page.locator("[role=main]").innerText();
                })
                .toList();
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).isNotBlank();
    }

    private long someVisit() {
        return cadres.search("", organizations.root().orElseThrow().id(), null, 50).rows().stream()
                .map(line -> line.id())
                .flatMap(cadre -> liaison.visitsOf(cadre, null, 1).rows().stream())
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private void visit(String county, LocalDate arrival, LocalDate departure) {
        signIn(page, "department@hubei");
        open(page, "/liaison/record");
        page.locator("vaadin-select").first().click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(county))
                .first()
                .click();
        List<LocalDate> wanted = List.of(arrival, departure);
        for (int which = 0; which < 2; which++) {
            fillDay(
                    page.locator("vaadin-date-picker input").nth(which),
                    wanted.get(which).toString());
        }
    }

    private List<String> days() {
        return page.locator("vaadin-date-picker input").all().stream()
                .limit(2)
                .map(Locator::inputValue)
                .toList();
    }

    private void followUp(String matter) {
        signIn(page, "branch@hubei");
        open(page, "/follow-ups");
        page.locator(".lx-screen-head vaadin-button[theme~=primary]").click();
        page.locator(".lx-work vaadin-text-field input").fill(matter);
        page.locator(".lx-work .lx-confirm vaadin-button[theme~=primary]").click();
    }

    private void assertNoVisitOn(LocalDate day) {
        List<LiaisonVisit> visits = Caller.system(new TenantCode("hubei")).call(() -> {
            CadreId head = Stream.iterate(
                            page(null), Objects::nonNull, before -> before.next() == null ? null : page(before.next()))
                    .flatMap(some -> some.rows().stream())
                    .filter(line -> line.title().equals("组织部部长"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            return liaison.visitsOf(head, null, 100).rows();
        });
        assertThat(visits).isNotEmpty().noneMatch(visit -> visit.days().contains(day));
    }

    private lianxin.kernel.Page<Cadre.Line> page(String after) {
        return cadres.search("", organizations.root().orElseThrow().id(), after, 200);
    }
}
