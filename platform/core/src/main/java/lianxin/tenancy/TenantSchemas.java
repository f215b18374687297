package lianxin.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes schemas and run-time accounts under the administrative account. A run-time account has data rights on the tables
 * of its own schema alone, no right to change a table, and on the trail it may read and add, nothing else.
 */
class TenantSchemas {

    /** Tables whose rows are evidence: what stands there is never changed or deleted by the running application. */
    private static final Set<String> APPEND_ONLY = Set.of("audit_entry", "audit_seal");

    private final JdbcClient administration;
    private final Administration connections;
    private final ChangeLogs changeLogs;
    private volatile @Nullable String baseline;

    TenantSchemas(Administration connections, ChangeLogs changeLogs) {
        this.connections = connections;
        this.administration = connections.client();
        this.changeLogs = changeLogs;
    }

    /** What a schema has seen that was made or brought up to date just now. */
    String fingerprint() {
        return changeLogs.fingerprint();
    }

    /** Makes the schema with all its tables in one script, and the account with its rights. Both must not exist. */
    void create(String schema, String account, String password) throws SQLException {
        String script = baseline;
        if (script == null) {
            baseline = script = changeLogs.baseline();
        }
        try (Connection connection = connections.connect("");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin".formatted(schema));
            statement.execute("CREATE USER '%s'@'%%' IDENTIFIED BY '%s'".formatted(account, password));
        }
        try (Connection connection = connections.connect(schema);
                Statement statement = connection.createStatement()) {
            statement.execute(script);
            while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
                continue;
            }
        }
        grant(schema, account);
    }

    /** Brings the tables up to date and gives the account its rights on new ones. */
    void update(String schema, String account) throws SQLException {
        try (Connection connection = connections.connect(schema)) {
            changeLogs.update(connection);
        }
        grant(schema, account);
    }

    /** Removes what a creation left behind that did not come to its end; nothing has ever been stored in it. */
    void discard(String schema, String account) {
        administration.sql("DROP SCHEMA IF EXISTS `%s`".formatted(schema)).update();
        administration.sql("DROP USER IF EXISTS '%s'@'%%'".formatted(account)).update();
    }

    private void grant(String schema, String account) throws SQLException {
        List<String> tables = administration
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = ?")
                .param(schema)
                .query((row, number) -> row.getString(1))
                .list();
        List<String> grants = new ArrayList<>();
        for (String table : tables) {
            if (!table.startsWith(ChangeLogs.MARKS)) {
                String rights = APPEND_ONLY.contains(table) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
                grants.add("GRANT %s ON `%s`.`%s` TO '%s'@'%%'".formatted(rights, schema, table, account));
            }
        }
        try (Connection connection = connections.connect("");
                Statement statement = connection.createStatement()) {
            for (String grant : grants) {
                statement.execute(grant);
            }
        }
    }
}
