package lianxin.rules;

import org.jspecify.annotations.Nullable;

/**
 * Bodies below that limit the one above.
 *
 * @param grade grade of a child that counts, with all that are worse
 * @param moreThan share of the children in percent that may have it
 * @param atMost best grade of the one above
 * @param when which bodies it holds for, null for all
 */
record ChildLimit(
        String title,
        String article,
        int grade,
        Amount moreThan,
        int atMost,
        @Nullable Predicate when) {}
