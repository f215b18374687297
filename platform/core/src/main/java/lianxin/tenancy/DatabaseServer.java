package lianxin.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * A database server and the administrative account on it, which may create schemas and accounts.
 *
 * @param address JDBC address without a schema, as in {@code jdbc:mysql://db:3306/}; a query part is kept
 */
record DatabaseServer(String address, String user, String password) {

    /** The address of one schema on this server. */
    String addressOf(String schema) {
        int query = address.indexOf('?');
        String base = query < 0 ? address : address.substring(0, query);
        String host = base.substring(0, base.indexOf('/', base.indexOf("//") + 2) + 1);
        return host + schema + (query < 0 ? "" : address.substring(query));
    }

    /** A pool over one schema. Opened lazily: an unused tenant costs no connection. */
    HikariDataSource pool(String schema, String account, String secret, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(account);
        config.setJdbcUrl(addressOf(schema));
        config.setUsername(account);
        config.setPassword(secret);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setIdleTimeout(60_000);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("rewriteBatchedStatements", "true");
        config.addDataSourceProperty("cachePrepStmts", "true");
        config.addDataSourceProperty("prepStmtCacheSize", "250");
        config.addDataSourceProperty("prepStmtCacheSqlLimit", "4096");
        config.addDataSourceProperty("useServerPrepStmts", "true");
        config.addDataSourceProperty("useLocalSessionState", "true");
        // the driver itself refuses to write in a read-only transaction; telling the server costs two round trips each
        config.addDataSourceProperty("readOnlyPropagatesToServer", "false");
        config.addDataSourceProperty("connectTimeout", "5000");
        config.addDataSourceProperty("socketTimeout", "120000");
        config.addDataSourceProperty("characterEncoding", "utf8");
        return new HikariDataSource(config);
    }
}
