package lianxin.identity;

import lianxin.kernel.Id;

/** A post of an account: one role in one organisation. */
public record PostId(long value) implements Id {}
