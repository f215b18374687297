package lianxin.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.kernel.Period;
import lianxin.ledger.Subject;

/** What each subject owes, how it stands today, and why. Asked under the reach that the calling facade has checked. */
public interface Rules {

    /**
     * The duties of these subjects in the periods that end inside these days, as of today, in order of article. Duties
     * outside whose scope a subject stands are left out unless it did such work.
     *
     * @param days usually one calendar year
     */
    Map<Subject, List<Standing>> standings(Collection<Subject> subjects, Period days);

    /** The duties of one subject, like {@link #standings(Collection, Period)}. */
    default List<Standing> standings(Subject subject, Period days) {
        return standings(List.of(subject), days).getOrDefault(subject, List.of());
    }

    /**
     * Why a duty stands as it stands; empty when no such duty is in force for this subject.
     *
     * @param object id of the point judged, 0 when the duty is judged as a whole
     * @param days as in {@link #standings(Collection, Period)}
     */
    Optional<Explanation> explain(Subject subject, String duty, long object, Period days);
}
