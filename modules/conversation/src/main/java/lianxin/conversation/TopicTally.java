package lianxin.conversation;

import java.time.YearMonth;
import java.util.Map;
import lianxin.organization.OrganizationId;

/**
 * How often each topic came up in a month, and what was done about it together.
 *
 * @param organization where the figures are kept: the branch, or the body above while the branch is small
 * @param mentions topics that came up, in order; 0 reads "fewer than {@code few}"
 * @param few counts below this are told to nobody
 * @param rounded whether each figure is rounded down to a multiple of {@code few}, so that no subtraction across levels or
 *     months brings a small number back; otherwise the figures from {@code few} on are exact
 * @param actions number of collective actions (教育引导活动) that this body has held on a topic of the month
 */
public record TopicTally(
        OrganizationId organization,
        YearMonth month,
        Map<Topic, Integer> mentions,
        int few,
        boolean rounded,
        Map<Topic, Integer> actions) {}
