package lianxin.rules;

import java.util.List;

/**
 * Who goes first among equals.
 *
 * @param by what is compared after the score: parts and items by code, the higher share first
 * @param above whether those who are still equal all pass, beyond the quota; otherwise none of them does
 */
record Ties(String title, List<String> by, boolean above) {}
