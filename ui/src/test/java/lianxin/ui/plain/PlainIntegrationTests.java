package lianxin.ui.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lianxin.Application;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.TenantCode;
import lianxin.ui.QuietDay;
import org.jsoup.Connection;
import org.jsoup.Connection.Response;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plain pages over HTTP, in front of the real application and its database. */
@Tag("database")
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"lianxin.demonstration.enabled=true", "lianxin.demonstration.scale=10"})
class PlainIntegrationTests {

    private static final int HEAVIEST = 100_000;
    private static final LocalDate TODAY = LocalDate.now(HouseClock.ZONE);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Test
    void aBranchLeaderTicksTwoMembersAndReadsWhomToMeetNext() {
        OldPhone phone = OldPhone.signedIn(port, "branch@hubei");
        long before = talks("hubei");
        Document form = phone.open(TalkPage.PATH);
        List<Element> members = form.select("input[name=member]");
        assertThat(members).hasSizeGreaterThan(5);
        assertThat(form.select(".note, .wrong, .bad")).isEmpty();
        members.getFirst().attr("checked", true);
        members.getLast().attr("checked", true);
        Document answer = phone.send(form, Map.of("form", "GROUP", "others", "３"));
        assertThat(answer.location()).contains(TalkAnswer.PATH);
        assertThat(answer.selectFirst(".note.done").text())
                .contains(TODAY.toString(), "集体座谈", "团员 2 人，其他青年 3 人")
                .contains("名团员需要谈心");
        assertThat(answer.select(".duty")).isNotEmpty();
        assertThat(answer.select("blockquote").text()).contains("第四条");
        assertThat(talks("hubei")).isEqualTo(before + 1);
    }

    @Test
    void aCadreWhoLeadsNoBranchRecordsAnOwnTalkByNumbers() {
        OldPhone phone = OldPhone.signedIn(port, "prefecture@hubei");
        Document form = phone.open(TalkPage.PATH);
        assertThat(form.select("input[name=member]")).isEmpty();
        Document answer = phone.send(form, Map.of("form", "CHANCE", "others", "4", "research", "yes"));
        assertThat(answer.selectFirst(".note.done").text()).contains("随机交流", "其他青年 4 人", "已记入您的工作纪实");
    }

    @Test
    void aVisitIsRecordedWithItsWorkAndAnswersWhyItDoesNotCountYet() {
        OldPhone phone = OldPhone.signedIn(port, "department@hubei");
        LocalDate arrival = QuietDay.ago(40);
        Map<String, String> typed = new HashMap<>(visit(phone, arrival, arrival.plusDays(1)));
        typed.putAll(Map.of(
                "task", "RESEARCH",
                "companions", "2",
                "number-RURAL", "12",
                "first-RURAL", "5",
                "topic-1", "PARTY_POLICY",
                "audience-1", "30",
                "together-1", arrival.toString(),
                "kind-1", "WORK",
                "extra.enterprise_staff", "9999"));
        Document refused = phone.send(phone.open(VisitPage.PATH), typed);
        assertThat(refused.select(".wrong").text()).contains("“参加宣讲的企业职工”应当在 0 和 5000 人之间");
        typed.put("extra.enterprise_staff", "25");
        Document answer = phone.send(phone.open(VisitPage.PATH), typed);
        assertThat(answer.location()).contains(VisitAnswer.PATH);
        assertThat(answer.selectFirst(".note.done").text()).contains("咸丰", arrival.toString(), "共 2 天", "已到点");
        assertThat(answer.select("details").text()).contains("不足规定天数（第二条）");
        assertThat(text("hubei", "SELECT work FROM liaison_visit_revision ORDER BY recorded_at DESC LIMIT 1"))
                .contains("RESEARCH", "RURAL", "PARTY_POLICY", "参加宣讲的企业职工", "25 人");
    }

    @Test
    void inEnglishADutyAndItsReasonAreToldWithoutAChineseWordOfThePack() {
        OldPhone phone = OldPhone.signedIn(port, "prefecture@hubei");
        phone.open(StartPage.LANGUAGE + "?to=en");
        Document answer = phone.send(phone.open(TalkPage.PATH), Map.of("form", "CHANCE", "others", "1"));
        assertThat(answer.select(".duty > h3, .duty > p").text())
                .contains("Talks", "Article 4")
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(answer.select("blockquote").text()).contains("Article 4", "各级团干部");
    }

    @ParameterizedTest
    @CsvSource({
        "2, -1, 离开日期早于到达日期",
        "1, 1, 离开日期还没到",
        "-2000, -1999, 您联系这个点的时间是",
    })
    void daysThatCannotBeAreRefusedAndWhatWasTypedStays(int arrival, int departure, String why) {
        OldPhone phone = OldPhone.signedIn(port, "department@hubei");
        long before = visits("hubei");
        Map<String, String> typed = new HashMap<>(visit(phone, TODAY.plusDays(arrival), TODAY.plusDays(departure)));
        typed.put("number-SCHOOL", "7");
        Document answer = phone.send(phone.open(VisitPage.PATH), typed);
        assertThat(answer.selectFirst("#refused").text()).contains(why);
        typed.forEach(
                (name, value) -> assertThat(answer.select("[name=" + name + "]").eachAttr("value"))
                        .as(name)
                        .contains(value));
        assertThat(visits("hubei")).isEqualTo(before);
    }

    @Test
    void aVisitWithoutDatesOrWithAWordForANumberSaysWhatIsMissing() {
        OldPhone phone = OldPhone.signedIn(port, "department@hubei");
        Document answer = phone.send(phone.open(VisitPage.PATH), Map.of("departure", "去年夏天", "companions", "几个人"));
        assertThat(answer.selectFirst("#refused").text()).contains("请填写", "看不懂这个日期", "人数请填整数");
        assertThat(answer.selectFirst("#departure").val()).isEqualTo("去年夏天");
        assertThat(answer.selectFirst("#companions").val()).isEqualTo("几个人");
    }

    @Test
    void aForeignPointAndAForeignMemberAnswerLikeUnknownOnes() {
        OldPhone here = OldPhone.signedIn(port, "department@hubei");
        OldPhone branch = OldPhone.signedIn(port, "branch@hubei");
        for (String other : List.of("guangdong", "beijing")) {
            String point = text(other, "SELECT id FROM liaison_point LIMIT 1");
            Document form = here.open(VisitPage.PATH);
            form.select("input[name=point]").first().val(point).attr("checked", true);
            Document answer = here.send(form, Map.of("arrival", TODAY.toString(), "departure", TODAY.toString()));
            assertThat(answer.selectFirst("#refused").text()).contains("没有这个联系点");

            long before = talks("hubei");
            Document talk = branch.open(TalkPage.PATH);
            talk.select("input[name=member]")
                    .first()
                    .val(text(other, "SELECT id FROM member LIMIT 1"))
                    .attr("checked", true);
            assertThat(branch.send(talk, Map.of()).selectFirst("#refused").text())
                    .contains("不在这个支部的名册里");
            assertThat(talks("hubei")).isEqualTo(before);
        }
    }

    @Test
    void aFormWithoutItsKeyIsNotSavedUntilItIsLookedAtAgain() {
        OldPhone phone = OldPhone.signedIn(port, "prefecture@hubei");
        long before = talks("hubei");
        for (String key : List.of(
                "",
                "made-up",
                OldPhone.signedIn(port, "branch@hubei")
                        .open(TalkPage.PATH)
                        .selectFirst("[name=key]")
                        .val())) {
            Document answer = phone.send(phone.open(TalkPage.PATH), Map.of("key", key, "others", "6"));
            assertThat(answer.selectFirst("#refused").text()).contains("没有保存");
            assertThat(talks("hubei")).isEqualTo(before);
            assertThat(answer.selectFirst("#others").val()).isEqualTo("6");
            assertThat(phone.send(answer, Map.of()).location()).contains(TalkAnswer.PATH);
            before++;
        }
    }

    @Test
    void whatIsSentTwiceOrTenTimesAtOnceIsThereOnce() throws Exception {
        OldPhone phone = OldPhone.signedIn(port, "branch@hubei");
        long before = talks("hubei");
        Document form = phone.open(TalkPage.PATH);
        form.select("input[name=member]").first().attr("checked", true);
        Map<String, String> typed = Map.of("form", "CHANCE");
        String first = phone.send(form, typed).location();
        assertThat(phone.send(form, typed).location()).isEqualTo(first);
        assertThat(talks("hubei")).isEqualTo(before + 1);

        OldPhone visitor = OldPhone.signedIn(port, "department@hubei");
        long visitsBefore = visits("hubei");
        LocalDate arrival = QuietDay.ago(60);
        Document visit = visitor.open(VisitPage.PATH);
        Map<String, String> days = visit(visitor, arrival, arrival);
        List<Connection> requests = IntStream.range(0, 10)
                .mapToObj(each -> visitor.form(visit, days))
                .toList();
        try (ExecutorService ten = Executors.newFixedThreadPool(10)) {
            List<Future<String>> answers = requests.stream()
                    .map(request ->
                            ten.submit(() -> OldPhone.send(request).url().toString()))
                    .toList();
            String one = answers.getFirst().get();
            assertThat(one).contains(VisitAnswer.PATH);
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(one);
            }
        }
        assertThat(visits("hubei")).isEqualTo(visitsBefore + 1);
    }

    @Test
    void aFormThatWasSavedBeforeAndNowSaysSomethingElseIsNotThrownAway() {
        OldPhone phone = OldPhone.signedIn(port, "prefecture@hubei");
        long before = talks("hubei");
        Document form = phone.open(TalkPage.PATH);
        phone.send(form, Map.of("others", "1"));
        Document answer = phone.send(form, Map.of("others", "2"));
        assertThat(answer.selectFirst("#refused").text()).contains("先前已经保存过");
        assertThat(answer.selectFirst("#others").val()).isEqualTo("2");
        assertThat(talks("hubei")).isEqualTo(before + 1);
        phone.send(answer, Map.of());
        assertThat(talks("hubei")).isEqualTo(before + 2);
    }

    @Test
    void aFormSentAfterTheSessionHasEndedStandsFilledInAgainBehindTheSignIn() {
        OldPhone phone = OldPhone.signedIn(port, "prefecture@hubei");
        long before = talks("hubei");
        Document form = phone.open(TalkPage.PATH);
        phone.forgetSession();
        Document door = phone.send(form, Map.of("form", "REMOTE", "others", "8"));
        assertThat(door.selectFirst("[role=alert]").text()).contains("登录已过期", "没有丢");
        Document wrong = phone.send(door, Map.of("name", "prefecture@hubei", "password", "not-the-password"));
        assertThat(wrong.selectFirst("[role=alert]").text()).contains("口令不对", "没有丢");
        assertThat(wrong.selectFirst("#name").val()).isEqualTo("prefecture@hubei");

        Document again = phone.signIn(wrong, "prefecture@hubei");
        assertThat(again.location()).contains(TalkPage.PATH);
        assertThat(again.selectFirst(".note.slow").text()).contains("还没有保存");
        assertThat(again.selectFirst("#others").val()).isEqualTo("8");
        assertThat(again.selectFirst("[value=REMOTE]").hasAttr("checked")).isTrue();
        assertThat(talks("hubei")).isEqualTo(before);
        phone.send(again, Map.of());
        assertThat(talks("hubei")).isEqualTo(before + 1);
    }

    @Test
    void whatOneTypedIsNotShownToAnotherWhoSignsInOnThatPhone() {
        for (String other : List.of("department@hubei", "prefecture@guangdong", "prefecture@beijing")) {
            OldPhone phone = OldPhone.signedIn(port, "prefecture@hubei");
            Document form = phone.open(TalkPage.PATH);
            phone.forgetSession();
            Document again = phone.signIn(phone.send(form, Map.of("others", "777")), other);
            assertThat(again.location()).contains(TalkPage.PATH);
            assertThat(again.html()).doesNotContain("777");
        }
    }

    @Test
    void theAnswerToATalkIsNotReadAcrossTheWall() {
        OldPhone here = OldPhone.signedIn(port, "prefecture@hubei");
        String saved =
                here.send(here.open(TalkPage.PATH), Map.of("others", "9")).location();
        String path = saved.substring(saved.indexOf("/plain"));
        for (String other : List.of("prefecture@guangdong", "prefecture@beijing", "branch@hubei")) {
            assertThat(OldPhone.signedIn(port, other).open(path).location()).endsWith(StartPage.PATH);
        }
    }

    @Test
    void whoIsNotSignedInIsAskedToAndComesBackToTheForm() {
        OldPhone phone = new OldPhone(port);
        Document door = phone.open(VisitPage.PATH);
        assertThat(door.location()).contains(Threshold.SIGN_IN);
        assertThat(phone.signIn(door, "department@hubei").location()).contains(VisitPage.PATH);
    }

    @Test
    void aOneTimeCodeSetsAPasswordAndAWrongOneSaysSo() {
        OldPhone phone = new OldPhone(port);
        Document answer = phone.send(
                phone.open(PasswordPage.PATH),
                Map.of("name", "branch@hubei", "code", "nonsense", "wanted", "a-long-new-password"));
        assertThat(answer.selectFirst("#refused").text()).contains("一次性码不对");
        assertThat(answer.selectFirst("#name").val()).isEqualTo("branch@hubei");
        assertThat(answer.selectFirst("#wanted").val()).isEmpty();
        OldPhone.signedIn(port, "branch@hubei");
    }

    @Test
    void whoHasNothingToRecordIsOfferedNoForm() {
        OldPhone phone = OldPhone.signedIn(port, "admin@hubei");
        assertThat(phone.open(StartPage.PATH).select("nav a")).isEmpty();
        assertThat(phone.open(VisitPage.PATH).location()).endsWith(StartPage.PATH);
        assertThat(phone.open("/plain/anything").location()).endsWith(StartPage.PATH);
    }

    @ParameterizedTest
    @CsvSource({
        "branch@hubei, /plain",
        "branch@hubei, /plain/talk",
        "student@hubei, /plain/talk",
        "department@hubei, /plain",
        "department@hubei, /plain/visit",
        "department@hubei, /plain/talk",
        "department@hubei, /plain/sign-in"
    })
    void aPageAndAllThatItLoadsStayLight(String login, String path) {
        OldPhone phone = OldPhone.signedIn(port, login);
        assertLight(phone, phone.answer(path));
    }

    @Test
    void theAnswersStayLightAndNoPageRunsAScript() {
        OldPhone phone = OldPhone.signedIn(port, "student@hubei");
        Document form = phone.open(TalkPage.PATH);
        form.select("input[name=member]").attr("checked", "checked");
        Response answer = OldPhone.send(phone.form(form, Map.of("form", "GROUP")));
        assertThat(answer.url().getPath()).isEqualTo(TalkAnswer.PATH);
        assertLight(phone, answer);
        OldPhone visitor = OldPhone.signedIn(port, "department@hubei");
        Document visit = visitor.open(VisitPage.PATH);
        LocalDate day = QuietDay.ago(70);
        assertLight(visitor, OldPhone.send(visitor.form(visit, visit(visitor, day, day.plusDays(5)))));
    }

    private static void assertLight(OldPhone phone, Response answer) {
        try {
            Document page = answer.bufferUp().parse();
            int bytes = weight(answer);
            for (Element loaded : page.select("link[href], img[src], script")) {
                assertThat(loaded.tagName()).isEqualTo("link");
                bytes += weight(phone.answer(loaded.attr("href")));
            }
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'self'");
            assertThat(page.select("[style], [onclick], style")).isEmpty();
            assertThat(page.text()).contains("不另报材料、照片、截图");
            assertThat(bytes).as(answer.url().getPath()).isLessThanOrEqualTo(HEAVIEST);
            LoggerFactory.getLogger(PlainIntegrationTests.class)
                    .info("{}: {} bytes", answer.url().getPath(), bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Without compression, headers included. */
    private static int weight(Response answer) {
        int headers = answer.headers().entrySet().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length() + 4)
                .sum();
        return headers + answer.bodyAsBytes().length;
    }

    private static Map<String, String> visit(OldPhone phone, LocalDate arrival, LocalDate departure) {
        Element point = phone.open(VisitPage.PATH).select("label.tick").stream()
                .filter(label -> label.text().contains("咸丰"))
                .findFirst()
                .orElseThrow();
        return Map.of(
                "point",
                point.selectFirst("input").val(),
                "arrival",
                arrival.toString(),
                "departure",
                departure.toString());
    }

    private long talks(String tenant) {
        return Long.parseLong(text(tenant, "SELECT count(*) FROM talk"));
    }

    private long visits(String tenant) {
        return Long.parseLong(text(tenant, "SELECT count(*) FROM liaison_visit_revision"));
    }

    private String text(String tenant, String query) {
        return Caller.system(new TenantCode(tenant))
                .call(() -> sql.sql(query).query(String.class).single());
    }
}
