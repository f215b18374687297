package lianxin.extension;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lianxin.spi.Message;
import lianxin.spi.MessageChannel;

/** What a folder's plugins say to a message: their word, or why there is none. */
final class InstalledPlugins {

    private final PluginFolder folder;

    InstalledPlugins(Path folder, Duration deadline) {
        this.folder = new PluginFolder(folder, folder.resolve("trusted.pem"), deadline);
    }

    void look() throws IOException {
        folder.look();
    }

    void close() {
        folder.close();
    }

    Object said(String plugin) {
        return said(plugin, "t");
    }

    Object said(String plugin, String text) {
        return call(
                plugin,
                channel -> channel.send(Map.of(), new Message("k", "a", "s", text, "zh-CN"))
                        .reason()
                        .chinese());
    }

    <R> Object call(String plugin, Extensions.Call<MessageChannel, R> work) {
        Answer<R> answer = folder.find(plugin)
                .map(found -> found.call("message-channel", MessageChannel.class, work))
                .orElseGet(() -> Answer.failed(Answer.Reason.ABSENT));
        return switch (answer) {
            case Answer.Given<R>(R value) -> value;
            case Answer.Failed<R>(Answer.Reason reason, String detail) -> reason;
        };
    }

    PluginState state(String file) {
        return folder.states().stream()
                .filter(state -> state.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    List<String> refusals() {
        return folder.states().stream()
                .filter(state -> state.refusal() != null)
                .map(state -> state.file() + " " + state.refusal().code())
                .toList();
    }
}
