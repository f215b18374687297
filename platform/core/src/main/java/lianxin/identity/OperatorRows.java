package lianxin.identity;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import lianxin.kernel.StoredTime;
import lianxin.tenancy.PlatformDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code operator} and the digest of the set-up code, in the platform's own schema. */
@Repository
class OperatorRows {

    /** One operator. */
    record Row(
            long id,
            String name,
            String passwordHash,
            int failures,
            @Nullable Instant lockedUntil) {}

    private static final String SETUP = "set-up-code";

    private final JdbcClient sql;

    OperatorRows(PlatformDatabase platform) {
        this.sql = platform.sql();
    }

    boolean isEmpty() {
        return sql.sql("SELECT id FROM operator LIMIT 1").query().listOfRows().isEmpty();
    }

    Optional<Row> find(String name) {
        return sql.sql("SELECT id, name, password_hash, failures, locked_until FROM operator WHERE name = ? FOR UPDATE")
                .param(name)
                .query((row, number) -> {
                    LocalDateTime locked = row.getObject("locked_until", LocalDateTime.class);
                    return new Row(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getString("password_hash"),
                            row.getInt("failures"),
                            locked == null ? null : StoredTime.read(locked));
                })
                .optional();
    }

    void insert(long id, String name, String passwordHash) {
        sql.sql("INSERT INTO operator (id, name, password_hash, failures, locked_until) VALUES (?, ?, ?, 0, NULL)")
                .params(id, name, passwordHash)
                .update();
    }

    void failed(long id, int failures, @Nullable Instant lockedUntil) {
        sql.sql("UPDATE operator SET failures = ?, locked_until = ? WHERE id = ?")
                .param(failures)
                .param(lockedUntil == null ? null : StoredTime.of(lockedUntil))
                .param(id)
                .update();
    }

    void keepSetUpCode(String digest) {
        sql.sql("REPLACE INTO platform_state (name, value) VALUES (?, ?)")
                .params(SETUP, digest)
                .update();
    }

    /** Uses the code up; false when it is wrong or used. */
    boolean redeemSetUpCode(String digest) {
        return sql.sql("DELETE FROM platform_state WHERE name = ? AND value = ?")
                        .params(SETUP, digest)
                        .update()
                == 1;
    }
}
