package lianxin.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import lianxin.kernel.Fault;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the platform's own schema and brings its tables up to date before anything reads them. */
record PlatformSchema(Administration administration, ChangeLogs changeLogs, String name) {

    private static final String STATE = "change-logs";

    void prepare(JdbcClient platform) {
        if (!changeLogs.fingerprint().equals(seen(platform))) {
            try (Connection connection = administration.connect(name)) {
                changeLogs.update(connection);
            } catch (SQLException failure) {
                throw new Fault(Fault.Category.UNAVAILABLE, "The platform's schema cannot be prepared", failure);
            }
            platform.sql("REPLACE INTO platform_state (name, value) VALUES (?, ?)")
                    .params(STATE, changeLogs.fingerprint())
                    .update();
        }
    }

    void create() {
        administration
                .client()
                .sql("CREATE SCHEMA IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin".formatted(name))
                .update();
    }

    private static String seen(JdbcClient platform) {
        try {
            return platform.sql("SELECT value FROM platform_state WHERE name = ?")
                    .param(STATE)
                    .query(String.class)
                    .optional()
                    .orElse("");
        } catch (BadSqlGrammarException noTableYet) {
            return "";
        }
    }
}
