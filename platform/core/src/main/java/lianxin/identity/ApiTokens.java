package lianxin.identity;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import lianxin.kernel.Digest;
import lianxin.kernel.StoredTime;
import lianxin.kernel.TenantCode;
import lianxin.tenancy.PlatformDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code api_token} in the platform's own schema: tokens of API clients by digest, nothing else of them. */
@Repository
class ApiTokens {

    /** Whose token it is: a client of a tenant, at a version of its tokens. */
    record Holder(TenantCode tenant, ApiClientId client, int epoch) {

        static Holder parse(String text) {
            String[] parts = text.split("/", 3);
            return new Holder(
                    new TenantCode(parts[0]), new ApiClientId(Long.parseLong(parts[1])), Integer.parseInt(parts[2]));
        }

        @Override
        public String toString() {
            return tenant + "/" + client.value() + "/" + epoch;
        }
    }

    /** A token that was issued, and how long it is good. */
    record Token(Holder holder, Instant issuedAt, Instant expiresAt) {}

    private final JdbcClient sql;

    ApiTokens(PlatformDatabase platform) {
        this.sql = platform.sql();
    }

    /** Keeps a token, and forgets those of the same client that have expired. */
    void insert(String value, Token token) {
        Holder holder = token.holder();
        sql.sql("DELETE FROM api_token WHERE tenant = ? AND client = ? AND expires_at < ?")
                .params(holder.tenant().value(), holder.client().value(), StoredTime.of(token.issuedAt()))
                .update();
        sql.sql("INSERT INTO api_token (digest, tenant, client, epoch, issued_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        Digest.hex(value),
                        holder.tenant().value(),
                        holder.client().value(),
                        holder.epoch(),
                        StoredTime.of(token.issuedAt()),
                        StoredTime.of(token.expiresAt()))
                .update();
    }

    Optional<Token> find(String value) {
        return sql.sql("SELECT tenant, client, epoch, issued_at, expires_at FROM api_token WHERE digest = ?")
                .param(Digest.hex(value))
                .query((row, number) -> new Token(
                        new Holder(
                                new TenantCode(row.getString("tenant")),
                                new ApiClientId(row.getLong("client")),
                                row.getInt("epoch")),
                        StoredTime.read(row.getObject("issued_at", LocalDateTime.class)),
                        StoredTime.read(row.getObject("expires_at", LocalDateTime.class))))
                .optional();
    }

    void delete(String value) {
        sql.sql("DELETE FROM api_token WHERE digest = ?")
                .param(Digest.hex(value))
                .update();
    }
}
