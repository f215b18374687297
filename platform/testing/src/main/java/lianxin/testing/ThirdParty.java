package lianxin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The system of a third party: gets a token and asks over HTTP like anybody.
 *
 * @param address of the application under test, as in {@code http://localhost:8080}
 * @param token what it shows, null when it shows nothing
 */
public record ThirdParty(String address, @Nullable String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    /** One that has no token yet. */
    public static ThirdParty at(int port) {
        return new ThirdParty("http://localhost:" + port, null);
    }

    /** The same one with the token that it gets for its secret. */
    public ThirdParty signedIn(String clientId, String secret) {
        HttpResponse<String> answer = requestToken(clientId, secret);
        return new ThirdParty(
                address, JSON.readTree(answer.body()).path("access_token").asString());
    }

    /** What the token endpoint says to this secret. */
    public HttpResponse<String> requestToken(String clientId, String secret) {
        return postForm(
                "/oauth2/token",
                Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    /** Posts a form. */
    public HttpResponse<String> postForm(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** The whole answer to a document, errors included. */
    public JsonNode ask(String document, Map<String, ?> variables) {
        return JSON.readTree(post(JSON.writeValueAsString(Map.of("query", document, "variables", variables)))
                .body());
    }

    /** The data that answers a document; fails when there are errors. */
    public JsonNode data(String document, Map<String, ?> variables) {
        JsonNode answer = ask(document, variables);
        if (answer.has("errors")) {
            throw new AssertionError(answer.toPrettyString());
        }
        return answer.path("data");
    }

    /** The data that answers a document without variables; fails when there are errors. */
    public JsonNode data(String document) {
        return data(document, Map.of());
    }

    /** Posts a body to {@code /graphql}. */
    public HttpResponse<String> post(String body) {
        return send(request("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
