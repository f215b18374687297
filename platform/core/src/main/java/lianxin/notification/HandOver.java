package lianxin.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.extension.Answer;
import lianxin.extension.Answer.Failed;
import lianxin.extension.Answer.Given;
import lianxin.extension.Extensions;
import lianxin.spi.ChannelForm;
import lianxin.spi.Delivery;
import lianxin.spi.Message;
import lianxin.spi.MessageChannel;
import lianxin.spi.Setting;
import lianxin.spi.Words;
import org.springframework.stereotype.Component;

/** The channels of the installed plugins, called outside any transaction. */
@Component
record HandOver(Extensions extensions, Texts texts) {

    private static final String KEY = "extension.failed.";

    List<String> installed() {
        return extensions.having(MessageChannel.class);
    }

    Answer<ChannelForm> form(String plugin) {
        return extensions.call(MessageChannel.class, plugin, MessageChannel::describe);
    }

    Answer<List<Words>> objections(String plugin, Map<String, String> settings) {
        return extensions.call(MessageChannel.class, plugin, channel -> List.copyOf(channel.objections(settings)));
    }

    /** What came of it; no answer is as good as not now. */
    Delivery send(String plugin, Map<String, String> settings, Message message) {
        return switch (extensions.call(MessageChannel.class, plugin, channel -> channel.send(settings, message))) {
            case Given<Delivery>(Delivery delivery) -> delivery;
            case Failed<Delivery>(Answer.Reason reason, String detail) ->
                Delivery.later(texts.both(KEY + reason, kind(detail)));
        };
    }

    /** What was thrown, without its message: the plugin may have put an address into it. */
    private static String kind(String detail) {
        int end = detail.indexOf(':');
        return end < 0 ? detail : detail.substring(0, end);
    }

    Words why(Failed<?> failed) {
        return texts.both(KEY + failed.reason(), failed.detail());
    }

    /** The channel as its administrator sees it; a secret that is kept is not shown. */
    Channel channel(String plugin, Optional<ChannelRows.Row> row) {
        Map<String, String> shown =
                new HashMap<>(row.map(ChannelRows.Row::settings).orElse(Map.of()));
        boolean on = row.map(ChannelRows.Row::on).orElse(false);
        return switch (form(plugin)) {
            case Given<ChannelForm>(ChannelForm form) -> {
                form.settings().stream()
                        .filter(Setting::secret)
                        .forEach(secret -> shown.computeIfPresent(secret.name(), (name, kept) -> ""));
                yield new Channel(
                        plugin,
                        form,
                        null,
                        on,
                        shown,
                        row.map(ChannelRows.Row::changedAt).orElse(null));
            }
            case Failed<ChannelForm> failed ->
                new Channel(
                        plugin,
                        null,
                        why(failed),
                        on,
                        Map.of(),
                        row.map(ChannelRows.Row::changedAt).orElse(null));
        };
    }
}
