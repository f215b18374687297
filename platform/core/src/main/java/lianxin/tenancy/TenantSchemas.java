package lianxin.tenancy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes schemas and run-time accounts under the administrative account. A run-time account has data rights on the tables
 * of its own schema alone, no right to change a table, and on the trail it may read and add, nothing else.
 */
class TenantSchemas {

    /** Tables whose rows are evidence: what stands there is never changed or deleted by the running application. */
    private static final Set<String> APPEND_ONLY = Set.of("audit_entry", "audit_seal");

    private static final String DROP_SCHEMA = "DROP SCHEMA IF EXISTS `%s`";
    private static final String DROP_USER = "DROP USER IF EXISTS '%s'@'%%'";

    private final Administration connections;
    private final ChangeLogs changeLogs;
    private volatile @Nullable String baseline;

    TenantSchemas(Administration connections, ChangeLogs changeLogs) {
        this.connections = connections;
        this.changeLogs = changeLogs;
    }

    /** What a schema has seen that was made or brought up to date just now. */
    String fingerprint() {
        return changeLogs.fingerprint();
    }

    /**
     * Makes the schema with all its tables in one script, and the account with its rights. What an interrupted creation
     * left of them is removed first; nothing has ever been stored in it.
     */
    void create(String schema, String account, String password) throws SQLException {
        String script = baseline;
        if (script == null) {
            baseline = script = changeLogs.baseline();
        }
        try (Connection connection = connections.connect("");
                Statement statement = connection.createStatement()) {
            run(
                    statement,
                    List.of(
                            DROP_SCHEMA.formatted(schema),
                            DROP_USER.formatted(account),
                            "CREATE SCHEMA `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin".formatted(schema),
                            "CREATE USER '%s'@'%%' IDENTIFIED BY '%s'".formatted(account, password),
                            "USE `%s`".formatted(schema),
                            script));
            grant(statement, schema, account);
        }
    }

    /** Brings the tables up to date and gives the account its rights on new ones. */
    void update(String schema, String account) throws SQLException {
        try (Connection connection = connections.connect(schema)) {
            changeLogs.update(connection);
        }
        try (Connection connection = connections.connect("");
                Statement statement = connection.createStatement()) {
            grant(statement, schema, account);
        }
    }

    /** Removes a schema with everything in it, and its account. */
    void discard(String schema, String account) throws SQLException {
        try (Connection connection = connections.connect("");
                Statement statement = connection.createStatement()) {
            run(statement, List.of(DROP_SCHEMA.formatted(schema), DROP_USER.formatted(account)));
        }
    }

    private static void grant(Statement statement, String schema, String account) throws SQLException {
        List<String> grants = new ArrayList<>();
        try (ResultSet tables = statement.executeQuery("SHOW TABLES FROM `%s`".formatted(schema))) {
            while (tables.next()) {
                String table = tables.getString(1);
                if (!table.startsWith(ChangeLogs.MARKS)) {
                    String rights = APPEND_ONLY.contains(table) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
                    grants.add("GRANT %s ON `%s`.`%s` TO '%s'@'%%'".formatted(rights, schema, table, account));
                }
            }
        }
        run(statement, grants);
    }

    /** Several statements in one round trip; the first that fails ends it. */
    private static void run(Statement statement, List<String> texts) throws SQLException {
        if (!texts.isEmpty()) {
            statement.execute(String.join(";\n", texts));
            while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
                continue;
            }
        }
    }
}
