package lianxin.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import lianxin.tenancy.EmbeddedDatabase;

/**
 * The database server of a test run: one for each JVM, empty at its start, shared by all Spring contexts. MariaDB unless
 * {@code -Dlianxin.test.database=mysql8} asks for MySQL 8.0.15, or {@code LIANXIN_DB_URL} names a server to test against.
 *
 * @param url address for the MySQL driver, without a schema
 * @param user an account that may create schemas and accounts
 */
public record TestDatabase(String url, String user, String password) {

    private static final String KIND = System.getProperty("lianxin.test.database", "mariadb");
    private static final Path FOLDER = Path.of("target", "test-database-" + KIND);
    private static final TestDatabase SHARED = start();

    /** The server of this run, started at the first call. */
    public static TestDatabase shared() {
        return SHARED;
    }

    private static TestDatabase start() {
        String named = System.getenv("LIANXIN_DB_URL");
        if (named != null) {
            return new TestDatabase(named, System.getenv("LIANXIN_DB_USER"), System.getenv("LIANXIN_DB_PASSWORD"));
        }
        if (KIND.equals("mysql8")) {
            MySql8 server = MySql8.start(FOLDER);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return new TestDatabase(server.jdbcUrl(), "root", "");
        }
        EmbeddedDatabase server = EmbeddedDatabase.start(
                FOLDER,
                "--innodb-flush-method=nosync",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                "--innodb-log-file-size=32M");
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return new TestDatabase(server.jdbcUrl(), server.user(), server.password()).emptied();
    }

    /** What an earlier run left behind is dropped, so that the folder need not be filled anew each time. */
    private TestDatabase emptied() {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            List<String> drops = new ArrayList<>();
            try (var rows = statement.executeQuery("""
                    SELECT concat('DROP SCHEMA `', schema_name, '`') FROM information_schema.schemata
                    WHERE schema_name NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')
                    UNION ALL
                    SELECT concat('DROP USER ''', user, '''@''', host, '''') FROM mysql.user
                    WHERE user NOT IN ('mariadb.sys', substring_index(current_user(), '@', 1))""")) {
                while (rows.next()) {
                    drops.add(rows.getString(1));
                }
            }
            for (String drop : drops) {
                statement.execute(drop);
            }
            return this;
        } catch (SQLException failed) {
            throw new IllegalStateException("The test database cannot be emptied", failed);
        }
    }
}
