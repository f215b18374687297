package lianxin.ui;

import static lianxin.testing.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import lianxin.Application;
import lianxin.identity.Operators;
import lianxin.kernel.Role;
import lianxin.testing.TestAccounts;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands open to whom, asked over HTTP. */
@Tag("database")
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "lianxin.tenancy.tasks=false")
class FrontDoorIntegrationTests {

    private static final String METRICS = "/actuator/prometheus";

    @Autowired
    TestAccounts accounts;

    @Autowired
    Operators operators;

    @LocalServerPort
    int port;

    @Test
    void probesAreForEverybody() {
        assertThat(get("/actuator/health/liveness", null).statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
    }

    @Test
    void metricsAreForOperatorsAlone() {
        operators
                .issueSetUpCode()
                .ifPresent(code -> operators.setUp(code, "operator", PASSWORD).orThrow());
        String administrator = accounts.login(TestTenants.HUBEI, Role.ADMINISTRATOR);
        assertThat(get(METRICS, null).statusCode()).isEqualTo(401);
        assertThat(get(METRICS, "operator@platform:wrong password").statusCode())
                .isEqualTo(401);
        assertThat(get(METRICS, administrator + ":" + PASSWORD).statusCode()).isEqualTo(403);
        assertThat(get(METRICS, "operator@platform:" + PASSWORD).statusCode())
                .as("let in; a test context exports no metrics")
                .isIn(200, 404);
        assertThat(get("/actuator/env", "operator@platform:" + PASSWORD).body()).doesNotContain("propertySources");
    }

    @Test
    void aStrangerAtAnUnknownAddressIsLedToTheDoor() {
        for (String address : new String[] {"/nowhere", "/accounts", "/nowhere/at/all"}) {
            HttpResponse<String> answer = get(address, null);
            assertThat(answer.statusCode()).as(address).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(place -> assertThat(place).endsWith("/sign-in"));
        }
    }

    private HttpResponse<String> get(String address, String nameAndPassword) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Accept", "*/*");
        if (nameAndPassword != null) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(nameAndPassword.getBytes(StandardCharsets.UTF_8)));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
