package lianxin.rules;

import lianxin.kernel.Refusal;

/**
 * Something in a rule pack that must be mended before it can be used.
 *
 * @param file path inside the pack
 * @param line line in that file, counted from 1
 * @param problem what is wrong; its words are looked up like those of any refusal
 */
public record Finding(String file, int line, Refusal problem) {}
