package lianxin.liaison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Id;
import lianxin.kernel.Period;
import lianxin.kernel.StoredTime;
import lianxin.liaison.LiaisonAssignment.AssignmentId;
import lianxin.liaison.LiaisonAssignment.Ending;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of {@code liaison_assignment}: a change adds a revision, the latest one holds; to whom it was assigned is read as it
 * was known on the day that the reading goes back to.
 */
@Repository
class LiaisonAssignments {

    private static final String SELECT = "SELECT id, cadre, body, point, first_day, last_day, document, ending, reason,"
            + " follows FROM liaison_assignment WHERE latest = 1";
    private static final String KNOWN = "SELECT a.id, a.cadre, a.body, a.point, a.first_day, a.last_day, a.document,"
            + " a.ending, a.reason, a.follows FROM liaison_assignment a WHERE a.revision = (SELECT MAX(k.revision)"
            + " FROM liaison_assignment k WHERE k.id = a.id AND k.recorded_at < :known)";

    private final JdbcClient sql;
    private final Organizations organizations;
    private final Clock clock;

    LiaisonAssignments(JdbcClient sql, Organizations organizations, Clock clock) {
        this.sql = sql;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Adds the assignment as it stands now; what stood before is kept. */
    void save(LiaisonAssignment assignment) {
        int revision = sql.sql("SELECT COALESCE(MAX(revision), 0) + 1 FROM liaison_assignment WHERE id = ?")
                .param(assignment.id().value())
                .query(Integer.class)
                .single();
        sql.sql("UPDATE liaison_assignment SET latest = 0 WHERE id = ?")
                .param(assignment.id().value())
                .update();
        AssignmentId follows = assignment.follows();
        sql.sql("INSERT INTO liaison_assignment (id, revision, latest, cadre, body, point, first_day, last_day,"
                        + " document, ending, reason, follows, recorded_at, path)"
                        + " VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        assignment.id().value(),
                        revision,
                        assignment.cadre().value(),
                        assignment.body().value(),
                        assignment.point().value(),
                        assignment.days().first(),
                        assignment.days().last(),
                        assignment.document(),
                        assignment.ending().name(),
                        assignment.reason(),
                        follows == null ? 0 : follows.value(),
                        StoredTime.of(clock.instant()),
                        path(assignment.body()))
                .update();
    }

    private String path(OrganizationId body) {
        return Optional.ofNullable(organizations.findAll(List.of(body)).get(body))
                .map(LeagueOrganization::path)
                .orElse("");
    }

    Optional<LiaisonAssignment> find(AssignmentId id) {
        return sql.sql(SELECT + " AND id = ?")
                .param(id.value())
                .query(LiaisonAssignments::read)
                .optional();
    }

    /** In order of time. */
    List<LiaisonAssignment> of(CadreId cadre) {
        return of(List.of(cadre.value()), new Period(LocalDate.EPOCH, Period.OPEN_END));
    }

    /** Those valid on any of these days, in order of time. */
    List<LiaisonAssignment> of(Collection<Long> cadres, Period days) {
        if (cadres.isEmpty()) {
            return List.of();
        }
        return sql.sql(KNOWN + " AND a.cadre IN (:cadres) AND a.first_day <= :last AND a.last_day >= :first"
                        + " ORDER BY a.first_day, a.id")
                .param("known", HouseClock.knownBefore())
                .param("cadres", cadres)
                .param("first", days.first())
                .param("last", days.last())
                .query(LiaisonAssignments::read)
                .list();
    }

    /** Those of a body valid on any of these days, in order of time. */
    List<LiaisonAssignment> in(OrganizationId body, Period days) {
        return sql.sql(SELECT + " AND body = ? AND first_day <= ? AND last_day >= ? ORDER BY first_day, id")
                .params(body.value(), days.last(), days.first())
                .query(LiaisonAssignments::read)
                .list();
    }

    /** In order of time. */
    List<LiaisonAssignment> of(PointId point) {
        return sql.sql(SELECT + " AND point = ? ORDER BY first_day, id")
                .param(point.value())
                .query(LiaisonAssignments::read)
                .list();
    }

    /** Those of these points valid on any of these days. */
    List<LiaisonAssignment> at(Collection<PointId> points, Period days) {
        if (points.isEmpty()) {
            return List.of();
        }
        return sql.sql(KNOWN + " AND a.point IN (:points) AND a.first_day <= :last AND a.last_day >= :first")
                .param("known", HouseClock.knownBefore())
                .param("points", points.stream().map(Id::value).toList())
                .param("first", days.first())
                .param("last", days.last())
                .query(LiaisonAssignments::read)
                .list();
    }

    /** Everyone who is or was in charge of one of these points: what is shared changes for all of them. */
    List<CadreId> cadresAt(Collection<PointId> points) {
        return at(points, new Period(LocalDate.EPOCH, Period.OPEN_END)).stream()
                .map(LiaisonAssignment::cadre)
                .distinct()
                .toList();
    }

    /**
     * Those valid on any of these days whose body lies at or below a place in the tree, body by body and cadre by cadre.
     *
     * @param paths of the bodies, as a pattern for LIKE
     * @param after where the page before ended
     */
    List<LiaisonAssignment> below(String paths, Period days, Key after, int limit) {
        return sql.sql(SELECT + " AND path LIKE :paths AND first_day <= :last AND last_day >= :first AND path >= :path"
                        + " AND (path > :path OR cadre > :cadre OR (cadre = :cadre AND id > :id))"
                        + " ORDER BY path, cadre, id LIMIT :limit")
                .param("paths", paths)
                .param("first", days.first())
                .param("last", days.last())
                .param("path", after.path())
                .param("cadre", after.cadre())
                .param("id", after.id())
                .param("limit", limit)
                .query(LiaisonAssignments::read)
                .list();
    }

    /** Where a page of {@link #below} ended. */
    record Key(String path, long cadre, long id) {

        static final Key START = new Key("", 0, 0);

        static Key of(String text) {
            String[] parts = text.split("-", 3);
            return new Key(parts[2], Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return cadre + "-" + id + "-" + path;
        }
    }

    Key key(LiaisonAssignment last) {
        String path = sql.sql("SELECT path FROM liaison_assignment WHERE id = ? AND latest = 1")
                .param(last.id().value())
                .query(String.class)
                .single();
        return new Key(path, last.cadre().value(), last.id().value());
    }

    /** Writes where these bodies stand in the tree now. */
    void rehang(Collection<OrganizationId> bodies) {
        List<OrganizationId> concerned = sql.sql("SELECT DISTINCT body FROM liaison_assignment WHERE body IN (:bodies)")
                .param("bodies", bodies.stream().map(Id::value).toList())
                .query((row, number) -> new OrganizationId(row.getLong(1)))
                .list();
        concerned.forEach(body -> sql.sql("UPDATE liaison_assignment SET path = ? WHERE body = ?")
                .params(path(body), body.value())
                .update());
    }

    private static LiaisonAssignment read(ResultSet row, int number) throws SQLException {
        long follows = row.getLong("follows");
        return new LiaisonAssignment(
                new AssignmentId(row.getLong("id")),
                new CadreId(row.getLong("cadre")),
                new OrganizationId(row.getLong("body")),
                new PointId(row.getLong("point")),
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                row.getString("document"),
                Ending.valueOf(row.getString("ending")),
                row.getString("reason"),
                follows == 0 ? null : new AssignmentId(follows));
    }
}
