package lianxin.liaison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonArrangement.Line;
import lianxin.liaison.LiaisonAssignment.AssignmentId;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.Authorization;
import lianxin.organization.Authorization.Reach;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.rules.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who is in charge of what. */
@Component
class ShowArrangement {

    private final Authorization authorization;
    private final Organizations organizations;
    private final Cadres cadres;
    private final LiaisonPoints points;
    private final LiaisonAssignments assignments;
    private final LiaisonStandings standings;
    private final HouseClock clock;

    ShowArrangement(
            Authorization authorization,
            Organizations organizations,
            Cadres cadres,
            LiaisonPoints points,
            LiaisonAssignments assignments,
            LiaisonStandings standings,
            HouseClock clock) {
        this.authorization = authorization;
        this.organizations = organizations;
        this.cadres = cadres;
        this.points = points;
        this.assignments = assignments;
        this.standings = standings;
        this.clock = clock;
    }

    List<LiaisonPoint> pointsOf(OrganizationId host) {
        return points.of(host);
    }

    Map<PointId, LiaisonPoint> points(Collection<PointId> ids) {
        return points.byId(ids);
    }

    Map<PointId, String> names(Collection<PointId> ids) {
        Map<PointId, LiaisonPoint> known = points.byId(ids);
        Map<OrganizationId, String> counties = organizations.names(
                known.values().stream().map(LiaisonPoint::host).collect(Collectors.toSet()));
        return known.values().stream()
                .collect(Collectors.toMap(
                        LiaisonPoint::id,
                        point -> counties.getOrDefault(point.host(), "")
                                + (point.place().isEmpty() ? "" : "（" + point.place() + "）")));
    }

    Optional<LiaisonAssignment> find(AssignmentId id) {
        return assignments.find(id).filter(found -> authorization.allows(LiaisonArrangement.READ, found.cadre()));
    }

    List<LiaisonAssignment> of(CadreId cadre, LocalDate day) {
        return authorization.allows(LiaisonArrangement.READ, cadre)
                ? assignments.of(List.of(cadre.value()), new Period(day, day))
                : List.of();
    }

    Page<Line> table(OrganizationId body, int year, @Nullable String after, int size) {
        if (!authorization.allows(LiaisonArrangement.READ, body)) {
            return new Page<>(List.of(), null);
        }
        boolean ownAlone = authorization.reach(LiaisonArrangement.READ).equals(Optional.of(Reach.OWN));
        Set<OrganizationId> asked = ownAlone ? Set.of(body) : organizations.subtree(body, clock.today());
        List<OrganizationId> bodies =
                assignments.bodies().stream().filter(asked::contains).toList();
        String[] key = after == null ? new String[] {"0", "0"} : after.split("-", 2);
        List<LiaisonAssignment> read = assignments.inBodies(
                bodies, Period.year(year), Long.parseLong(key[0]), Long.parseLong(key[1]), size + 1);
        Page<LiaisonAssignment> page = Page.of(
                read, size, last -> last.cadre().value() + "-" + last.id().value());
        return new Page<>(lines(page.rows(), Period.year(year)), page.next());
    }

    private List<Line> lines(List<LiaisonAssignment> rows, Period year) {
        Set<CadreId> people = distinct(rows, LiaisonAssignment::cadre);
        Map<CadreId, String> names = cadres.names(people);
        Map<CadreId, List<Cadre.Standing>> careers = cadres.standings(people);
        Map<CadreId, List<Standing>> duties = standings.of(
                people.stream()
                        .filter(cadre -> authorization.allows(Liaison.STANDING, cadre))
                        .collect(Collectors.toSet()),
                year);
        Map<PointId, LiaisonPoint> places = points.byId(distinct(rows, LiaisonAssignment::point));
        Set<OrganizationId> named = distinct(rows, LiaisonAssignment::body);
        places.values().forEach(point -> named.add(point.host()));
        Map<OrganizationId, String> organizationNames = organizations.names(named);
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
                                    organizationNames.getOrDefault(row.body(), ""),
                                    organizationNames.getOrDefault(point.host(), ""),
                                    point,
                                    about(row.point(), duties.getOrDefault(row.cadre(), List.of())));
                        }))
                .toList();
    }

    /** The last stretch of a career that touches these days. */
    private static Optional<Cadre.Standing> during(Collection<Cadre.Standing> career, Period days) {
        return career.stream()
                .filter(standing -> standing.period().overlaps(days))
                .reduce((first, second) -> second);
    }

    private static List<Standing> about(PointId point, List<Standing> duties) {
        return duties.stream()
                .filter(standing -> standing.object() == 0 || standing.object() == point.value())
                .toList();
    }

    private static <T> Set<T> distinct(List<LiaisonAssignment> rows, Function<LiaisonAssignment, T> part) {
        return rows.stream().map(part).collect(Collectors.toSet());
    }
}
