package lianxin.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.Period;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code duty_result}. */
@Repository
class KeptResults {

    private static final int BATCH = 500;

    private final JdbcClient client;
    private final JdbcTemplate template;

    KeptResults(JdbcClient client, JdbcTemplate template) {
        this.client = client;
        this.template = template;
    }

    List<KeptResult> of(long generation, SubjectKind kind, Collection<Long> subjects, Period days) {
        return client.sql(
                        "SELECT subject_kind, subject_id, duty, object_id, period_first, period_last, done, target,"
                                + " met_on, slow_from, due, chain, digest FROM duty_result WHERE generation = :generation"
                                + " AND subject_kind = :kind AND subject_id IN (:ids) AND period_first <= :last AND period_last >= :first")
                .param("generation", generation)
                .param("kind", kind.name())
                .param("ids", subjects)
                .param("first", days.first())
                .param("last", days.last())
                .query((row, number) -> kept(row))
                .list();
    }

    boolean any(long generation, SubjectKind kind) {
        return client.sql("SELECT 1 FROM duty_result WHERE generation = ? AND subject_kind = ? LIMIT 1")
                .params(generation, kind.name())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static KeptResult kept(ResultSet row) throws SQLException {
        return new KeptResult(
                new Subject(SubjectKind.valueOf(row.getString(1)), row.getLong(2)),
                row.getString(3),
                row.getLong(4),
                new Period(row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class)),
                row.getLong(7),
                row.getLong(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                row.getString(12),
                row.getLong(13));
    }

    /** The earliest day on which a result of this generation ends; empty when it holds none. */
    Optional<LocalDate> earliestEnd(long generation) {
        return client.sql("SELECT MIN(period_last) FROM duty_result WHERE generation = ?")
                .param(generation)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    /** Deletes results of neither the one generation nor the other, so many at a time; returns how many. */
    int deleteAllBut(long one, long other, int limit) {
        long low = Math.min(one, other);
        long high = Math.max(one, other);
        return client.sql("DELETE FROM duty_result WHERE generation < ? OR (generation > ? AND generation < ?)"
                        + " OR generation > ? LIMIT ?")
                .params(low, low, high, high, limit)
                .update();
    }

    void delete(long generation, Collection<KeptResult> gone) {
        template.batchUpdate(
                "DELETE FROM duty_result WHERE generation = ? AND subject_kind = ? AND subject_id = ?"
                        + " AND period_first = ? AND duty = ? AND object_id = ?",
                gone,
                BATCH,
                (row, result) -> {
                    row.setLong(1, generation);
                    row.setString(2, result.subject().kind().name());
                    row.setLong(3, result.subject().id());
                    row.setObject(4, result.period().first());
                    row.setString(5, result.duty());
                    row.setLong(6, result.object());
                });
    }

    /** Writes these, each in place of the one with the same key. */
    void put(long generation, Collection<KeptResult> fresh) {
        template.batchUpdate(
                "INSERT INTO duty_result (generation, subject_kind, subject_id, duty, object_id, period_first, period_last, done,"
                        + " target, met_on, slow_from, due, chain, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE period_last = VALUES(period_last), done = VALUES(done),"
                        + " target = VALUES(target), met_on = VALUES(met_on), slow_from = VALUES(slow_from),"
                        + " due = VALUES(due), chain = VALUES(chain), digest = VALUES(digest)",
                fresh,
                BATCH,
                (row, result) -> {
                    row.setLong(1, generation);
                    row.setString(2, result.subject().kind().name());
                    row.setLong(3, result.subject().id());
                    row.setString(4, result.duty());
                    row.setLong(5, result.object());
                    row.setObject(6, result.period().first());
                    row.setObject(7, result.period().last());
                    row.setLong(8, result.done());
                    row.setLong(9, result.target());
                    row.setObject(10, result.metOn());
                    row.setObject(11, result.slowFrom());
                    row.setObject(12, result.due());
                    row.setString(13, result.chain());
                    row.setLong(14, result.digest());
                });
    }
}
