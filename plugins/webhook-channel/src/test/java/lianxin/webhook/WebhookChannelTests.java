package lianxin.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxin.spi.Delivery;
import lianxin.spi.Delivery.State;
import lianxin.spi.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookChannelTests {

    private static final Message MESSAGE = new Message("k-1", "工号 7", "连心：\"待办\"", "第一行\n第二行\\ 完", "zh-CN");

    private final WebhookChannel channel = new WebhookChannel();
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
        channel.open(Map.of("hosts", receiver.origin() + ", https://gateway.example.cn"));
    }

    @AfterEach
    void close() {
        channel.close();
        receiver.close();
    }

    @Test
    void aMessageArrivesAsJsonUnderItsKeyWithTheTokenOfTheTenant() throws Exception {
        Map<String, String> settings = Map.of("url", receiver.origin() + "/in", "token", "t0");
        assertThat(channel.send(settings, MESSAGE)).isEqualTo(Delivery.accepted());
        Receiver.Request request = receiver.requests().getFirst();
        assertThat(request.path()).isEqualTo("/in");
        assertThat(request.key()).isEqualTo("k-1");
        assertThat(request.authorization()).isEqualTo("Bearer t0");
        JsonNode body = new JsonMapper().readTree(request.body());
        assertThat(body.path("to").asString()).isEqualTo(MESSAGE.address());
        assertThat(body.path("subject").asString()).isEqualTo(MESSAGE.subject());
        assertThat(body.path("text").asString()).isEqualTo(MESSAGE.text());
        assertThat(body.path("language").asString()).isEqualTo("zh-CN");
    }

    @ParameterizedTest
    @CsvSource({
        "200, ACCEPTED",
        "409, ACCEPTED",
        "503, LATER",
        "429, LATER",
        "400, REFUSED",
        "404, REFUSED",
        "302, REFUSED"
    })
    void whatThePlatformAnswersDecidesWhetherItIsTriedAgain(int status, State state) throws Exception {
        receiver.answers(status);
        assertThat(channel.send(Map.of("url", receiver.origin()), MESSAGE).state())
                .isEqualTo(state);
        assertThat(receiver.requests()).as("a redirect is not followed").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gateway.example.cn",
                "ftp://gateway.example.cn/in",
                "file:///etc/passwd",
                "http://gateway.example.cn/in",
                "https://gateway.example.cn:8443/in",
                "https://gateway.example.cn@169.254.169.254/latest",
                "https://169.254.169.254/latest",
                "https://gateway.example.cn.evil.example/in",
                "https://[::1]/in",
                "https:gateway.example.cn",
                "https://gateway.example.cn\\@localhost/"
            })
    void anAddressThatTheOperatorDoesNotAllowIsObjectedToAndNeverCalled(String url) throws Exception {
        assertThat(channel.objections(Map.of("url", url))).hasSize(1);
        assertThat(channel.send(Map.of("url", url), MESSAGE).state()).isEqualTo(State.REFUSED);
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void anAddressAtAnAllowedHostIsNotObjectedTo() {
        assertThat(channel.objections(Map.of("url", "https://Gateway.Example.CN/in?team=7")))
                .isEmpty();
        assertThat(channel.objections(Map.of("url", "https://gateway.example.cn:443/in")))
                .isEmpty();
    }

    @Test
    void aPlatformThatCannotBeReachedIsTriedAgain() throws Exception {
        String origin = receiver.origin();
        receiver.close();
        assertThat(channel.send(Map.of("url", origin), MESSAGE).state()).isEqualTo(State.LATER);
    }

    /** One that stayed would keep the whole plugin in memory after it was taken away. */
    @Test
    void nothingOfItRunsOnAfterItWasClosed() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        WebhookChannel another = new WebhookChannel();
        another.open(Map.of("hosts", receiver.origin()));
        another.send(Map.of("url", receiver.origin()), MESSAGE);
        List<Thread> own = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient") && !before.contains(thread))
                .toList();
        another.close();
        assertThat(own).isNotEmpty();
        for (Thread thread : own) {
            assertThat(thread.join(Duration.ofSeconds(20))).as(thread.getName()).isTrue();
        }
    }

    @Test
    void withoutAHostThatTheOperatorAllowsItDoesNotOpen() {
        assertThatThrownBy(() -> new WebhookChannel().open(Map.of())).hasMessageContaining("hosts");
    }
}
