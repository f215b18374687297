package lianxin.ledger;

/**
 * The record of a module that facts come from; whoever sees a fact can ask the module for the record.
 *
 * @param kind module and noun, as in {@code liaison.visit}
 */
public record SourceRecord(String kind, long id) {}
