package lianxin.identity;

import lianxin.kernel.Id;

/** An account of a tenant. */
public record AccountId(long value) implements Id {}
