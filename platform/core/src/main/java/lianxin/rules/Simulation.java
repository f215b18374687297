package lianxin.rules;

import java.util.List;
import lianxin.ledger.Subject;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would have made of a year that has passed: who would stand otherwise. Nothing of it is kept.
 *
 * @param year the year whose records were judged, once by what is in force and once by the draft
 * @param subjects number of cadres and organisations that were judged
 * @param changed number of those that would stand otherwise
 * @param counts how often each duty changes, from which status to which, the most frequent first
 * @param changes what changes for whom, for at most so many as can be looked through
 * @param complete whether all were judged; false when it was cancelled
 */
public record Simulation(
        int year, int subjects, int changed, List<Count> counts, List<Change> changes, boolean complete) {

    /** Is told how far it has come and says whether to go on. */
    public interface Watch {

        /**
         * Called after each batch.
         *
         * @return false to cancel
         */
        boolean goesOn(int judged, int subjects);
    }

    /**
     * How many results of a duty change alike.
     *
     * @param before status by what is in force, null where nothing was said
     * @param after status by the draft, null where it says nothing
     */
    public record Count(
            String duty,
            String article,
            String title,
            @Nullable Status before,
            @Nullable Status after,
            int results) {}

    /**
     * A result that changes.
     *
     * @param organization the body concerned: a cadre's last one of the year, or the organisation itself
     * @param before standing by what is in force, null where nothing was said
     * @param after standing by the draft, null where it says nothing
     */
    public record Change(
            Subject subject,
            OrganizationId organization,
            @Nullable Standing before,
            @Nullable Standing after) {

        /** The standing by the draft or, where it says nothing, by what is in force: names duty and object. */
        public Standing standing() {
            return after != null ? after : java.util.Objects.requireNonNull(before);
        }
    }

    /**
     * Why a result changes: both explanations. Of a branch they say the numbers and the rules, not which members were met.
     *
     * @param before null where nothing was said
     * @param after null where the draft says nothing
     */
    public record Reasons(
            @Nullable Explanation before, @Nullable Explanation after) {}
}
