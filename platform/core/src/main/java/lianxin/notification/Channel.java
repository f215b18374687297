package lianxin.notification;

import java.time.Instant;
import java.util.Map;
import lianxin.spi.ChannelForm;
import lianxin.spi.Words;
import org.jspecify.annotations.Nullable;

/**
 * A channel as its administrator sees it.
 *
 * @param plugin id of the plugin that brings it
 * @param form what it is called and asks, null when the plugin does not say
 * @param trouble why it does not say, null when it does
 * @param on whether the people of the tenant may choose it
 * @param settings what was filled in; a secret that is kept stands as an empty text
 * @param changedAt when it was last set up, null when never
 */
public record Channel(
        String plugin,
        @Nullable ChannelForm form,
        @Nullable Words trouble,
        boolean on,
        Map<String, String> settings,
        @Nullable Instant changedAt) {}
