package lianxin.liaison;

import java.util.ArrayList;
import java.util.List;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.organization.CadreId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a report against what is known of the cadre. */
@Component
class CheckVisit {

    private final LiaisonAssignments assignments;
    private final LiaisonVisits visits;
    private final AddedFields added;
    private final HouseClock clock;

    CheckVisit(LiaisonAssignments assignments, LiaisonVisits visits, AddedFields added, HouseClock clock) {
        this.assignments = assignments;
        this.visits = visits;
        this.added = added;
        this.clock = clock;
    }

    /**
     * Checks the report; runs under the lock of the cadre.
     *
     * @param itself the visit that is revised, null for a new one
     */
    CheckedVisit handle(CadreId cadre, VisitReport report, @Nullable LiaisonVisit itself) {
        List<LiaisonAssignment> charge = assignments.of(cadre).stream()
                .filter(assignment -> assignment.point().equals(report.point()))
                .toList();
        List<LiaisonVisit> others = report.departure().isBefore(report.arrival())
                ? List.of()
                : visits.madeBy(cadre, new Period(report.arrival(), report.departure())).stream()
                        .filter(visit -> itself == null || !visit.id().equals(itself.id()))
                        .toList();
        List<Refusal> refusals = new ArrayList<>(VisitChecks.refusals(report, charge, others, clock.today()));
        VisitWork before = itself == null ? VisitWork.NONE : itself.latest().work();
        Outcome<VisitWork> whole = added.of(cadre, report, before);
        refusals.addAll(whole.reasons());
        return new CheckedVisit(
                refusals,
                VisitChecks.warnings(report, others),
                whole instanceof Outcome.Accepted<VisitWork> read ? read.value() : before);
    }
}
