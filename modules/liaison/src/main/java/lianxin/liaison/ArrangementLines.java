package lianxin.liaison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonArrangement.Line;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.rules.Standing;
import org.springframework.stereotype.Component;

/** Puts the lines of 联系点安排表 together, whoever asks. */
@Component
class ArrangementLines {

    private final Organizations organizations;
    private final Cadres cadres;
    private final LiaisonPoints points;
    private final LiaisonAssignments assignments;

    ArrangementLines(Organizations organizations, Cadres cadres, LiaisonPoints points, LiaisonAssignments assignments) {
        this.organizations = organizations;
        this.cadres = cadres;
        this.points = points;
        this.assignments = assignments;
    }

    /**
     * A line for each assignment whose point is known.
     *
     * @param checks what the article asks of the arrangement, as far as the caller may know it
     */
    List<Line> of(List<LiaisonAssignment> rows, Map<CadreId, List<Standing>> checks) {
        Set<CadreId> people = distinct(rows, LiaisonAssignment::cadre);
        Map<CadreId, String> names = cadres.names(people);
        Map<CadreId, List<Cadre.Standing>> careers = cadres.standings(people);
        Map<PointId, LiaisonPoint> places = points.byId(distinct(rows, LiaisonAssignment::point));
        Map<PointId, List<LiaisonAssignment>> everyone = everyone(rows);
        Map<OrganizationId, String> bodies = organizations.names(distinct(rows, LiaisonAssignment::body));
        Map<OrganizationId, String> counties = organizations.places(
                places.values().stream().map(LiaisonPoint::host).collect(Collectors.toSet()));
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(places.get(row.point())).stream()
                        .map(point -> {
                            Optional<Cadre.Standing> career =
                                    during(careers.getOrDefault(row.cadre(), List.of()), row.days());
                            return new Line(
                                    row,
                                    names.getOrDefault(row.cadre(), ""),
                                    career.map(Cadre.Standing::post)
                                            .map(Cadre.Post::title)
                                            .orElse(""),
                                    career.map(Cadre.Standing::rank).orElse(CadreRank.NONE),
                                    bodies.getOrDefault(row.body(), ""),
                                    counties.getOrDefault(point.host(), ""),
                                    point,
                                    everyone.getOrDefault(row.point(), List.of()).stream()
                                            .anyMatch(row::isBeside),
                                    about(row.point(), checks.getOrDefault(row.cadre(), List.of())));
                        }))
                .toList();
    }

    private Map<PointId, List<LiaisonAssignment>> everyone(List<LiaisonAssignment> rows) {
        return rows.isEmpty()
                ? new HashMap<>()
                : assignments
                        .at(distinct(rows, LiaisonAssignment::point), new Period(LocalDate.EPOCH, Period.OPEN_END))
                        .stream()
                        .collect(Collectors.groupingBy(LiaisonAssignment::point));
    }

    /** The last stretch of a career that touches these days. */
    private static Optional<Cadre.Standing> during(Collection<Cadre.Standing> career, Period days) {
        return career.stream()
                .filter(standing -> standing.period().overlaps(days))
                .reduce((first, second) -> second);
    }

    private static List<Standing> about(PointId point, List<Standing> checks) {
        return checks.stream()
                .filter(standing -> standing.object() == 0 || standing.object() == point.value())
                .toList();
    }

    private static <T> Set<T> distinct(List<LiaisonAssignment> rows, Function<LiaisonAssignment, T> part) {
        return rows.stream().map(part).collect(Collectors.toSet());
    }
}
