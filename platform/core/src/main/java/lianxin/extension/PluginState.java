package lianxin.extension;

import java.util.List;
import lianxin.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A jar in the operator's folder: installed, or refused.
 *
 * @param file name of the jar
 * @param id id of the plugin; empty when it was refused before it could be read
 * @param kinds kinds of extensions that it brings, as in {@code message-channel}; also those that this house does not know
 * @param calls how many calls are running, those included that nobody waits for any longer
 * @param refusal why it is not installed, null when it is
 */
public record PluginState(
        String file,
        String id,
        String version,
        List<String> kinds,
        int calls,
        @Nullable Refusal refusal) {}
