package lianxin.spi;

import java.util.List;
import java.util.Map;

/**
 * A way on which messages leave the house: kind {@code message-channel}. A tenant's administrator switches it on and fills
 * in its settings; each person decides alone whether to be reminded over it, and at which address.
 */
public interface MessageChannel extends Extension {

    /** What it is called, and what it asks of the administrator and of the person. Always the same answer. */
    ChannelForm describe();

    /**
     * What is wrong with these settings, before they are kept; empty when nothing is.
     *
     * @param settings a text for each setting of {@link #describe()} that was filled in
     */
    default List<Words> objections(Map<String, String> settings) {
        return List.of();
    }

    /**
     * Hands one message over. It may come again under the same {@link Message#key()} when no answer was heard: whoever can
     * recognises it and delivers it once.
     *
     * @param settings those of the tenant that sends
     * @throws Exception when it did not work this time; the message comes again later
     */
    Delivery send(Map<String, String> settings, Message message) throws Exception;
}
