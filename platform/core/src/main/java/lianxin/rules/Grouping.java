package lianxin.rules;

import org.jspecify.annotations.Nullable;

/**
 * Facts that are measured together.
 *
 * @param each what a group must reach to count as one; null when the measures of the groups are added up
 */
record Grouping(Per per, @Nullable Quantity each) {}
