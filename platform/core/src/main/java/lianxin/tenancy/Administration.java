package lianxin.tenancy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Connections of the administrative account: for schemas, accounts and migrations, never for a call of a user. */
record Administration(DatabaseServer server) {

    /** A connection to one schema, or to none, that takes several statements in one text. */
    Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(server.addressOf(schema), properties());
    }

    /** Plain queries outside any schema. */
    JdbcClient client() {
        DriverManagerDataSource source = new DriverManagerDataSource(server.addressOf(""));
        source.setConnectionProperties(properties());
        return JdbcClient.create(source);
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", server.user());
        properties.setProperty("password", server.password());
        properties.setProperty("allowMultiQueries", "true");
        properties.setProperty("connectTimeout", "5000");
        return properties;
    }
}
