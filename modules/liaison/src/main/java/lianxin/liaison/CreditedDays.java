package lianxin.liaison;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonVisit.VisitId;

/**
 * Which days of a cadre's visits count for which of them. What the host disputes does not count; a day on which two
 * places were visited counts once, for the visit that began first.
 */
final class CreditedDays {

    private CreditedDays() {}

    /** The days of each visit that are left for it; a visit for which none are left is not among them. */
    static Map<VisitId, Period> of(List<LiaisonVisit> madeInOrder) {
        Map<VisitId, Period> credited = new HashMap<>();
        LocalDate taken = LocalDate.MIN;
        for (LiaisonVisit visit : madeInOrder) {
            if (!isAgreed(visit)) {
                continue;
            }
            Period days = agreed(visit);
            if (days.last().isAfter(taken)) {
                LocalDate first = days.first().isAfter(taken) ? days.first() : taken.plusDays(1);
                credited.put(visit.id(), new Period(first, days.last()));
                taken = days.last();
            }
        }
        return credited;
    }

    /** Whether cadre and host agree on at least a day of it; a silent host agrees. */
    private static boolean isAgreed(LiaisonVisit visit) {
        HostAnswer answer = visit.latest().answer();
        if (answer == null) {
            return true;
        }
        Period actual = answer.actual();
        return answer.kind() != HostAnswer.Kind.NOT_COME && (actual == null || actual.overlaps(visit.days()));
    }

    private static Period agreed(LiaisonVisit visit) {
        HostAnswer answer = visit.latest().answer();
        Period actual = answer == null ? null : answer.actual();
        return actual == null ? visit.days() : visit.days().intersection(actual);
    }
}
