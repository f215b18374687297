package lianxin.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.Caller;
import lianxin.kernel.StoredTime;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code api_client}. */
@Repository
class ApiClientRows {

    /**
     * One row, the secret's hash included: never leaves this room.
     *
     * @param epoch version of the client's tokens; older ones are dead
     */
    record Row(
            ApiClientId id,
            String name,
            String title,
            OrganizationId organization,
            String secretHash,
            int epoch,
            Instant openedAt,
            @Nullable Instant revokedAt) {

        boolean isGood() {
            return revokedAt == null;
        }

        ApiClient client() {
            return new ApiClient(id, name + "-" + Caller.current().tenant(), title, organization, openedAt, revokedAt);
        }
    }

    private static final String SELECT =
            "SELECT id, name, title, organization, secret_hash, epoch, opened_at, revoked_at FROM api_client ";

    private final JdbcClient sql;

    ApiClientRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Row> all() {
        return sql.sql(SELECT + "ORDER BY name").query(ApiClientRows::row).list();
    }

    Optional<Row> byName(String name) {
        return sql.sql(SELECT + "WHERE name = ?")
                .param(name)
                .query(ApiClientRows::row)
                .optional();
    }

    Optional<Row> byId(ApiClientId id) {
        return sql.sql(SELECT + "WHERE id = ?")
                .param(id.value())
                .query(ApiClientRows::row)
                .optional();
    }

    void insert(Row row) {
        sql.sql("INSERT INTO api_client (id, name, title, organization, secret_hash, epoch, opened_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.id().value(),
                        row.name(),
                        row.title(),
                        row.organization().value(),
                        row.secretHash(),
                        row.epoch(),
                        StoredTime.of(row.openedAt()))
                .update();
    }

    void setSecret(ApiClientId id, String hash) {
        sql.sql("UPDATE api_client SET secret_hash = ?, epoch = epoch + 1 WHERE id = ?")
                .params(hash, id.value())
                .update();
    }

    void revoke(ApiClientId id, Instant now) {
        sql.sql("UPDATE api_client SET revoked_at = ?, epoch = epoch + 1 WHERE id = ?")
                .params(StoredTime.of(now), id.value())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        LocalDateTime revoked = row.getObject("revoked_at", LocalDateTime.class);
        return new Row(
                new ApiClientId(row.getLong("id")),
                row.getString("name"),
                row.getString("title"),
                new OrganizationId(row.getLong("organization")),
                row.getString("secret_hash"),
                row.getInt("epoch"),
                StoredTime.read(row.getObject("opened_at", LocalDateTime.class)),
                revoked == null ? null : StoredTime.read(revoked));
    }
}
