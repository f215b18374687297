package lianxin.rules;

import org.jspecify.annotations.Nullable;

/**
 * How a grade is kept.
 *
 * @param months how long it holds once reached, null for ever
 */
record Keeping(@Nullable Amount months) {}
