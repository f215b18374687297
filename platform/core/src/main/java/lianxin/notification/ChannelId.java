package lianxin.notification;

import lianxin.kernel.Id;

/** A channel as one tenant has set it up. */
public record ChannelId(long value) implements Id {}
