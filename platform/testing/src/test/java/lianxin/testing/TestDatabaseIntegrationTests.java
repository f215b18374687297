package lianxin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TestDatabaseIntegrationTests {

    private final TestDatabase database = TestDatabase.shared();

    @Test
    void oneServerServesTheWholeRun() {
        assertThat(TestDatabase.shared()).isSameAs(database);
    }

    @Test
    void itsAccountMayCreateSchemasAndAccounts() throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA lianxin_try CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
            statement.execute("CREATE USER 'lianxin_try'@'%' IDENTIFIED BY 'a secret'");
            statement.execute("GRANT SELECT ON lianxin_try.* TO 'lianxin_try'@'%'");
        }
        try (var tenant = DriverManager.getConnection(database.url(), "lianxin_try", "a secret");
                var rows = tenant.createStatement().executeQuery("SHOW SCHEMAS LIKE 'lianxin_try'")) {
            assertThat(rows.next()).isTrue();
        }
    }
}
