package lianxin.conversation;

import java.time.YearMonth;
import java.util.Map;
import lianxin.organization.OrganizationId;

/**
 * How often each topic came up in a month.
 *
 * @param organization where the figures are kept: the branch, or the body above while the branch is small
 * @param mentions topics that came up, in order
 * @param step 1 when the figures are exact; otherwise each is rounded down to a multiple of it, so that 0 reads "fewer
 *     than {@code step}" and no subtraction across levels or months brings a small number back
 */
public record TopicTally(OrganizationId organization, YearMonth month, Map<Topic, Integer> mentions, int step) {}
