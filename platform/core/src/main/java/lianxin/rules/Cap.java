package lianxin.rules;

/**
 * No more than this counts of what facts share.
 *
 * @param otherwise words for a fact beyond it
 */
record Cap(Per per, Quantity most, String otherwise) {}
