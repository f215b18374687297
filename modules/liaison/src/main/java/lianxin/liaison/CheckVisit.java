package lianxin.liaison;

import java.util.List;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.organization.CadreId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a report against what is known of the cadre. */
@Component
class CheckVisit {

    /** What was found. */
    record Checked(List<Refusal> refusals, List<Refusal> warnings) {}

    private final LiaisonAssignments assignments;
    private final LiaisonVisits visits;
    private final HouseClock clock;

    CheckVisit(LiaisonAssignments assignments, LiaisonVisits visits, HouseClock clock) {
        this.assignments = assignments;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * Checks the report.
     *
     * @param itself the visit that is revised, null for a new one
     */
    Checked handle(CadreId cadre, VisitReport report, @Nullable VisitId itself) {
        List<LiaisonAssignment> charge = assignments.of(cadre).stream()
                .filter(assignment -> assignment.point().equals(report.point()))
                .toList();
        List<LiaisonVisit> others = report.departure().isBefore(report.arrival())
                ? List.of()
                : visits.madeBy(cadre, new Period(report.arrival(), report.departure())).stream()
                        .filter(visit -> !visit.id().equals(itself))
                        .toList();
        return new Checked(
                VisitChecks.refusals(report, charge, others, clock.today()), VisitChecks.warnings(report, others));
    }
}
