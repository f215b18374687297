package lianxin.liaison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.Caller;
import lianxin.kernel.Id;
import lianxin.kernel.StoredTime;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.PointRecord.Kept;
import lianxin.liaison.PointRecord.RecordId;
import lianxin.organization.CadreId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code liaison_point_record}: a change adds a revision, the latest one holds. */
@Repository
class PointRecords {

    /** What stands in the column of that name. */
    private enum Kind {
        CONTACT(KeyContact.class),
        DEED(PracticalDeed.class),
        PROBLEM(LiaisonProblem.class);

        private final Class<? extends PointRecord> type;

        Kind(Class<? extends PointRecord> type) {
            this.type = type;
        }

        static Kind of(PointRecord content) {
            return switch (content) {
                case KeyContact contact -> CONTACT;
                case PracticalDeed deed -> DEED;
                case LiaisonProblem problem -> PROBLEM;
            };
        }
    }

    private static final String SELECT = "SELECT id, revision, kind, cadre, point, content, recorded_at"
            + " FROM liaison_point_record WHERE latest = 1 AND withdrawn = 0";

    private final JdbcClient sql;

    PointRecords(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds the next revision; what stood before is kept. */
    void save(Kept<?> record, String key, String reason, boolean withdrawn) {
        sql.sql("UPDATE liaison_point_record SET latest = 0 WHERE id = ?")
                .param(record.id().value())
                .update();
        sql.sql("INSERT INTO liaison_point_record (id, revision, latest, kind, cadre, point, request_key, content,"
                        + " withdrawn, reason, account, recorded_at) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        record.id().value(),
                        record.revision(),
                        Kind.of(record.content()).name(),
                        record.cadre().value(),
                        record.point().value(),
                        key,
                        Json.write(record.content()),
                        withdrawn,
                        reason,
                        Caller.current().account(),
                        StoredTime.of(record.recordedAt()))
                .update();
    }

    /** The record unless it was withdrawn. */
    Optional<Kept<PointRecord>> find(RecordId id) {
        return sql.sql(SELECT + " AND id = ?")
                .param(id.value())
                .query(PointRecords::read)
                .optional();
    }

    /** The id of the record that this request of the cadre has already made or revised. */
    Optional<RecordId> byKey(CadreId cadre, String key) {
        return sql.sql("SELECT id FROM liaison_point_record WHERE cadre = ? AND request_key = ?")
                .params(cadre.value(), key)
                .query((row, number) -> new RecordId(row.getLong(1)))
                .optional();
    }

    /** Everything kept at the point, in the order in which it was first entered. */
    List<Kept<PointRecord>> at(PointId point) {
        return sql.sql(SELECT + " AND point = ? ORDER BY id")
                .param(point.value())
                .query(PointRecords::read)
                .list();
    }

    /** The deeds of these cadres, in the order in which they were first entered. */
    List<Kept<PracticalDeed>> deedsOf(Collection<CadreId> cadres) {
        return of(cadres, Kind.DEED, PracticalDeed.class);
    }

    /** Their problems, in the same order. */
    List<Kept<LiaisonProblem>> problemsOf(Collection<CadreId> cadres) {
        return of(cadres, Kind.PROBLEM, LiaisonProblem.class);
    }

    private <R extends PointRecord> List<Kept<R>> of(Collection<CadreId> cadres, Kind kind, Class<R> type) {
        return cadres.isEmpty()
                ? List.of()
                : sql
                        .sql(SELECT + " AND cadre IN (:cadres) AND kind = :kind ORDER BY id")
                        .param("cadres", cadres.stream().map(Id::value).toList())
                        .param("kind", kind.name())
                        .query(PointRecords::read)
                        .list()
                        .stream()
                        .map(kept -> kept.as(type))
                        .toList();
    }

    private static Kept<PointRecord> read(ResultSet row, int number) throws SQLException {
        return new Kept<>(
                new RecordId(row.getLong("id")),
                row.getInt("revision"),
                new CadreId(row.getLong("cadre")),
                new PointId(row.getLong("point")),
                Json.read(row.getString("content"), Kind.valueOf(row.getString("kind")).type),
                StoredTime.read(row.getObject("recorded_at", LocalDateTime.class)));
    }
}
