package lianxin.liaison;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.PointRecord.Kept;
import lianxin.organization.Authorization;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.Organizations;
import lianxin.rules.Standing;
import org.springframework.stereotype.Component;

/** Puts the page of one point and one year together. */
@Component
class ShowPoint {

    private final Authorization authorization;
    private final Organizations organizations;
    private final Cadres cadres;
    private final LiaisonPoints points;
    private final LiaisonAssignments assignments;
    private final LiaisonVisits visits;
    private final PointRecords records;
    private final LiaisonStandings standings;
    private final HouseClock clock;

    ShowPoint(
            Authorization authorization,
            Organizations organizations,
            Cadres cadres,
            LiaisonPoints points,
            LiaisonAssignments assignments,
            LiaisonVisits visits,
            PointRecords records,
            LiaisonStandings standings,
            HouseClock clock) {
        this.authorization = authorization;
        this.organizations = organizations;
        this.cadres = cadres;
        this.points = points;
        this.assignments = assignments;
        this.visits = visits;
        this.records = records;
        this.standings = standings;
        this.clock = clock;
    }

    Optional<PointYear> handle(PointId id, int year) {
        List<LiaisonAssignment> succession = assignments.of(id);
        return points.find(id)
                .filter(point -> isWithinReach(point, succession))
                .map(point -> show(point, year, succession));
    }

    private boolean isWithinReach(LiaisonPoint point, List<LiaisonAssignment> succession) {
        return authorization.allows("liaison.point.read", point.host())
                || succession.stream()
                        .map(LiaisonAssignment::cadre)
                        .distinct()
                        .anyMatch(cadre -> authorization.allows(Liaison.READ, cadre));
    }

    private PointYear show(LiaisonPoint point, int year, List<LiaisonAssignment> succession) {
        Period days = Period.year(year);
        List<LiaisonVisit> inYear = visits.at(point.id(), days);
        List<LiaisonVisit> made = inYear.stream()
                .filter(LiaisonVisit::isMade)
                .filter(visit -> visit.agreedDays().isPresent())
                .toList();
        List<Kept<PointRecord>> kept = records.at(point.id());
        Set<CadreId> people = new HashSet<>();
        inYear.forEach(visit -> people.add(visit.cadre()));
        kept.forEach(record -> people.add(record.cadre()));
        succession.forEach(assignment -> people.add(assignment.cadre()));
        return new PointYear(
                point,
                organizations.places(List.of(point.host())).getOrDefault(point.host(), ""),
                year,
                inYear,
                made.size(),
                CreditedDays.within(days, made),
                made.stream()
                        .mapToInt(visit -> visit.latest().work().interviewed())
                        .sum(),
                made.stream()
                        .mapToInt(visit -> visit.latest().work().interviewedFirstTime())
                        .sum(),
                of(KeyContact.class, kept, contact -> contact.days().overlaps(days)),
                of(
                        PracticalDeed.class,
                        kept,
                        deed -> deed.isOf(year, clock.today().getYear())),
                of(LiaisonProblem.class, kept, problem -> problem.isOf(year)),
                succession,
                cadres.names(people),
                standings(point, days, succession));
    }

    private List<Standing> standings(LiaisonPoint point, Period days, List<LiaisonAssignment> succession) {
        return succession.stream()
                .filter(assignment -> assignment.days().overlaps(days))
                .map(LiaisonAssignment::cadre)
                .distinct()
                .filter(cadre -> authorization.allows(Liaison.STANDING, cadre))
                .flatMap(cadre -> standings.of(cadre, point.id(), days).stream())
                .toList();
    }

    private static <R extends PointRecord> List<Kept<R>> of(
            Class<R> type, List<Kept<PointRecord>> kept, Predicate<R> filter) {
        return kept.stream()
                .flatMap(record -> type.isInstance(record.content()) ? Stream.of(record.as(type)) : Stream.empty())
                .filter(record -> filter.test(record.content()))
                .toList();
    }
}
