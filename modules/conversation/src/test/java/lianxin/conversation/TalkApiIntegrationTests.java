package lianxin.conversation;

import static lianxin.testing.TestTenants.BEIJING;
import static lianxin.testing.TestTenants.GUANGDONG;
import static lianxin.testing.TestTenants.HUBEI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.TestApplication;
import lianxin.conversation.ConversationFixtures.Village;
import lianxin.identity.ApiClients;
import lianxin.identity.ApiClients.IssuedSecret;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Id;
import lianxin.kernel.Ids;
import lianxin.organization.Members;
import lianxin.organization.Membership.Joining;
import lianxin.organization.OrganizationId;
import lianxin.testing.ThirdParty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
            "lianxin.tenancy.modules=conversation",
            "spring.main.web-application-type=servlet",
            "lianxin.identity.token-requests=1000"
        })
class TalkApiIntegrationTests {

    private static final String RECORD = """
            mutation ($key: RequestKey!, $branch: OrganizationId!, $talk: TalkReport!) {
              recordTalk(key: $key, branch: $branch, talk: $talk) {
                ... on RecordedTalk { id revision coverage { stillToMeet standings { duty status } } }
                ... on Refused { reasons { code field message } }
              }
            }""";

    private static final String COVERAGE = "query ($branch: OrganizationId!, $year: Int!) {"
            + " talkCoverage(branch: $branch, year: $year) { stillToMeet standings { duty status parts { done target } } } }";

    @Autowired
    ConversationFixtures fixtures;

    @Autowired
    Conversation conversation;

    @Autowired
    Members members;

    @Autowired
    ApiClients clients;

    @LocalServerPort
    int port;

    private Village village;
    private ThirdParty client;
    private LocalDate day;
    private String number;

    @BeforeEach
    void aBranchWithARoster() {
        day = new HouseClock().today().minusDays(3);
        village = fixtures.village(HUBEI, 2);
        number = "TY" + Ids.next();
        fixtures.in(
                village,
                () -> members.join("有号的团员", number, village.branch(), ConversationFixtures.JOINED, Joining.ENROLLED)
                        .orThrow());
        client = client(village);
    }

    @Test
    void aTalkThatIsSentTwiceIsKeptOnceAndAnsweredAlikeAndNobodyIsNamed() {
        Map<String, Object> sent = Map.of(
                "key", ConversationFixtures.key(), "branch", text(village.branch()), "talk", talk(List.of(number)));
        JsonNode first = client.data(RECORD, sent);
        assertThat(first.at("/recordTalk/revision").asInt()).isOne();
        assertThat(client.data(RECORD, sent)).isEqualTo(first);
        assertThat(fixtures.asLeader(village, () -> conversation.talks(village.branch(), null, 10))
                        .rows())
                .hasSize(1);
        assertThat(first.toString()).doesNotContain("团员", number);
    }

    @Test
    void howABranchStandsIsToldToItsOwnSystemAloneAndInNumbers() {
        Map<String, Object> asked = Map.of("branch", text(village.branch()), "year", day.getYear());
        ThirdParty own = client(village, village.branch());
        JsonNode kept = own.data(
                RECORD,
                Map.of(
                        "key",
                        ConversationFixtures.key(),
                        "branch",
                        text(village.branch()),
                        "talk",
                        talk(List.of(number))));
        JsonNode coverage = own.data(COVERAGE, asked);
        assertThat(kept.at("/recordTalk/coverage/stillToMeet").asInt()).isEqualTo(3);
        assertThat(coverage.at("/talkCoverage/stillToMeet").asInt()).isEqualTo(3);
        assertThat(coverage.toString() + kept).doesNotContain("团员", number);
        assertThat(client.data(COVERAGE, asked)).hasToString("{\"talkCoverage\":null}");
        Map<String, Object> nextDay = new HashMap<>(talk(List.of(number)));
        nextDay.put("day", day.plusDays(1).toString());
        JsonNode entered = client.data(
                RECORD, Map.of("key", ConversationFixtures.key(), "branch", text(village.branch()), "talk", nextDay));
        assertThat(entered.at("/recordTalk/revision").asInt()).isOne();
        assertThat(entered.at("/recordTalk/coverage").isNull()).isTrue();
    }

    @Test
    void whatAProvinceHasAddedIsAskedForAndToldInASchemaThatStaysTheSame() {
        String fields = "{ recordFields(record: \"conversation.talk\", on: \"2026-01-01\")"
                + " { name title kind unit least most required choices { code title under } } }";
        assertThat(client.data(fields, Map.of()).at("/recordFields").size()).isZero();
        Village southern = fixtures.village(GUANGDONG, 1);
        ThirdParty theirs = client(southern);
        JsonNode asked = theirs.data(fields, Map.of()).at("/recordFields");
        assertThat(asked.toString())
                .contains("\"name\":\"minutes\"", "\"least\":1", "\"code\":\"VIDEO\"", "\"under\":\"REMOTE\"");
        String record = RECORD.replace("id revision", "id revision extra { name value title words }");
        Map<String, Object> talk = Map.of(
                "day",
                day.toString(),
                "form",
                "INDIVIDUAL",
                "others",
                1,
                "extra",
                List.of(Map.of("name", "minutes", "value", "30")));
        JsonNode kept = theirs.data(
                record, Map.of("key", ConversationFixtures.key(), "branch", text(southern.branch()), "talk", talk));
        assertThat(kept.at("/recordTalk/extra/0/title").asString()).isEqualTo("时长");
        assertThat(kept.at("/recordTalk/extra/0/words").asString()).isEqualTo("30 分钟");
        JsonNode refused = client.data(
                record, Map.of("key", ConversationFixtures.key(), "branch", text(village.branch()), "talk", talk));
        assertThat(refused.at("/recordTalk/reasons/0/code").asString()).isEqualTo("extra.unknown");
    }

    @Test
    void aNumberOfAnotherBranchOrTenantAnswersLikeAnUnknownOne() {
        Village foreign = fixtures.village(BEIJING, 0);
        String elsewhere = "TY" + Ids.next();
        fixtures.in(
                foreign,
                () -> members.join("别处的团员", elsewhere, foreign.branch(), ConversationFixtures.JOINED, Joining.ENROLLED)
                        .orThrow());
        Village neighbour = fixtures.village(HUBEI, 0);
        String next = "TY" + Ids.next();
        fixtures.in(
                neighbour,
                () -> members.join("邻村的团员", next, neighbour.branch(), ConversationFixtures.JOINED, Joining.ENROLLED)
                        .orThrow());
        JsonNode unknown = record(village, "nobody");
        assertThat(unknown.at("/recordTalk/reasons/0/code").asString()).isEqualTo("talk.member-elsewhere");
        assertThat(record(village, elsewhere)).isEqualTo(unknown);
        assertThat(record(village, next)).isEqualTo(unknown);
    }

    @Test
    void whatCannotBeIsRefusedInWordsAndNothingIsHalfStored() {
        Map<String, Map<String, Object>> wrong = Map.of(
                "talk.in-future",
                        Map.of("day", new HouseClock().today().plusDays(1).toString()),
                "talk.nobody", Map.of("members", List.of(), "others", 0),
                "talk.others-negative", Map.of("others", -1),
                "talk.member-twice", Map.of("members", List.of(number, number)),
                "talk.member-elsewhere", Map.of("members", List.of("𠮷🙂".repeat(500))));
        wrong.forEach((code, change) -> {
            Map<String, Object> talk = new HashMap<>(talk(List.of(number)));
            talk.putAll(change);
            JsonNode reason = client.data(
                            RECORD,
                            Map.of("key", ConversationFixtures.key(), "branch", text(village.branch()), "talk", talk))
                    .at("/recordTalk/reasons/0");
            assertThat(reason.at("/code").asString()).isEqualTo(code);
            assertThat(reason.at("/message").asString()).isNotBlank().doesNotContain("refusal.");
        });
        assertThat(fixtures.asLeader(village, () -> conversation.talks(village.branch(), null, 10))
                        .rows())
                .isEmpty();
    }

    @Test
    void aForeignBranchAnswersLikeAnUnknownOne() {
        Village foreign = fixtures.village(BEIJING, 1);
        for (String branch : List.of(text(foreign.branch()), "org_" + Long.toString(Ids.next(), 36))) {
            assertThat(client.ask(COVERAGE, Map.of("branch", branch, "year", day.getYear())))
                    .hasToString("{\"data\":{\"talkCoverage\":null}}");
            assertThat(client.data(
                                    RECORD,
                                    Map.of(
                                            "key",
                                            ConversationFixtures.key(),
                                            "branch",
                                            branch,
                                            "talk",
                                            talk(List.of())))
                            .at("/recordTalk/reasons/0/code")
                            .asString())
                    .isEqualTo("talk.unknown-branch");
        }
    }

    private JsonNode record(Village branch, String member) {
        return client.data(
                RECORD,
                Map.of(
                        "key",
                        ConversationFixtures.key(),
                        "branch",
                        text(branch.branch()),
                        "talk",
                        talk(List.of(member))));
    }

    private Map<String, Object> talk(List<String> numbers) {
        return Map.of("day", day.toString(), "form", "GROUP", "members", numbers, "others", 2);
    }

    private ThirdParty client(Village of) {
        return client(of, of.township());
    }

    private ThirdParty client(Village of, OrganizationId body) {
        IssuedSecret secret = fixtures.in(
                of, () -> clients.open("n" + Ids.next(), "某系统", body).orThrow());
        return ThirdParty.at(port).signedIn(secret.clientId(), secret.secret());
    }

    private static String text(Id id) {
        return "org_" + Long.toString(id.value(), 36);
    }
}
