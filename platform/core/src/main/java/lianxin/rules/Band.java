package lianxin.rules;

import org.jspecify.annotations.Nullable;

/**
 * One grade of a scheme.
 *
 * @param from lowest score that gives it, null when it is reached by {@code when} alone
 * @param below first score beyond it, null when it is not written out
 * @param approver who decides on it, empty when the pack does not say
 * @param approverBy parameter that names who decides, null when the pack does so itself
 */
record Band(
        String code,
        String title,
        String article,
        @Nullable Amount from,
        @Nullable Amount below,
        @Nullable Predicate when,
        String approver,
        @Nullable Parameter approverBy) {}
