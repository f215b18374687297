package lianxin.liaison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonArrangement.Line;
import lianxin.liaison.LiaisonAssignment.AssignmentId;
import lianxin.liaison.LiaisonAssignments.Key;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.Authorization;
import lianxin.organization.Authorization.Reach;
import lianxin.organization.CadreId;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.rules.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who is in charge of what. */
@Component
class ShowArrangement {

    private static final String PLACES = "liaison.place.read";

    private final Authorization authorization;
    private final Organizations organizations;
    private final LiaisonPoints points;
    private final LiaisonAssignments assignments;
    private final ArrangementLines lines;
    private final LiaisonStandings standings;

    ShowArrangement(
            Authorization authorization,
            Organizations organizations,
            LiaisonPoints points,
            LiaisonAssignments assignments,
            ArrangementLines lines,
            LiaisonStandings standings) {
        this.authorization = authorization;
        this.organizations = organizations;
        this.points = points;
        this.assignments = assignments;
        this.lines = lines;
        this.standings = standings;
    }

    List<LiaisonPoint> pointsOf(OrganizationId host) {
        return authorization.allows(PLACES, host) ? points.of(host) : List.of();
    }

    Map<PointId, LiaisonPoint> points(Collection<PointId> ids) {
        return points.byId(ids);
    }

    Map<PointId, String> names(Collection<PointId> ids) {
        Map<PointId, LiaisonPoint> known = points.byId(ids);
        Map<OrganizationId, String> counties = organizations.places(
                known.values().stream().map(LiaisonPoint::host).collect(Collectors.toSet()));
        return known.values().stream()
                .collect(Collectors.toMap(
                        LiaisonPoint::id, point -> point.named(counties.getOrDefault(point.host(), ""))));
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
        Optional<LeagueOrganization> asked = Optional.ofNullable(
                        organizations.findAll(List.of(body)).get(body))
                .filter(found -> authorization.allows(LiaisonArrangement.READ, found.id()));
        if (asked.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        boolean ownAlone = authorization.reach(LiaisonArrangement.READ).equals(Optional.of(Reach.OWN));
        Period days = Period.year(year);
        List<LiaisonAssignment> read = assignments.below(
                asked.get().path() + (ownAlone ? "" : "%"), days, after == null ? Key.START : Key.of(after), size + 1);
        Page<LiaisonAssignment> page =
                Page.of(read, size, last -> assignments.key(last).toString());
        return new Page<>(lines.of(page.rows(), checks(page.rows(), days)), page.next());
    }

    /** What is asked of the arrangement itself; whoever arranges sees it of everyone within reach. */
    private Map<CadreId, List<Standing>> checks(List<LiaisonAssignment> rows, Period days) {
        Set<CadreId> judged = rows.stream()
                .map(LiaisonAssignment::cadre)
                .distinct()
                .filter(cadre -> authorization.allows(Liaison.STANDING, cadre)
                        || authorization.allows(LiaisonArrangement.ARRANGE, cadre))
                .collect(Collectors.toSet());
        return standings.ofArrangement(judged, days);
    }
}
