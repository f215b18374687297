package lianxin.rules;

/**
 * A number that the policy leaves open and that nobody has set, so that a duty cannot be judged.
 *
 * @param parameter name in the pack, as in {@code liaison.min_deeds}
 * @param title Chinese title, as in {@code 办实事件数}
 * @param article article that leaves it open
 * @param byUnit whether the unit itself sets it, not the province
 */
public record Gap(String parameter, String title, String article, boolean byUnit) {}
