package lianxin.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxin.kernel.Period;
import lianxin.kernel.Role;
import lianxin.kernel.StoredTime;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code account} and {@code account_post}. */
@Repository
class AccountRows {

    private static final String COLUMNS = "id, name, display_name, cadre, password_hash, must_change, failures,"
            + " locked_until, factor_secret, factor_counter, factor_recovery, enabled, epoch";

    private final JdbcClient sql;

    AccountRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<AccountRow> byName(String name) {
        return sql.sql("SELECT " + COLUMNS + " FROM account WHERE name = ?")
                .param(name)
                .query(AccountRows::row)
                .optional();
    }

    Optional<AccountRow> byId(AccountId id) {
        return sql.sql("SELECT " + COLUMNS + " FROM account WHERE id = ?")
                .param(id.value())
                .query(AccountRows::row)
                .optional();
    }

    /** The row, locked until the end of the transaction: sign-ins count their failures one after another. */
    Optional<AccountRow> lock(String name) {
        return sql.sql("SELECT " + COLUMNS + " FROM account WHERE name = ? FOR UPDATE")
                .param(name)
                .query(AccountRows::row)
                .optional();
    }

    List<AccountRow> after(String prefix, String after, int limit) {
        return sql.sql("SELECT " + COLUMNS + " FROM account WHERE name > ? AND (name LIKE ? OR display_name LIKE ?)"
                        + " ORDER BY name LIMIT ?")
                .params(after, prefix + "%", prefix + "%", limit)
                .query(AccountRows::row)
                .list();
    }

    void insert(AccountId id, NewAccount account, String passwordHash, boolean mustChange, Instant now) {
        sql.sql("INSERT INTO account (" + COLUMNS + ", created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 0, NULL, NULL, 0, NULL, 1, 0, ?)")
                .params(
                        id.value(),
                        account.name(),
                        account.displayName(),
                        account.cadre(),
                        passwordHash,
                        mustChange,
                        StoredTime.of(now))
                .update();
    }

    void failed(AccountId id, int failures, @Nullable Instant lockedUntil) {
        sql.sql("UPDATE account SET failures = ?, locked_until = ? WHERE id = ?")
                .param(failures)
                .param(lockedUntil == null ? null : StoredTime.of(lockedUntil))
                .param(id.value())
                .update();
    }

    void factorUsed(AccountId id, long counter) {
        sql.sql("UPDATE account SET factor_counter = ? WHERE id = ?")
                .params(counter, id.value())
                .update();
    }

    /** Sets a second factor whose code of this time step was just used, and ends the sessions that came in without it. */
    void setFactor(AccountId id, String sealedSecret, long counter, String recoveryDigest) {
        sql.sql("UPDATE account SET factor_secret = ?, factor_counter = ?, factor_recovery = ?, epoch = epoch + 1"
                        + " WHERE id = ?")
                .params(sealedSecret, counter, recoveryDigest, id.value())
                .update();
    }

    /** Takes the second factor away, unlocks the account and ends its sessions. */
    void clearFactor(AccountId id) {
        sql.sql("UPDATE account SET factor_secret = NULL, factor_counter = 0, factor_recovery = NULL, failures = 0,"
                        + " locked_until = NULL, epoch = epoch + 1 WHERE id = ?")
                .param(id.value())
                .update();
    }

    /** Sets a password, unlocks the account and ends its sessions. */
    void setPassword(AccountId id, String hash) {
        sql.sql("UPDATE account SET password_hash = ?, must_change = 0, failures = 0, locked_until = NULL,"
                        + " epoch = epoch + 1 WHERE id = ?")
                .params(hash, id.value())
                .update();
    }

    void setEnabled(AccountId id, boolean enabled) {
        sql.sql("UPDATE account SET enabled = ?, epoch = epoch + 1 WHERE id = ?")
                .params(enabled, id.value())
                .update();
    }

    void endSessions(AccountId id) {
        sql.sql("UPDATE account SET epoch = epoch + 1 WHERE id = ?")
                .param(id.value())
                .update();
    }

    void insertPost(AccountId account, AccountPost post) {
        sql.sql("INSERT INTO account_post (id, account, role, organization, valid_from, valid_to)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        post.id().value(),
                        account.value(),
                        post.role().name(),
                        post.organization().value(),
                        post.held().first(),
                        post.held().last())
                .update();
    }

    boolean endPost(AccountId account, PostId post, LocalDate lastDay) {
        return sql.sql("UPDATE account_post SET valid_to = ? WHERE id = ? AND account = ? AND valid_to > ?")
                        .params(lastDay, post.value(), account.value(), lastDay)
                        .update()
                == 1;
    }

    /** Posts of these accounts that are held on this day or later, oldest first. */
    Map<AccountId, List<AccountPost>> posts(Collection<AccountId> accounts, LocalDate day) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("SELECT account, id, role, organization, valid_from, valid_to FROM account_post"
                        + " WHERE account IN (:accounts) AND valid_to >= :day AND valid_to >= valid_from ORDER BY id")
                .param("accounts", accounts.stream().map(AccountId::value).toList())
                .param("day", day)
                .query((row, number) -> Map.entry(new AccountId(row.getLong("account")), post(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static AccountPost post(ResultSet row) throws SQLException {
        return new AccountPost(
                new PostId(row.getLong("id")),
                Role.valueOf(row.getString("role")),
                new OrganizationId(row.getLong("organization")),
                new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)));
    }

    private static AccountRow row(ResultSet row, int number) throws SQLException {
        LocalDateTime locked = row.getObject("locked_until", LocalDateTime.class);
        return new AccountRow(
                new AccountId(row.getLong("id")),
                row.getString("name"),
                row.getString("display_name"),
                row.getLong("cadre"),
                row.getString("password_hash"),
                row.getBoolean("must_change"),
                row.getInt("failures"),
                locked == null ? null : StoredTime.read(locked),
                row.getString("factor_secret"),
                row.getLong("factor_counter"),
                row.getString("factor_recovery"),
                row.getBoolean("enabled"),
                row.getInt("epoch"));
    }
}
