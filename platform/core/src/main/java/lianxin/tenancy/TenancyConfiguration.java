package lianxin.tenancy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.SealingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How the wall is put together at the start: server, platform schema, migrations, then the routed data source. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TenancySettings.class, DatabaseSettings.class})
class TenancyConfiguration {

    static {
        Caller.transactionsAreKnownBy(TransactionSynchronizationManager::isActualTransactionActive);
    }

    /** Folders of change logs for the platform's own schema. */
    private static final List<String> PLATFORM_ROOMS = List.of("tenancy", "identity");

    @Bean
    HouseClock clock() {
        return new HouseClock();
    }

    @Bean
    SealingKey masterKey(DatabaseSettings settings) {
        String secret = settings.masterKey();
        if (secret == null || secret.length() < SealingKey.SHORTEST_SECRET) {
            throw new IllegalStateException("No usable master key: set LIANXIN_MASTER_KEY to at least "
                    + SealingKey.SHORTEST_SECRET + " characters of randomness and keep it outside the database");
        }
        return new SealingKey(secret);
    }

    /** Our own server in the data folder, or nothing when the settings name another one. */
    @Bean
    @Nullable
    EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) {
        return settings.db() == null ? EmbeddedDatabase.start(settings.dataDir().resolve("database")) : null;
    }

    @Bean
    DatabaseServer databaseServer(DatabaseSettings settings, @Nullable EmbeddedDatabase embedded) {
        DatabaseSettings.Server named = settings.db();
        if (named != null) {
            return new DatabaseServer(named.url(), named.user(), named.password());
        }
        EmbeddedDatabase own = Objects.requireNonNull(embedded);
        return new DatabaseServer(own.jdbcUrl(), own.user(), own.password());
    }

    @Bean
    PlatformDatabase platformDatabase(DatabaseServer server, TenancySettings settings) {
        PlatformSchema schema = new PlatformSchema(
                new Administration(server), new ChangeLogs("db/platform", PLATFORM_ROOMS), settings.prefix());
        schema.create();
        PlatformDatabase platform = new PlatformDatabase(
                server.pool(settings.prefix(), server.user(), server.password(), settings.poolSize()));
        schema.prepare(platform.sql());
        return platform;
    }

    @Bean
    ChangeLogs tenantChangeLogs(TenancySettings settings) {
        return new ChangeLogs(
                "db/changelog",
                Stream.concat(TenancySettings.ROOMS.stream(), settings.modules().stream())
                        .toList());
    }

    @Bean
    TenantSchemas tenantSchemas(DatabaseServer server, ChangeLogs tenantChangeLogs) {
        return new TenantSchemas(new Administration(server), tenantChangeLogs);
    }

    @Bean
    TenantDirectory tenantDirectory(PlatformDatabase platform, TenantSchemas schemas) {
        TenantDirectory directory = new TenantDirectory(platform.sql());
        new Migrations(directory, schemas).run();
        return directory;
    }

    @Bean
    CreateTenant createTenant(
            TenantDirectory directory, TenantSchemas schemas, SealingKey key, TenancySettings settings) {
        return new CreateTenant(directory, schemas, key, settings.prefix());
    }

    @Bean
    @Primary
    TenantDataSource dataSource(
            TenantDirectory directory, DatabaseServer server, SealingKey key, TenancySettings settings) {
        return new TenantDataSource(directory, server, key, settings.poolSize());
    }

    @Bean
    JdbcTemplate jdbcTemplate(TenantDataSource source) {
        return new TenantJdbc(source);
    }
}
