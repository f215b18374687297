package lianxin.liaison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.Id;
import lianxin.kernel.Period;
import lianxin.kernel.StoredTime;
import lianxin.liaison.LiaisonAssignment.AssignmentId;
import lianxin.liaison.LiaisonAssignment.Ending;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code liaison_assignment}: a change adds a revision, the latest one holds. */
@Repository
class LiaisonAssignments {

    private static final String SELECT = "SELECT id, cadre, body, point, first_day, last_day, document, ending, reason,"
            + " follows FROM liaison_assignment WHERE latest = 1";

    private final JdbcClient sql;
    private final Clock clock;

    LiaisonAssignments(JdbcClient sql, Clock clock) {
        this.sql = sql;
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
                        + " document, ending, reason, follows, recorded_at)"
                        + " VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
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
                        StoredTime.of(clock.instant()))
                .update();
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
        return sql.sql(SELECT + " AND cadre IN (:cadres) AND first_day <= :last AND last_day >= :first"
                        + " ORDER BY first_day, id")
                .param("cadres", cadres)
                .param("first", days.first())
                .param("last", days.last())
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
        return sql.sql(SELECT + " AND point IN (:points) AND first_day <= :last AND last_day >= :first")
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

    /** The bodies whose cadres have or had points. */
    List<OrganizationId> bodies() {
        return sql.sql("SELECT DISTINCT body FROM liaison_assignment WHERE latest = 1")
                .query((row, number) -> new OrganizationId(row.getLong(1)))
                .list();
    }

    /** Those of these bodies valid on any of these days, cadre by cadre, after that cadre and assignment. */
    List<LiaisonAssignment> inBodies(
            Collection<OrganizationId> bodies, Period days, long afterCadre, long afterId, int limit) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        return sql.sql(SELECT + " AND body IN (:bodies) AND first_day <= :last AND last_day >= :first"
                        + " AND (cadre > :cadre OR (cadre = :cadre AND id > :id)) ORDER BY cadre, id LIMIT :limit")
                .param("bodies", bodies.stream().map(Id::value).toList())
                .param("first", days.first())
                .param("last", days.last())
                .param("cadre", afterCadre)
                .param("id", afterId)
                .param("limit", limit)
                .query(LiaisonAssignments::read)
                .list();
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
