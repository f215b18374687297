package lianxin.identity;

import static lianxin.testing.TestTenants.BEIJING;
import static lianxin.testing.TestTenants.HUBEI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxin.identity.ApiClients.IssuedSecret;
import lianxin.kernel.Fault;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.testing.TestTenants;
import lianxin.testing.ThirdParty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@Tag("database")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.main.web-application-type=servlet", "lianxin.identity.token-requests=1000"})
class ApiClientIntegrationTests {

    private static final String ME = "{ me { name role } tenant { code } }";

    @Autowired
    TestTenants tenants;

    @Autowired
    Organizations organizations;

    @Autowired
    ApiClients clients;

    @Autowired
    BearerTokens bearers;

    @LocalServerPort
    int port;

    ThirdParty stranger;

    @BeforeEach
    void eachTenantHasACommittee() {
        stranger = ThirdParty.at(port);
        for (TenantCode tenant : tenants.all()) {
            tenants.in(tenant, () -> organizations.root().isPresent() ? root() : committee(tenant));
        }
    }

    @Test
    void aClientGetsATokenForItsSecretAndIsKnownByIt() {
        for (TenantCode tenant : tenants.all()) {
            IssuedSecret secret = open(tenant);
            assertThat(secret.clientId()).endsWith("-" + tenant);
            HttpResponse<String> answer = stranger.requestToken(secret.clientId(), secret.secret());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"token_type\":\"Bearer\"", "\"expires_in\":");
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));

            var known = stranger.signedIn(secret.clientId(), secret.secret()).data(ME);
            assertThat(known.at("/me/role").asString()).isEqualTo("API_CLIENT");
            assertThat(known.at("/me/name").asString()).isEqualTo("某省青年之家");
            assertThat(known.at("/tenant/code").asString()).isEqualTo(tenant.value());
        }
    }

    @Test
    void anUnknownTenantAnUnknownClientAndAWrongSecretAnswerAlike() {
        IssuedSecret secret = open(HUBEI);
        String foreign = secret.clientId().replace("-hubei", "-beijing");
        HttpResponse<String> wrong = stranger.requestToken(secret.clientId(), "wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("invalid_client");
        for (String clientId : List.of(foreign, "demo-nowhere", "nobody-hubei", "hubei", "-hubei", "a-B", "-")) {
            HttpResponse<String> answer = stranger.requestToken(clientId, secret.secret());
            assertThat(answer.statusCode()).as(clientId).isEqualTo(401);
            assertThat(answer.body()).as(clientId).isEqualTo(wrong.body());
        }
    }

    @Test
    void nothingButClientCredentialsBringsAToken() {
        IssuedSecret secret = open(HUBEI);
        for (String grant : List.of("password", "authorization_code", "refresh_token", "")) {
            HttpResponse<String> answer = stranger.postForm(
                    "/oauth2/token",
                    Map.of(
                            "grant_type",
                            grant,
                            "client_id",
                            secret.clientId(),
                            "client_secret",
                            secret.secret(),
                            "code",
                            "x",
                            "refresh_token",
                            "x"));
            assertThat(answer.statusCode()).as(grant).isBetween(400, 401);
        }
    }

    @Test
    void withoutAGoodTokenGraphQlIsClosed() {
        assertThat(stranger.post("{\"query\":\"{ me { name } }\"}").statusCode())
                .isEqualTo(401);
        ThirdParty forger = new ThirdParty(stranger.address(), "x".repeat(128));
        assertThat(forger.post("{\"query\":\"{ me { name } }\"}").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenIsRevokedByItsOwnClientAlone() {
        IssuedSecret secret = open(HUBEI);
        ThirdParty client = stranger.signedIn(secret.clientId(), secret.secret());
        IssuedSecret other = open(BEIJING);
        revoke(client, other);
        client.data(ME);
        revoke(client, secret);
        assertClosed(client);
    }

    @Test
    void aRevokedClientIsOutAtOnceAndStaysOut() {
        IssuedSecret secret = open(HUBEI);
        ThirdParty client = stranger.signedIn(secret.clientId(), secret.secret());
        client.data(ME);
        tenants.in(HUBEI, () -> clients.revoke(secret.id()).orThrow());
        assertClosed(client);
        assertThat(stranger.requestToken(secret.clientId(), secret.secret()).statusCode())
                .isEqualTo(401);
        assertThat(tenants.in(HUBEI, () -> clients.rotateSecret(secret.id()))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void anotherSecretEndsTheOldOneAndItsTokens() {
        IssuedSecret first = open(HUBEI);
        ThirdParty client = stranger.signedIn(first.clientId(), first.secret());
        IssuedSecret second =
                tenants.in(HUBEI, () -> clients.rotateSecret(first.id()).orThrow());
        assertClosed(client);
        assertThat(stranger.requestToken(first.clientId(), first.secret()).statusCode())
                .isEqualTo(401);
        stranger.signedIn(second.clientId(), second.secret()).data(ME);
    }

    @Test
    void aTokenIsGoodForItsTimeOnly() {
        IssuedSecret secret = open(HUBEI);
        String token = stranger.signedIn(secret.clientId(), secret.secret()).token();
        assertThat(bearers.introspect(token).getName()).isEqualTo("某省青年之家");
        HouseClock.on(
                LocalDate.now(HouseClock.ZONE).plusDays(2),
                () -> assertThatThrownBy(() -> bearers.introspect(token)).hasMessageContaining("expired"));
    }

    @Test
    void onlyTheSecurityAdministratorOpensClientsAndOnlyForBodiesOfTheOwnTenant() {
        OrganizationId root = tenants.in(HUBEI, this::root);
        OrganizationId foreign = tenants.in(BEIJING, this::root);
        for (Role role : List.of(Role.ADMINISTRATOR, Role.SECRETARY, Role.API_CLIENT)) {
            assertThatThrownBy(() -> tenants.as(HUBEI, role, root.value(), 0, () -> clients.open("some", "某系统", root)))
                    .isInstanceOf(Fault.class);
        }
        tenants.as(HUBEI, Role.SECURITY_ADMINISTRATOR, root.value(), 0, () -> {
            assertThat(clients.open("some", "某系统", foreign)).isInstanceOf(Outcome.Refused.class);
            assertThat(clients.open("Some-", "某系统", root)).isInstanceOf(Outcome.Refused.class);
            assertThat(clients.open("some", " ", root)).isInstanceOf(Outcome.Refused.class);
            IssuedSecret opened = clients.open("n" + Ids.next(), "某系统", root).orThrow();
            assertThat(clients.list()).extracting(ApiClient::id).contains(opened.id());
            return opened;
        });
        assertThat(tenants.in(BEIJING, clients::list))
                .noneMatch(client -> client.clientId().endsWith("-hubei"));
    }

    private void revoke(ThirdParty holder, IssuedSecret by) {
        stranger.postForm(
                "/oauth2/revoke",
                Map.of(
                        "token",
                        String.valueOf(holder.token()),
                        "client_id",
                        by.clientId(),
                        "client_secret",
                        by.secret()));
    }

    private static void assertClosed(ThirdParty client) {
        assertThat(client.post("{\"query\":\"{ me { name } }\"}").statusCode()).isEqualTo(401);
    }

    private IssuedSecret open(TenantCode tenant) {
        return tenants.in(
                tenant, () -> clients.open("n" + Ids.next(), "某省青年之家", root()).orThrow());
    }

    private OrganizationId root() {
        return organizations.root().orElseThrow().id();
    }

    private OrganizationId committee(TenantCode tenant) {
        Description description = new Description(
                "共青团" + tenant + "委员会",
                OrganizationLevel.PROVINCE,
                OrganizationKind.LEAGUE_COMMITTEE,
                true,
                OrganizationField.PUBLIC_OFFICE,
                "");
        return organizations
                .carryOut(new Organizations.Create("1", "", description, LocalDate.of(2020, 1, 1)))
                .orThrow();
    }
}
