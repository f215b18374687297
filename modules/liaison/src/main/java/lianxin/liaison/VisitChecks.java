package lianxin.liaison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.liaison.VisitWork.ThreeTogethers;
import lianxin.liaison.VisitWork.YouthInterview;

/** What is asked of a visit before it is stored. */
final class VisitChecks {

    static final String ARTICLE = "第二条";

    private VisitChecks() {}

    /**
     * Why it cannot be stored; empty when it can.
     *
     * @param charge when the cadre was or is in charge of the point
     * @param others other visits of the cadre that were made
     */
    static List<Refusal> refusals(
            VisitReport report, List<LiaisonAssignment> charge, List<LiaisonVisit> others, LocalDate today) {
        if (report.departure().isBefore(report.arrival())) {
            return List.of(Refusal.of("departure", "visit.reversed-dates"));
        }
        Period days = new Period(report.arrival(), report.departure());
        List<Refusal> refusals = new ArrayList<>();
        if (report.made() && days.last().isAfter(today)) {
            refusals.add(Refusal.of("departure", "visit.future"));
        }
        if (charge.isEmpty()) {
            refusals.add(Refusal.of("point", "visit.not-assigned").by(ARTICLE));
        } else if (charge.stream().noneMatch(assignment -> covers(assignment.days(), days))) {
            Period last = charge.getLast().days();
            refusals.add(Refusal.of("arrival", "visit.outside-assignment", last.first(), last.last())
                    .by(ARTICLE));
        }
        for (LiaisonVisit other : others) {
            if (other.point().equals(report.point()) && other.days().overlaps(days)) {
                refusals.add(Refusal.of(
                        "arrival",
                        "visit.same-days",
                        other.days().first(),
                        other.days().last()));
            }
        }
        checkWork(report.work(), days, refusals);
        return refusals;
    }

    private static boolean covers(Period assignment, Period visit) {
        return assignment.contains(visit.first()) && assignment.contains(visit.last());
    }

    private static void checkWork(VisitWork work, Period days, List<Refusal> refusals) {
        for (ThreeTogethers together : work.threeTogethers()) {
            if (!days.contains(together.day())) {
                refusals.add(Refusal.of("threeTogethers", "visit.three-togethers-outside", together.day()));
            }
            if (together.kinds().isEmpty()) {
                refusals.add(Refusal.of("threeTogethers", "visit.three-togethers-empty", together.day()));
            }
        }
        for (YouthInterview interview : work.interviews()) {
            if (interview.firstTime() > interview.number()) {
                refusals.add(Refusal.of("interviews", "visit.first-time-too-many"));
            }
        }
        boolean negative = work.companions() < 0
                || work.briefings().stream().anyMatch(briefing -> briefing.audience() < 0)
                || work.interviews().stream()
                        .anyMatch(interview -> interview.number() < 0 || interview.firstTime() < 0);
        if (negative) {
            refusals.add(Refusal.of("work", "visit.negative-number"));
        }
    }

    /** What the cadre should know all the same: days on which another place was visited as well. */
    static List<Refusal> warnings(VisitReport report, List<LiaisonVisit> others) {
        if (!report.made() || others.isEmpty()) {
            return List.of();
        }
        Period days = new Period(report.arrival(), report.departure());
        return others.stream()
                .filter(other -> !other.point().equals(report.point()))
                .filter(other -> other.days().overlaps(days))
                .map(other -> days.intersection(other.days()))
                .map(shared -> Refusal.of("arrival", "visit.two-places", shared.first(), shared.last()))
                .toList();
    }
}
