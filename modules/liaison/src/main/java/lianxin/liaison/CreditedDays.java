package lianxin.liaison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            Optional<Period> agreed = visit.agreedDays();
            if (agreed.isPresent() && agreed.get().last().isAfter(taken)) {
                Period days = agreed.get();
                LocalDate first = days.first().isAfter(taken) ? days.first() : taken.plusDays(1);
                credited.put(visit.id(), new Period(first, days.last()));
                taken = days.last();
            }
        }
        return credited;
    }

    /** How many days of this period such visits cover, whoever made them; what the host disputes is left out. */
    static int within(Period period, Collection<LiaisonVisit> made) {
        return (int) made.stream()
                .flatMap(visit -> visit.agreedDays().stream())
                .filter(days -> days.overlaps(period))
                .map(days -> days.intersection(period))
                .flatMap(days -> days.first().datesUntil(days.last().plusDays(1)))
                .distinct()
                .count();
    }
}
