package lianxin.ledger;

import lianxin.kernel.Id;

/** Id of a fact. */
public record FactId(long value) implements Id {}
