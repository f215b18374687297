package lianxin.notification;

import java.util.List;
import java.util.Map;
import lianxin.extension.Answer;
import lianxin.extension.Answer.Failed;
import lianxin.extension.Answer.Given;
import lianxin.extension.Extensions;
import lianxin.spi.ChannelForm;
import lianxin.spi.Delivery;
import lianxin.spi.Message;
import lianxin.spi.MessageChannel;
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
}
