package lianxin.tenancy;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import lianxin.kernel.TenantCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where each tenant lives; a copy in memory of the table {@code tenant} in the platform's schema. */
class TenantDirectory {

    /**
     * One row.
     *
     * @param server JDBC address of the tenant's own server, null when it lives on the installation's
     * @param sealedPassword password of the run-time account, sealed by the master key
     * @param fingerprint of the change logs that its schema has seen, null while it is being created
     */
    record Entry(
            TenantCode code,
            String name,
            String division,
            @Nullable String server,
            String schema,
            String account,
            String sealedPassword,
            @Nullable String fingerprint,
            @Nullable String heldBack) {

        TenantView view() {
            return new TenantView(code, name, division, fingerprint == null ? "tenant.incomplete" : heldBack);
        }
    }

    private static final String COLUMNS =
            "code, name, division, server, schema_name, account, sealed_password, fingerprint, held_back";

    private final JdbcClient platform;
    private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();

    TenantDirectory(JdbcClient platform) {
        this.platform = platform;
    }

    /** Reads the whole table: the one query that a start costs for all tenants. */
    Collection<Entry> reload() {
        Map<String, Entry> read =
                platform.sql("SELECT " + COLUMNS + " FROM tenant").query(TenantDirectory::entry).list().stream()
                        .collect(Collectors.toMap(entry -> entry.code().value(), entry -> entry));
        entries.keySet().retainAll(read.keySet());
        entries.putAll(read);
        return all();
    }

    Collection<Entry> all() {
        return entries.values();
    }

    /** Looks in memory first, then in the table: another node may have created the tenant. */
    Optional<Entry> find(TenantCode code) {
        Entry known = entries.get(code.value());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Entry> read = platform.sql("SELECT " + COLUMNS + " FROM tenant WHERE code = ?")
                .param(code.value())
                .query(TenantDirectory::entry)
                .optional();
        read.ifPresent(entry -> entries.put(code.value(), entry));
        return read;
    }

    void insert(Entry entry) {
        platform.sql("INSERT INTO tenant (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(entry.code().value())
                .param(entry.name())
                .param(entry.division())
                .param(entry.server())
                .param(entry.schema())
                .param(entry.account())
                .param(entry.sealedPassword())
                .param(entry.fingerprint())
                .param(entry.heldBack())
                .update();
        entries.put(entry.code().value(), entry);
    }

    /** Notes which change logs a tenant has seen, and why it is held back if it is. */
    Entry mark(Entry entry, @Nullable String fingerprint, @Nullable String heldBack) {
        platform.sql("UPDATE tenant SET fingerprint = ?, held_back = ? WHERE code = ?")
                .param(fingerprint)
                .param(heldBack)
                .param(entry.code().value())
                .update();
        Entry marked = new Entry(
                entry.code(),
                entry.name(),
                entry.division(),
                entry.server(),
                entry.schema(),
                entry.account(),
                entry.sealedPassword(),
                fingerprint,
                heldBack);
        entries.put(entry.code().value(), marked);
        return marked;
    }

    void delete(Entry entry) {
        platform.sql("DELETE FROM tenant WHERE code = ?")
                .param(entry.code().value())
                .update();
        entries.remove(entry.code().value());
    }

    private static Entry entry(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Entry(
                new TenantCode(row.getString("code")),
                row.getString("name"),
                row.getString("division"),
                row.getString("server"),
                row.getString("schema_name"),
                row.getString("account"),
                row.getString("sealed_password"),
                row.getString("fingerprint"),
                row.getString("held_back"));
    }
}
