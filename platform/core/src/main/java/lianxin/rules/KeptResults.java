package lianxin.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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

    List<KeptResult> of(SubjectKind kind, Collection<Long> subjects, Period days) {
        return client.sql("SELECT subject_kind, subject_id, duty, object_id, period_first, period_last, done, target,"
                        + " met_on, slow_from, due, chain, digest FROM duty_result WHERE subject_kind = :kind"
                        + " AND subject_id IN (:ids) AND period_first <= :last AND period_last >= :first")
                .param("kind", kind.name())
                .param("ids", subjects)
                .param("first", days.first())
                .param("last", days.last())
                .query((row, number) -> kept(row))
                .list();
    }

    boolean any(SubjectKind kind) {
        return client.sql("SELECT 1 FROM duty_result WHERE subject_kind = ? LIMIT 1")
                .param(kind.name())
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

    void delete(Collection<KeptResult> gone) {
        template.batchUpdate(
                "DELETE FROM duty_result WHERE subject_kind = ? AND subject_id = ? AND period_first = ? AND duty = ?"
                        + " AND object_id = ?",
                gone,
                BATCH,
                (row, result) -> {
                    row.setString(1, result.subject().kind().name());
                    row.setLong(2, result.subject().id());
                    row.setObject(3, result.period().first());
                    row.setString(4, result.duty());
                    row.setLong(5, result.object());
                });
    }

    /** Writes these, each in place of the one with the same key. */
    void put(Collection<KeptResult> fresh) {
        template.batchUpdate(
                "INSERT INTO duty_result (subject_kind, subject_id, duty, object_id, period_first, period_last, done,"
                        + " target, met_on, slow_from, due, chain, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE period_last = VALUES(period_last), done = VALUES(done),"
                        + " target = VALUES(target), met_on = VALUES(met_on), slow_from = VALUES(slow_from),"
                        + " due = VALUES(due), chain = VALUES(chain), digest = VALUES(digest)",
                fresh,
                BATCH,
                (row, result) -> {
                    row.setString(1, result.subject().kind().name());
                    row.setLong(2, result.subject().id());
                    row.setString(3, result.duty());
                    row.setLong(4, result.object());
                    row.setObject(5, result.period().first());
                    row.setObject(6, result.period().last());
                    row.setLong(7, result.done());
                    row.setLong(8, result.target());
                    row.setObject(9, result.metOn());
                    row.setObject(10, result.slowFrom());
                    row.setObject(11, result.due());
                    row.setString(12, result.chain());
                    row.setLong(13, result.digest());
                });
    }
}
