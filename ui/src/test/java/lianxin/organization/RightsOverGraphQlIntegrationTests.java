package lianxin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import lianxin.Application;
import lianxin.identity.ApiClients;
import lianxin.identity.ApiClients.IssuedSecret;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Id;
import lianxin.kernel.Ids;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.organization.RightsExpectation.About;
import lianxin.organization.RightsWorld.Place;
import lianxin.organization.RightsWorld.Stand;
import lianxin.organization.RightsWorld.Target;
import lianxin.testing.TestTenants;
import lianxin.testing.ThirdParty;
import lianxin.ui.plain.OldPhone;
import org.jsoup.Connection.Method;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The authorization files, run over GraphQL: every root field of the whole schema, by clients from everywhere and by everybody else. */
@Tag("database")
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "lianxin.tenancy.tasks=false")
class RightsOverGraphQlIntegrationTests {

    /**
     * What is asked for by a root field.
     *
     * @param seen where in the answer that stands of which the files say who sees it
     */
    private record Field(
            String operation,
            About about,
            String document,
            Function<Target, Map<String, Object>> variables,
            String seen) {

        String name() {
            return seen.substring(1).replaceFirst("/.*", "");
        }
    }

    private static final TenantCode HOME = TestTenants.HUBEI;
    private static final JsonMapper JSON = new JsonMapper();

    /** One for each place: nobody gets as many tokens in a minute as there are questions here. */
    private static final Map<Stand, ThirdParty> SYSTEMS = new HashMap<>();

    private static final String RECORD_VISIT = """
            mutation ($key: RequestKey!, $cadre: CadreId!, $visit: VisitReport!) {
              recordVisit(key: $key, cadre: $cadre, visit: $visit) {
                ... on RecordedVisit { id standings { duty } } ... on Refused { reasons { code } } } }""";

    private static final String RECORD_TALK = """
            mutation ($key: RequestKey!, $branch: OrganizationId!, $talk: TalkReport!) {
              recordTalk(key: $key, branch: $branch, talk: $talk) {
                ... on RecordedTalk { id coverage { stillToMeet } } ... on Refused { reasons { code } } } }""";

    @Autowired
    RightsExpectation expectation;

    @Autowired
    RightsWorld world;

    @Autowired
    ApiClients clients;

    @Autowired
    GraphQlSource schema;

    @Autowired
    HouseClock clock;

    @LocalServerPort
    int port;

    @Test
    void everyRootFieldOfTheSchemaIsAskedFor() {
        Set<String> asked = new TreeSet<>();
        fields().forEach(field -> asked.add(field.name()));
        GraphQLSchema whole = schema.schema();
        Set<String> offered = new TreeSet<>();
        Stream.of(whole.getQueryType(), whole.getMutationType())
                .map(GraphQLObjectType::getFieldDefinitions)
                .flatMap(List::stream)
                .map(GraphQLFieldDefinition::getName)
                .forEach(offered::add);
        assertThat(asked).isEqualTo(offered);
    }

    @Test
    void aClientGetsExactlyWhatTheFilesSay() {
        List<String> differences = new ArrayList<>();
        for (Field field : fields()) {
            places(field).forEach((place, stand) -> {
                ThirdParty system = client(stand);
                JsonNode answer =
                        system.data(field.document(), field.variables().apply(target(field)));
                boolean may = expectation.may(field.operation(), field.about(), Role.API_CLIENT, place);
                if (isSeen(field, answer.at(field.seen())) != may) {
                    differences.add("%s for %s, %s: %s, and the answer is %s"
                            .formatted(
                                    field.seen(), field.operation(), place, may ? "allowed" : "not allowed", answer));
                }
            });
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void aForeignThingAnswersLikeOneThatDoesNotExist() {
        Map<String, String> differences = new TreeMap<>();
        for (Field field : fields()) {
            if (field.about() != About.TENANT) {
                ThirdParty system = client(places(field).get(Place.FOREIGN));
                String foreign = system.ask(field.document(), field.variables().apply(target(field)))
                        .toString();
                String unknown = system.ask(field.document(), field.variables().apply(world.nothing()))
                        .toString();
                if (!foreign.equals(unknown)) {
                    differences.put(field.seen(), foreign + " and not " + unknown);
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void whoShowsNoGoodTokenIsNotServed() {
        ThirdParty stranger = ThirdParty.at(port);
        Stand stand = world.stands(HOME, false).get(Place.OWN);
        IssuedSecret ended = open(stand);
        ThirdParty revoked = stranger.signedIn(ended.clientId(), ended.secret());
        Caller.system(HOME).call(() -> clients.revoke(ended.id()));
        for (ThirdParty system : List.of(stranger, new ThirdParty(stranger.address(), "x".repeat(128)), revoked)) {
            for (Field field : fields()) {
                assertThat(system.post(body(field)).statusCode())
                        .as(field.name())
                        .isEqualTo(401);
            }
        }
    }

    /** People have their screens: a session opens nothing here, whatever its role. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OPERATOR", "API_CLIENT", "SYSTEM"})
    void aSessionIsNoToken(Role role) {
        assertThat(expectation.may("graphql.ask", About.TENANT, role, Place.OWN))
                .isFalse();
        OldPhone phone = world.phone(port, role, world.stands(HOME, false).get(Place.OWN));
        for (Field field : fields()) {
            assertThat(OldPhone.send(phone.request("/graphql")
                                    .method(Method.POST)
                                    .header("Content-Type", "application/json")
                                    .followRedirects(false)
                                    .requestBody(body(field)))
                            .statusCode())
                    .as(field.name())
                    .isEqualTo(401);
        }
    }

    private String body(Field field) {
        return JSON.writeValueAsString(
                Map.of("query", field.document(), "variables", field.variables().apply(world.nothing())));
    }

    private Target target(Field field) {
        return world.target(HOME, field.about() == About.BRANCH);
    }

    /** Wherever a system can stand: it is no cadre, so it never asks for its own record. */
    private Map<Place, Stand> places(Field field) {
        Map<Place, Stand> places = world.stands(HOME, field.about() == About.BRANCH);
        places.remove(Place.SELF);
        return places;
    }

    /**
     * Something, and not only a page or a list with nothing in it, or the reasons of a refusal. A list of the tenant
     * itself may be empty: who may not ask gets none.
     */
    private static boolean isSeen(Field field, JsonNode answer) {
        JsonNode rows = answer.has("nodes") ? answer.path("nodes") : answer;
        return !rows.isMissingNode()
                && !rows.isNull()
                && !(rows.isArray() && rows.isEmpty() && field.about() != About.TENANT)
                && !answer.at("/reasons/0/code").asString("").contains("unknown");
    }

    private List<Field> fields() {
        int year = clock.today().getYear();
        return List.of(
                new Field("graphql.ask", About.TENANT, "{ me { name role } }", t -> Map.of(), "/me"),
                new Field("graphql.ask", About.TENANT, "{ tenant { code } }", t -> Map.of(), "/tenant"),
                new Field(
                        "graphql.ask",
                        About.TENANT,
                        "{ recordFields(record: \"liaison.visit\", on: \"2026-01-01\") { name } }",
                        t -> Map.of(),
                        "/recordFields"),
                new Field(
                        "organization.read",
                        About.BODY,
                        "query ($id: OrganizationId!) { organization(id: $id) { name } }",
                        t -> Map.of("id", text("org", t.body())),
                        "/organization"),
                new Field(
                        "organization.read",
                        About.BODY,
                        "query ($id: OrganizationId!) { organizations(within: $id) { nodes { name } } }",
                        t -> Map.of("id", text("org", t.body())),
                        "/organizations"),
                new Field(
                        "cadre.read",
                        About.CADRE,
                        "query ($id: CadreId!) { cadre(id: $id) { name } }",
                        t -> Map.of("id", text("cadre", t.cadre())),
                        "/cadre"),
                new Field(
                        "cadre.read",
                        About.BRANCH,
                        "query ($id: OrganizationId!) { cadres(within: $id) { nodes { name } } }",
                        t -> Map.of("id", text("org", t.body())),
                        "/cadres"),
                new Field(
                        "liaison.place.read",
                        About.BODY,
                        "query ($id: OrganizationId!) { liaisonPoints(host: $id) { place } }",
                        t -> Map.of("id", text("org", t.body())),
                        "/liaisonPoints"),
                new Field(
                        "liaison.read",
                        About.CADRE,
                        "query ($id: VisitId!) { liaisonVisit(id: $id) { state } }",
                        t -> Map.of("id", text("visit", t.made())),
                        "/liaisonVisit"),
                new Field(
                        "liaison.read",
                        About.CADRE,
                        "query ($id: CadreId!) { liaisonVisits(cadre: $id) { nodes { state } } }",
                        t -> Map.of("id", text("cadre", t.cadre())),
                        "/liaisonVisits"),
                new Field(
                        "liaison.read",
                        About.CADRE,
                        "query ($id: CadreId!) { liaisonWork(cadre: $id, year: %d) { deeds { title } problems { title } } }"
                                .formatted(year),
                        t -> Map.of("id", text("cadre", t.cadre())),
                        "/liaisonWork"),
                new Field("liaison.visit.record", About.CADRE, RECORD_VISIT, this::visit, "/recordVisit"),
                new Field("liaison.standing.read", About.CADRE, RECORD_VISIT, this::visit, "/recordVisit/standings"),
                new Field(
                        "duty.read",
                        About.CADRE,
                        "query ($id: CadreId!) { dutyResults(subject: { cadre: $id }, year: %d) { duty } }"
                                .formatted(year),
                        t -> Map.of("id", text("cadre", t.cadre())),
                        "/dutyResults"),
                new Field(
                        "duty.read",
                        About.BRANCH,
                        "query ($id: OrganizationId!) { dutyResults(subject: { organization: $id }, year: %d) { duty } }"
                                .formatted(year),
                        t -> Map.of("id", text("org", t.body())),
                        "/dutyResults"),
                new Field(
                        "conversation.talk.read",
                        About.BRANCH,
                        "query ($id: OrganizationId!) { talkCoverage(branch: $id, year: %d) { stillToMeet } }"
                                .formatted(year),
                        t -> Map.of("id", text("org", t.body())),
                        "/talkCoverage"),
                new Field(
                        "conversation.follow-up.read",
                        About.BRANCH,
                        "query ($id: OrganizationId!) { followUps(organization: $id, year: %d) { area } }"
                                .formatted(year),
                        t -> Map.of("id", text("org", t.body())),
                        "/followUps"),
                new Field("conversation.talk.record", About.BRANCH, RECORD_TALK, this::talk, "/recordTalk"),
                new Field("conversation.talk.read", About.BRANCH, RECORD_TALK, this::talk, "/recordTalk/coverage"));
    }

    private Map<String, Object> visit(Target target) {
        LocalDate day = clock.today().plusDays(RightsWorld.count());
        return Map.of(
                "key",
                RightsWorld.key(),
                "cadre",
                text("cadre", target.cadre()),
                "visit",
                Map.of(
                        "point",
                        text("point", target.point()),
                        "arrival",
                        day.toString(),
                        "departure",
                        day.toString(),
                        "made",
                        false));
    }

    private Map<String, Object> talk(Target target) {
        LocalDate day = clock.today().minusDays(RightsWorld.count());
        return Map.of(
                "key",
                RightsWorld.key(),
                "branch",
                text("org", target.body()),
                "talk",
                Map.of("day", day.toString(), "form", "CHANCE", "others", 3));
    }

    private ThirdParty client(Stand stand) {
        return SYSTEMS.computeIfAbsent(stand, place -> {
            IssuedSecret secret = open(place);
            return ThirdParty.at(port).signedIn(secret.clientId(), secret.secret());
        });
    }

    private IssuedSecret open(Stand stand) {
        return Caller.system(stand.tenant())
                .call(() -> clients.open("n" + Ids.next(), "系统", stand.body()).orThrow());
    }

    private static String text(String prefix, Id id) {
        return prefix + "_" + Long.toString(id.value(), 36);
    }
}
