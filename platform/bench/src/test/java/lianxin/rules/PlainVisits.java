package lianxin.rules;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import lianxin.kernel.Ids;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The peer of a saved visit: the same rows by plain JDBC in one transaction, with nothing checked, read or judged. */
@Lazy
@Component
class PlainVisits {

    private final DataSource source;

    PlainVisits(DataSource source) {
        this.source = source;
    }

    void save(long cadre, long point, LocalDate first, LocalDate last) {
        long id = Ids.next();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            run(
                    connection,
                    "INSERT INTO subject_lock (subject_kind, subject_id) VALUES ('CADRE', ?)"
                            + " ON DUPLICATE KEY UPDATE subject_id = VALUES(subject_id)",
                    cadre);
            run(
                    connection,
                    "INSERT INTO liaison_visit (id, cadre, body, point, host, revision, state, first_day, last_day, answer)"
                            + " VALUES (?, ?, 1, ?, 1, 1, 'MADE', ?, ?, 0)",
                    id,
                    cadre,
                    point,
                    first,
                    last);
            run(
                    connection,
                    "INSERT INTO liaison_visit_revision (visit, revision, cadre, request_key, state, first_day, last_day,"
                            + " work, reason, account, recorded_at)"
                            + " VALUES (?, 1, ?, UUID(), 'MADE', ?, ?, '{}', '', 1, NOW(3))",
                    id,
                    cadre,
                    first,
                    last);
            run(
                    connection,
                    "INSERT INTO fact_posting (source_id, source_kind, revision) VALUES (?, 'liaison.visit', 1)",
                    id);
            run(
                    connection,
                    "INSERT INTO fact (subject_kind, subject_id, first_day, id, last_day, kind, source_kind, source_id,"
                            + " revision, organization_id, object_id, event_id, confirmed, attributes, recorded_at)"
                            + " VALUES ('CADRE', ?, ?, ?, ?, 'liaison.visit', 'liaison.visit', ?, 1, 1, ?, 1, FALSE,"
                            + " '{\"companions\":0,\"resident_study\":false}', NOW(3))",
                    cadre,
                    first,
                    Ids.next(),
                    last,
                    id,
                    point);
            run(
                    connection,
                    "INSERT INTO duty_result (generation, subject_kind, subject_id, duty, object_id, period_first, period_last, done,"
                            + " target, met_on, slow_from, due, chain, digest) VALUES (1, 'CADRE', ?, 'liaison.visits', ?,"
                            + " '2026-01-01', '2026-12-31', 1, 2, NULL, NULL, '2026-12-31', REPEAT('0', 64), ?)"
                            + " ON DUPLICATE KEY UPDATE done = done + 1, digest = VALUES(digest)",
                    cadre,
                    point,
                    id);
            run(
                    connection,
                    "INSERT INTO audit_entry (id, at, account, role, act, subject_kind, subject, fields)"
                            + " VALUES (?, NOW(3), 1, 'CADRE', 'liaison.visit.record', 'VisitId', ?,"
                            + " 'point,arrival,departure,work')",
                    Ids.next(),
                    id);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.executeUpdate();
        }
    }
}
