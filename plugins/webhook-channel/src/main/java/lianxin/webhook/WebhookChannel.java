package lianxin.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lianxin.spi.ChannelForm;
import lianxin.spi.Delivery;
import lianxin.spi.Message;
import lianxin.spi.MessageChannel;
import lianxin.spi.Setting;
import lianxin.spi.Words;
import org.jspecify.annotations.Nullable;

/**
 * Posts each message as JSON to an address that the tenant's administrator names, at a host that the operator allows. It
 * follows no redirect, reads nothing of the answer but its status, and keeps nothing of a message.
 */
public class WebhookChannel implements MessageChannel {

    private static final String URL = "url";
    private static final String TOKEN = "token";

    private static final ChannelForm FORM = new ChannelForm(
            new Words("单位消息平台（网址推送）", "Message platform of the committee (webhook)"),
            new Words("您在消息平台的工号", "Your number on the message platform"),
            List.of(
                    new Setting(
                            URL,
                            new Words("推送网址", "Address"),
                            new Words(
                                    "消息平台提供的网址；主机须在平台运维允许的范围内",
                                    "Given by the message platform; the operator allows its host"),
                            false,
                            true),
                    new Setting(
                            TOKEN,
                            new Words("令牌", "Token"),
                            new Words("消息平台要求时填写", "If the message platform asks for one"),
                            true,
                            false)));

    private AllowedHosts allowed = new AllowedHosts(List.of());
    private @Nullable HttpClient http;

    @Override
    public void open(Map<String, String> installation) {
        allowed = AllowedHosts.read(installation.getOrDefault("hosts", ""));
        http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(3))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public void close() {
        HttpClient open = http;
        if (open != null) {
            open.shutdownNow();
            open.close();
        }
    }

    @Override
    public ChannelForm describe() {
        return FORM;
    }

    @Override
    public List<Words> objections(Map<String, String> settings) {
        return allowed.objection(settings.getOrDefault(URL, "")).stream().toList();
    }

    @Override
    public Delivery send(Map<String, String> settings, Message message) throws InterruptedException {
        List<Words> objections = objections(settings);
        if (!objections.isEmpty()) {
            return Delivery.refused(objections.getFirst());
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.getOrDefault(URL, "")))
                .timeout(Duration.ofSeconds(6))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", message.key())
                .POST(BodyPublishers.ofString(Json.of(message)));
        String token = settings.getOrDefault(TOKEN, "");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return delivery(Objects.requireNonNull(http)
                    .send(request.build(), BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException unreachable) {
            String kind = unreachable.getClass().getSimpleName();
            return Delivery.later(
                    new Words("连不上消息平台（" + kind + "）", "The message platform cannot be reached (" + kind + ")"));
        }
    }

    /** 409 says that this key was delivered before; what passes by itself is tried again. */
    private static Delivery delivery(int status) {
        if (status / 100 == 2 || status == 409) {
            return Delivery.accepted();
        }
        Words reason = new Words("消息平台答复 " + status, "The message platform answered " + status);
        boolean passes = status / 100 == 5 || status == 408 || status == 425 || status == 429;
        return passes ? Delivery.later(reason) : Delivery.refused(reason);
    }
}
