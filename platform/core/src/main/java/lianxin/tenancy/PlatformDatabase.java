package lianxin.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The platform's own schema: the directory of tenants, operators, tokens of API clients, jobs. No content of a tenant
 * stands here, so it may be used without a caller.
 */
public class PlatformDatabase implements AutoCloseable {

    private final HikariDataSource source;
    private final JdbcClient client;
    private final TransactionTemplate transaction;

    PlatformDatabase(HikariDataSource source) {
        this.source = source;
        this.client = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** Plain queries on the platform's schema. */
    public JdbcClient sql() {
        return client;
    }

    /** A note about the installation as a whole. */
    public Optional<String> state(String name) {
        return client.sql("SELECT value FROM platform_state WHERE name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    /** Keeps a note about the installation as a whole, in place of the one before. */
    public void note(String name, String value) {
        client.sql("REPLACE INTO platform_state (name, value) VALUES (?, ?)")
                .params(name, value)
                .update();
    }

    /** The pool itself, for libraries that keep tables of their own, such as the scheduler. */
    public javax.sql.DataSource source() {
        return source;
    }

    /** Runs the work in one transaction on the platform's schema. */
    public <T> T inTransaction(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    @Override
    public void close() {
        source.close();
    }
}
