package lianxin.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.Ids;
import lianxin.kernel.Role;
import lianxin.kernel.StoredTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code audit_entry} and {@code audit_seal}: added and read, nothing else. */
@Repository
class AuditEntries {

    /** An entry together with the seal that was put on it; the entry is null when somebody removed it. */
    record Sealed(long number, String hash, AuditEntry entry) {}

    /** The end of the chain. */
    record Last(long number, String hash) {}

    private static final String COLUMNS = "e.id, e.at, e.account, e.role, e.act, e.subject_kind, e.subject, e.fields";

    /** Distance of ids made an hour apart: no transaction stays open that long. */
    private static final long OVERLAP = Ids.span(Duration.ofHours(1));

    private final JdbcClient sql;

    AuditEntries(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(AuditEntry entry) {
        sql.sql("INSERT INTO audit_entry (id, at, account, role, act, subject_kind, subject, fields)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.id(),
                        StoredTime.of(entry.at()),
                        entry.account(),
                        entry.role().name(),
                        entry.act(),
                        entry.subjectKind(),
                        entry.subject(),
                        entry.fields())
                .update();
    }

    List<AuditEntry> before(String act, long id, int limit) {
        return sql.sql("SELECT " + COLUMNS + " FROM audit_entry e WHERE e.id < ? AND e.act LIKE ?"
                        + " ORDER BY e.id DESC LIMIT ?")
                .params(id, act + "%", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Entries without a seal, looking back from the newest sealed one by {@link #OVERLAP} and no further. */
    List<AuditEntry> unsealed(int limit) {
        return sql.sql("SELECT " + COLUMNS + " FROM audit_entry e LEFT JOIN audit_seal s ON s.entry = e.id"
                        + " WHERE s.entry IS NULL AND e.id > (SELECT COALESCE(MAX(entry), ?) - ? FROM audit_seal)"
                        + " ORDER BY e.id LIMIT ?")
                .params(OVERLAP, OVERLAP, limit)
                .query((row, number) -> entry(row))
                .list();
    }

    Optional<Last> last() {
        return sql.sql("SELECT number, hash FROM audit_seal ORDER BY number DESC LIMIT 1")
                .query((row, number) -> new Last(row.getLong(1), row.getString(2)))
                .optional();
    }

    void seal(long number, long entry, String hash) {
        sql.sql("INSERT INTO audit_seal (number, entry, hash) VALUES (?, ?, ?)")
                .params(number, entry, hash)
                .update();
    }

    /** Seals after this number with their entries; a seal whose entry is gone comes with id 0. */
    List<Sealed> sealedAfter(long number, int limit) {
        return sql.sql("SELECT s.number, s.hash, " + COLUMNS
                        + " FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry"
                        + " WHERE s.number > ? ORDER BY s.number LIMIT ?")
                .params(number, limit)
                .query((row, count) -> new Sealed(row.getLong("number"), row.getString("hash"), entry(row)))
                .list();
    }

    long countUnsealed() {
        return sql.sql("SELECT COUNT(*) FROM audit_entry e LEFT JOIN audit_seal s ON s.entry = e.id"
                        + " WHERE s.entry IS NULL")
                .query(Long.class)
                .single();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        LocalDateTime at = row.getObject("at", LocalDateTime.class);
        String role = row.getString("role");
        return new AuditEntry(
                row.getLong("id"),
                at == null ? java.time.Instant.EPOCH : StoredTime.read(at),
                row.getLong("account"),
                role == null ? Role.SYSTEM : Role.valueOf(role),
                String.valueOf(row.getString("act")),
                String.valueOf(row.getString("subject_kind")),
                row.getLong("subject"),
                String.valueOf(row.getString("fields")));
    }
}
