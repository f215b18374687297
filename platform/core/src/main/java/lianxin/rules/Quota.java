package lianxin.rules;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Most that may have a grade.
 *
 * @param percent share of those graded
 * @param rounding how a fraction of one is taken
 * @param least number that is always allowed, null when none is
 * @param withBetter whether better grades are counted in
 * @param within name of what must be equal for subjects to be counted together, empty to take all
 */
record Quota(
        String title,
        String article,
        int grade,
        Amount percent,
        RoundingMode rounding,
        @Nullable Amount least,
        boolean withBetter,
        String within) {}
