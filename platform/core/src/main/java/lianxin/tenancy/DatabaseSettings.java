package lianxin.tenancy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lives.
 *
 * @param dataDir folder of the embedded database; used when no server is named
 * @param db the MySQL server to use instead, with an account that may create schemas and accounts
 * @param masterKey secret of at least 32 characters that seals what lies in the database
 */
@ConfigurationProperties("lianxin")
public record DatabaseSettings(
        @DefaultValue(".lianxin") Path dataDir,
        @Nullable Server db,
        @Nullable String masterKey) {

    /**
     * A database server.
     *
     * @param url JDBC address, as in {@code jdbc:mysql://db:3306/}
     */
    public record Server(String url, String user, String password) {}
}
