package lianxin.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lianxin.identity.ApiClients;
import lianxin.identity.ApiClients.IssuedSecret;
import lianxin.kernel.Ids;
import lianxin.kernel.TenantCode;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.Cadres.Appointment;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.organization.Organizations.Create;
import lianxin.organization.Staffing;
import lianxin.testing.TestTenants;
import lianxin.testing.ThirdParty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@Tag("database")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.main.web-application-type=servlet", "lianxin.identity.token-requests=1000"})
class GraphQlIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    /** One tenant as a third party finds it: a province with three counties, each with a cadre. */
    private record Stand(TenantCode tenant, ThirdParty client, OrganizationId root, List<OrganizationId> counties) {}

    private static final Map<TenantCode, Stand> STANDS = new HashMap<>();

    @Autowired
    TestTenants tenants;

    @Autowired
    Organizations organizations;

    @Autowired
    Cadres cadres;

    @Autowired
    ApiClients clients;

    @LocalServerPort
    int port;

    Stand hubei;
    Stand beijing;

    @BeforeEach
    void eachTenantHasAThirdParty() {
        tenants.all().forEach(tenant -> STANDS.computeIfAbsent(tenant, this::stand));
        hubei = STANDS.get(TestTenants.HUBEI);
        beijing = STANDS.get(TestTenants.BEIJING);
    }

    @Test
    void aClientReadsItsOwnTenantAndNothingOfAnother() {
        for (Stand stand : STANDS.values()) {
            JsonNode data = stand.client().data("""
                    { tenant { code name }
                      me { organization { name children { nodes { name parent { name } } } } }
                      organizations { nodes { name code level kind field leadingBody openedOn closedOn } }
                      cadres { nodes { name title organization { name } standings { rank staffing from to leader organization { name } } } } }
                    """);
            assertThat(data.at("/tenant/code").asString())
                    .isEqualTo(stand.tenant().value());
            assertThat(data.at("/cadres/nodes").size()).isEqualTo(3);
            assertThat(data.at("/cadres/nodes/0/standings/0/rank").asString()).isEqualTo("DEPUTY_DIVISION");
            assertThat(data.at("/me/organization/children/nodes/0/parent/name").asString())
                    .isEqualTo("共青团" + stand.tenant() + "委员会");
            STANDS.keySet().stream()
                    .filter(other -> !other.equals(stand.tenant()))
                    .forEach(foreign -> assertThat(data.toString())
                            .contains(stand.tenant().value())
                            .doesNotContain(foreign.value()));
        }
    }

    @Test
    void aForeignIdAnswersLikeAnUnknownOne() {
        String organization = "query ($id: OrganizationId) { organization(id: $id) { name } }";
        String cadre = "query ($id: CadreId!) { cadre(id: $id) { name } }";
        String within = "query ($id: OrganizationId) { organizations(within: $id) { nodes { name } }"
                + " cadres(within: $id) { nodes { name } } }";
        String body = text("org", beijing.root());
        String person = tenants.in(beijing.tenant(), () -> text("cadre", anyCadre(beijing.root())));
        assertThat(beijing.client()
                        .data(cadre, Map.of("id", person))
                        .at("/cadre/name")
                        .asString())
                .contains("beijing");
        for (String id : List.of(body, "org_" + Long.toString(Ids.next(), 36))) {
            assertThat(hubei.client().ask(organization, Map.of("id", id)))
                    .hasToString("{\"data\":{\"organization\":null}}");
            assertThat(hubei.client().ask(within, Map.of("id", id)))
                    .hasToString("{\"data\":{\"organizations\":{\"nodes\":[]},\"cadres\":{\"nodes\":[]}}}");
        }
        for (String id : List.of(person, "cadre_" + Long.toString(Ids.next(), 36))) {
            assertThat(hubei.client().ask(cadre, Map.of("id", id))).hasToString("{\"data\":{\"cadre\":null}}");
        }
        assertThat(hubei.client().ask("{ organization(code: \"beijing-1\") { name } }", Map.of()))
                .isEqualTo(hubei.client().ask("{ organization(code: \"nowhere\") { name } }", Map.of()));
    }

    @Test
    void anIdOfAnotherKindIsNoId() {
        for (String id : List.of(text("org", hubei.root()), "cadre_", "cadre_-1", "cadre_0000000001", "1", "")) {
            JsonNode answer = hubei.client().ask("query ($id: CadreId!) { cadre(id: $id) { name } }", Map.of("id", id));
            assertThat(answer.at("/errors/0/message").asString()).as(id).contains("Not a CadreId");
        }
    }

    @Test
    void aClientReachesTheSubtreeOfItsBodyAlone() {
        OrganizationId county = hubei.counties().getFirst();
        ThirdParty client = client(hubei.tenant(), county);
        assertThat(client.data("{ me { organization { id } } cadres { nodes { name } } }")
                        .at("/cadres/nodes")
                        .size())
                .isOne();
        CadreId elsewhere =
                tenants.in(hubei.tenant(), () -> anyCadre(hubei.counties().getLast()));
        assertThat(client.ask(
                        "query ($id: CadreId!) { cadre(id: $id) { name } }", Map.of("id", text("cadre", elsewhere))))
                .hasToString("{\"data\":{\"cadre\":null}}");
    }

    @Test
    void listsAreReadByCursor() {
        String document = "query ($after: String) { cadres(first: 2, after: $after) { nodes { id }"
                + " pageInfo { hasNextPage endCursor } } }";
        JsonNode first = hubei.client().data(document).at("/cadres");
        assertThat(first.at("/nodes").size()).isEqualTo(2);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        String cursor = first.at("/pageInfo/endCursor").asString();
        JsonNode second = hubei.client().data(document, Map.of("after", cursor)).at("/cadres");
        assertThat(second.at("/nodes").size()).isOne();
        assertThat(second.at("/pageInfo").toString()).isEqualTo("{\"hasNextPage\":false,\"endCursor\":null}");
        assertThat(first.at("/nodes").toString())
                .doesNotContain(second.at("/nodes/0/id").asString());
    }

    @Test
    void aForeignCursorReadsLikeAMadeUpOne() {
        String cursors =
                "{ cadres(first: 1) { pageInfo { endCursor } } organizations(first: 1) { pageInfo { endCursor } } }";
        String foreign =
                beijing.client().data(cursors).at("/cadres/pageInfo/endCursor").asString();
        String other = hubei.client()
                .data(cursors)
                .at("/organizations/pageInfo/endCursor")
                .asString();
        String document = "query ($after: String) { cadres(after: $after) { nodes { name } } }";
        JsonNode madeUp = hubei.client().ask(document, Map.of("after", "x"));
        assertThat(madeUp.at("/errors/0/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
        for (String cursor : List.of(foreign, other, "", "aesgcm1:", "aesgcm1:AAAA", foreign.replace('A', 'B'))) {
            assertThat(hubei.client().ask(document, Map.of("after", cursor)))
                    .as(cursor)
                    .isEqualTo(madeUp);
        }
    }

    @Test
    void aPageHasALimit() {
        for (int first : List.of(0, -1, 101)) {
            JsonNode answer =
                    hubei.client().ask("query ($n: Int!) { cadres(first: $n) { nodes { name } } }", Map.of("n", first));
            assertThat(answer.at("/errors/0/message").asString()).isEqualTo("first: 1 to 100");
        }
    }

    static Stream<Arguments> abuses() {
        String deep =
                IntStream.range(0, 60).mapToObj(i -> "parent { ").reduce("", String::concat) + "id" + " }".repeat(60);
        String wide = IntStream.range(0, 300)
                .mapToObj(i -> "a" + i + ": me { name } ")
                .reduce("", String::concat);
        StringBuilder bomb = new StringBuilder("{ me { organization { ...F0 } } }");
        for (int i = 0; i < 40; i++) {
            bomb.append(" fragment F%d on Organization { a: parent { ...F%d } b: parent { ...F%d } }"
                    .formatted(i, i + 1, i + 1));
        }
        bomb.append(" fragment F40 on Organization { id }");
        return Stream.of(
                argumentSet("deep", "{ me { organization { " + deep + " } } }"),
                argumentSet("wide", "{ " + wide + "}"),
                argumentSet("fragments that double", bomb.toString()),
                argumentSet(
                        "pages of pages",
                        "{ organizations(first: 100) { nodes { children(first: 100) { nodes { name } } } } }"),
                argumentSet("an endless page", "{ organizations(first: 2147483647) { nodes { id name } } }"),
                argumentSet(
                        "a circle of fragments",
                        "{ me { ...A } } fragment A on Client { ...B } fragment B on Client { ...A }"),
                argumentSet("directives", "{ me { name " + "@skip(if: false) ".repeat(3_000) + "} }"),
                argumentSet("one field again and again", "{ me { " + "name ".repeat(5_000) + "} }"),
                argumentSet("brackets", "{" + "[".repeat(20_000)),
                argumentSet("variables", "query (" + "$a: Int ".repeat(3_000) + ") { me { name } }"));
    }

    @ParameterizedTest
    @MethodSource("abuses")
    void anAbusiveDocumentIsRefusedAtOnce(String document) {
        JsonNode answer = hubei.client().ask(document, Map.of());
        assertThat(answer.at("/errors").size()).isPositive();
        assertThat(answer.path("data").isObject()).isFalse();
        long fastest = LongStream.range(0, 5)
                .map(round -> {
                    long start = System.nanoTime();
                    hubei.client().ask(document, Map.of());
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void pageSizesInVariablesCountAsWell() {
        String document =
                "query ($n: Int!) { organizations(first: $n) { nodes { children(first: $n) { nodes { name } } } } }";
        hubei.client().data(document, Map.of("n", 3));
        JsonNode answer = hubei.client().ask(document, Map.of("n", 100));
        assertThat(answer.at("/errors/0/message").asString()).contains("costs", "5000 are allowed");
    }

    @Test
    void aRequestThatIsTooLongIsNotRead() {
        assertThat(hubei.client()
                        .post("{\"query\":\"" + " ".repeat(70_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void toolsMayReadTheSchema() {
        JsonNode schema = hubei.client().data(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(schema.at("/__schema/queryType/name").asString()).isEqualTo("Query");
    }

    private Stand stand(TenantCode tenant) {
        return tenants.in(tenant, () -> {
            OrganizationId root = organizations
                    .root()
                    .map(LeagueOrganization::id)
                    .orElseGet(() -> establish("1", "", "共青团" + tenant + "委员会", OrganizationLevel.PROVINCE));
            List<OrganizationId> counties = IntStream.rangeClosed(1, 3)
                    .mapToObj(i -> establish(tenant + "-" + i, "1", tenant + "第" + i + "县团委", OrganizationLevel.COUNTY))
                    .toList();
            counties.forEach(county -> cadres.register(
                            "某" + tenant,
                            CadreRank.DEPUTY_DIVISION,
                            new Appointment(county, "书记", true, Staffing.FULL_TIME, DAY))
                    .orThrow());
            return new Stand(tenant, client(tenant, root), root, counties);
        });
    }

    private OrganizationId establish(String code, String above, String name, OrganizationLevel level) {
        Description description = new Description(
                name, level, OrganizationKind.LEAGUE_COMMITTEE, true, OrganizationField.PUBLIC_OFFICE, "");
        return organizations.carryOut(new Create(code, above, description, DAY)).orThrow();
    }

    private ThirdParty client(TenantCode tenant, OrganizationId organization) {
        IssuedSecret secret = tenants.in(
                tenant,
                () -> clients.open("n" + Ids.next(), tenant + "系统", organization)
                        .orThrow());
        return ThirdParty.at(port).signedIn(secret.clientId(), secret.secret());
    }

    private CadreId anyCadre(OrganizationId within) {
        return cadres.search("", within, null, 1).rows().getFirst().id();
    }

    private static String text(String prefix, lianxin.kernel.Id id) {
        return prefix + "_" + Long.toString(id.value(), 36);
    }
}
