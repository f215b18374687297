package lianxin.liaison;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.PointRecord.Kept;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** What the cadres of a body have done at their points, for its tables. */
@Component
class BodyWork {

    private final LiaisonAssignments assignments;
    private final ArrangementLines arrangement;
    private final LiaisonVisits visits;
    private final PointRecords records;
    private final HouseClock clock;

    BodyWork(
            LiaisonAssignments assignments,
            ArrangementLines arrangement,
            LiaisonVisits visits,
            PointRecords records,
            HouseClock clock) {
        this.assignments = assignments;
        this.arrangement = arrangement;
        this.visits = visits;
        this.records = records;
        this.clock = clock;
    }

    /** Visits that were made on any of these days, in order of time. */
    List<WorkPiece<LiaisonVisit>> visits(OrganizationId body, Period days) {
        return pieces(
                body,
                days,
                cadres -> visits.madeBy(cadres, days),
                visit -> true,
                LiaisonVisit::cadre,
                LiaisonVisit::point);
    }

    /** Deeds of the year of the last of these days, as 联系点主页 shows them. */
    List<WorkPiece<Kept<PracticalDeed>>> deeds(OrganizationId body, Period days) {
        int year = days.last().getYear();
        return pieces(
                body,
                days,
                records::deedsOf,
                kept -> kept.content().isOf(year, clock.today().getYear()),
                Kept::cadre,
                Kept::point);
    }

    /** Problems of that year. */
    List<WorkPiece<Kept<LiaisonProblem>>> problems(OrganizationId body, Period days) {
        int year = days.last().getYear();
        return pieces(body, days, records::problemsOf, kept -> kept.content().isOf(year), Kept::cadre, Kept::point);
    }

    private <R> List<WorkPiece<R>> pieces(
            OrganizationId body,
            Period days,
            Function<Set<CadreId>, List<R>> read,
            Predicate<R> within,
            Function<R, CadreId> who,
            Function<R, PointId> where) {
        List<LiaisonArrangement.Line> held = arrangement.of(assignments.in(body, days), Map.of());
        Map<CadreId, String> names = held.stream()
                .collect(toMap(line -> line.assignment().cadre(), LiaisonArrangement.Line::name, (one, same) -> one));
        Map<PointId, String> places = held.stream()
                .collect(toMap(
                        line -> line.point().id(), line -> line.point().named(line.county()), (one, same) -> one));
        return read.apply(names.keySet().stream().collect(toSet())).stream()
                .filter(within.and(what -> places.containsKey(where.apply(what))))
                .map(what -> new WorkPiece<>(
                        names.getOrDefault(who.apply(what), ""), places.getOrDefault(where.apply(what), ""), what))
                .toList();
    }
}
