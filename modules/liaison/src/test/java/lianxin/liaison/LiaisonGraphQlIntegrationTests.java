package lianxin.liaison;

import static lianxin.testing.TestTenants.BEIJING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lianxin.TestApplication;
import lianxin.identity.ApiClients;
import lianxin.identity.ApiClients.IssuedSecret;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Id;
import lianxin.kernel.Ids;
import lianxin.kernel.TenantCode;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import lianxin.testing.TestTenants;
import lianxin.testing.ThirdParty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@Tag("database")
@SpringBootTest(
        classes = TestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "lianxin.tenancy.modules=liaison",
            "spring.main.web-application-type=servlet",
            "lianxin.identity.token-requests=1000"
        })
class LiaisonGraphQlIntegrationTests {

    private static final String FANG_COUNTY = "420325";

    private static final String RECORD = """
            mutation ($key: RequestKey!, $cadre: CadreId!, $visit: VisitReport!) {
              recordVisit(key: $key, cadre: $cadre, visit: $visit) {
                ... on RecordedVisit { id revision warnings { message } standings { duty status liaisonPoint { id } } }
                ... on Refused { reasons { code field message } }
              }
            }""";

    private static final String VISITS = """
            query ($cadre: CadreId!) { liaisonVisits(cadre: $cadre) { nodes {
              id state verification revision recordedAt days { first last }
              point { id place host { name } } organization { name }
              work { residentStudy companions tasks threeTogethers { day kinds } briefings { topic audience }
                interviews { field number firstTime } } } } }""";

    @Autowired
    LiaisonWorld world;

    @Autowired
    TestTenants tenants;

    @Autowired
    ApiClients clients;

    @LocalServerPort
    int port;

    private ThirdParty client;
    private CadreId head;
    private PointId fangxian;
    private LocalDate arrival;

    @BeforeEach
    void aDepartmentHeadHasAPoint() {
        arrival = new HouseClock().today().minusDays(10);
        head = world.departmentHead("接口部长");
        fangxian = world.point(FANG_COUNTY);
        world.assign(head, fangxian, LocalDate.of(2024, 1, 1));
        client = client(LiaisonWorld.HERE, tenants.in(LiaisonWorld.HERE, world::province));
    }

    @Test
    void aVisitThatIsSentTwiceIsKeptOnceAndAnsweredAlike() {
        Map<String, Object> sent = Map.of("key", key(), "cadre", text("cadre", head), "visit", report(4));
        JsonNode first = client.data(RECORD, sent).at("/recordVisit");
        assertThat(first.at("/revision").asInt()).isOne();
        assertThat(client.data(RECORD, sent).at("/recordVisit")).isEqualTo(first);

        JsonNode visits =
                client.data(VISITS, Map.of("cadre", text("cadre", head))).at("/liaisonVisits/nodes");
        assertThat(visits.size()).isOne();
        JsonNode visit = visits.get(0);
        assertThat(visit.at("/id")).isEqualTo(first.at("/id"));
        assertThat(visit.at("/state").asString()).isEqualTo("MADE");
        assertThat(visit.at("/days/first").asString()).isEqualTo(arrival.toString());
        assertThat(visit.at("/point/host/name").asString()).isEqualTo("共青团房县委员会");
        assertThat(visit.at("/work/interviews/0/number").asInt()).isEqualTo(12);
        assertThat(visit.at("/work/briefings/0/topic").asString()).isEqualTo("LEAGUE_DECISION");
        assertThat(visit.at("/work/briefings/0/audience").asInt()).isEqualTo(60);
        assertThat(visit.at("/work/threeTogethers/0/kinds/0").asString()).isEqualTo("LIVING");
    }

    @Test
    void whatIsRefusedIsToldInWordsAndStoresNothing() {
        Map<String, Object> reversed = new HashMap<>(report(4));
        reversed.put("departure", arrival.minusDays(3).toString());
        JsonNode answer = client.data(RECORD, Map.of("key", key(), "cadre", text("cadre", head), "visit", reversed))
                .at("/recordVisit/reasons/0");
        assertThat(answer.at("/code").asString()).isEqualTo("visit.reversed-dates");
        assertThat(answer.at("/message").asString()).startsWith("离开日期早于到达日期");
        assertThat(client.data(VISITS, Map.of("cadre", text("cadre", head)))
                        .at("/liaisonVisits/nodes")
                        .size())
                .isZero();
    }

    static Stream<Arguments> whatCannotBe() {
        LocalDate today = new HouseClock().today();
        return Stream.of(
                Arguments.of("visit.future", Map.of("arrival", today.toString(), "departure", today.plusDays(1) + "")),
                Arguments.of("visit.outside-assignment", Map.of("arrival", "2023-12-30", "departure", "2024-01-03")),
                Arguments.of("visit.negative-number", Map.of("work", Map.of("companions", -1))),
                Arguments.of(
                        "visit.first-time-too-many",
                        Map.of(
                                "work",
                                Map.of("interviews", List.of(Map.of("field", "RURAL", "number", 3, "firstTime", 4))))),
                Arguments.of(
                        "visit.three-togethers-outside",
                        Map.of(
                                "work",
                                Map.of(
                                        "threeTogethers",
                                        List.of(Map.of("day", today.toString(), "kinds", List.of("WORK")))))));
    }

    @ParameterizedTest
    @MethodSource("whatCannotBe")
    void whatCannotBeIsRefusedInWordsAndNothingIsHalfStored(String code, Map<String, Object> wrong) {
        Map<String, Object> visit = new HashMap<>(report(4));
        visit.putAll(wrong);
        JsonNode reason = client.data(RECORD, Map.of("key", key(), "cadre", text("cadre", head), "visit", visit))
                .at("/recordVisit/reasons/0");
        assertThat(reason.at("/code").asString()).isEqualTo(code);
        assertThat(reason.at("/message").asString()).isNotBlank().doesNotContain("refusal.", "{");
        assertNothingKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "二月三十日", "20260230", "9999999999-01-01"})
    void aDayThatIsNoneIsTurnedAwayAtTheDoor(String day) {
        Map<String, Object> visit = new HashMap<>(report(4));
        visit.put("arrival", day);
        JsonNode answer = client.ask(RECORD, Map.of("key", key(), "cadre", text("cadre", head), "visit", visit));
        assertThat(answer.at("/errors/0/message").asString())
                .isNotBlank()
                .doesNotContain("Exception", "lianxin.", "java.");
        assertNothingKept();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, 5_000})
    void aKeyThatIsNoneIsTurnedAwayAtTheDoor(int length) {
        JsonNode answer = client.ask(
                RECORD, Map.of("key", "𠮷".repeat(length), "cadre", text("cadre", head), "visit", report(4)));
        assertThat(answer.at("/errors").isEmpty()).isFalse();
        assertNothingKept();
    }

    private void assertNothingKept() {
        assertThat(client.data(VISITS, Map.of("cadre", text("cadre", head)))
                        .at("/liaisonVisits/nodes")
                        .size())
                .isZero();
    }

    @Test
    void aForeignCadrePointOrVisitAnswersLikeAnUnknownOne() {
        ThirdParty stranger = client(BEIJING, tenants.in(BEIJING, world::province));
        JsonNode visit = client.data(RECORD, Map.of("key", key(), "cadre", text("cadre", head), "visit", report(4)))
                .at("/recordVisit/id");
        for (String id : List.of(visit.asString(), "visit_" + Long.toString(Ids.next(), 36))) {
            assertThat(stranger.ask("query ($id: VisitId!) { liaisonVisit(id: $id) { state } }", Map.of("id", id)))
                    .hasToString("{\"data\":{\"liaisonVisit\":null}}");
        }
        for (String cadre : List.of(text("cadre", head), "cadre_" + Long.toString(Ids.next(), 36))) {
            assertThat(stranger.ask(VISITS, Map.of("cadre", cadre)))
                    .hasToString("{\"data\":{\"liaisonVisits\":{\"nodes\":[]}}}");
            assertThat(stranger.data(RECORD, Map.of("key", key(), "cadre", cadre, "visit", report(4)))
                            .at("/recordVisit/reasons/0/code")
                            .asString())
                    .isEqualTo("cadre.unknown");
            assertThat(stranger.ask(
                            "query ($id: CadreId!) { dutyResults(subject: { cadre: $id }, year: 2026) { duty } }",
                            Map.of("id", cadre)))
                    .hasToString("{\"data\":{\"dutyResults\":[]}}");
        }
        String host = tenants.in(LiaisonWorld.HERE, () -> text("org", world.body(FANG_COUNTY)));
        String points = "query ($host: OrganizationId!) { liaisonPoints(host: $host) { id place host { name } } }";
        assertThat(client.data(points, Map.of("host", host))
                        .at("/liaisonPoints/0/host/name")
                        .asString())
                .isEqualTo("共青团房县委员会");
        assertThat(stranger.data(points, Map.of("host", host))
                        .at("/liaisonPoints")
                        .size())
                .isZero();
    }

    @Test
    void aDutyIsToldWithItsPointAndItsExplanation() {
        client.data(RECORD, Map.of("key", key(), "cadre", text("cadre", head), "visit", report(4)));
        JsonNode duties = client.data("""
                        query ($id: CadreId!, $year: Int!) { dutyResults(subject: { cadre: $id }, year: $year) {
                          duty area article title status due remark period { first last }
                          parts { title done target ceiling unit met } gaps { parameter title article byUnit }
                          liaisonPoint { id }
                          explanation { clause stillOpen packs { id version title documentNumber }
                            parameters { parameter title value unit since reference clause }
                            counted { kind days { first } confirmed } notCounted { reason article fact { kind } } } } }
                        """, Map.of("id", text("cadre", head), "year", arrival.getYear()))
                .at("/dutyResults");
        assertThat(duties).anySatisfy(duty -> {
            assertThat(duty.at("/duty").asString()).isEqualTo("liaison.visits");
            assertThat(duty.at("/liaisonPoint/id").asString()).isEqualTo(text("point", fangxian));
            assertThat(duty.at("/article").asString()).isEqualTo("第二条");
            assertThat(duty.at("/explanation/notCounted/0/reason").asString()).isEqualTo("不足规定天数");
            assertThat(duty.at("/explanation/packs/0/documentNumber").asString())
                    .contains("44号");
        });
    }

    private Map<String, Object> report(int days) {
        return Map.of(
                "point",
                text("point", fangxian),
                "arrival",
                arrival.toString(),
                "departure",
                arrival.plusDays(days - 1).toString(),
                "work",
                Map.of(
                        "tasks",
                        List.of("RESEARCH"),
                        "threeTogethers",
                        List.of(Map.of("day", arrival.toString(), "kinds", List.of("LIVING"))),
                        "briefings",
                        List.of(Map.of("topic", "LEAGUE_DECISION", "audience", 60)),
                        "interviews",
                        List.of(Map.of("field", "RURAL", "number", 12, "firstTime", 10))));
    }

    private ThirdParty client(TenantCode tenant, OrganizationId organization) {
        IssuedSecret secret = tenants.in(
                tenant,
                () -> clients.open("n" + Ids.next(), "某系统", organization).orThrow());
        return ThirdParty.at(port).signedIn(secret.clientId(), secret.secret());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String text(String prefix, Id id) {
        return prefix + "_" + Long.toString(id.value(), 36);
    }
}
