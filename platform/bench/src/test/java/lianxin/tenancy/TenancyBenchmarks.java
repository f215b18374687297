package lianxin.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import lianxin.bench.Results;
import lianxin.kernel.Caller;
import lianxin.kernel.SealingKey;
import lianxin.kernel.TenantCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** B5 and B9: what the wall between tenants costs. */
@SpringBootTest(properties = "lianxin.tenancy.prefix=bench")
class TenancyBenchmarks {

    private static final long SEED = 44;
    private static final int TENANTS = 32;
    private static final int ROWS = 1_000;
    private static final int CALLS = Integer.getInteger("lianxin.bench.calls", 40_000);
    private static final int ROUNDS = Integer.getInteger("lianxin.bench.rounds", 25);

    @Autowired
    Tenants tenants;

    @Autowired
    TenantDirectory directory;

    @Autowired
    TenantSchemas schemas;

    @Autowired
    ChangeLogs changeLogs;

    @Autowired
    TenancySettings settings;

    @Autowired
    DatabaseServer server;

    @Autowired
    SealingKey key;

    @Autowired
    JdbcClient sql;

    private Administration administration;
    private final List<TenantCode> codes = new ArrayList<>();

    @BeforeEach
    void thirtyTwoTenants() {
        administration = new Administration(server);
        for (int number = 0; number < TENANTS; number++) {
            TenantCode code = new TenantCode("t" + number);
            codes.add(code);
            if (tenants.find(code.value()).isEmpty()) {
                tenants.create(code.value(), "Tenant " + number, "42").orThrow();
            }
        }
    }

    /**
     * With one caller the machine mostly waits for the next thread of the server to wake; with several, as a server is
     * used, it works. The second peer says what the 32 connections cost by themselves, whoever uses them.
     */
    @ParameterizedTest
    @ValueSource(ints = {8, 1})
    void readsOverAllTenantsBesideReadsOfOneSchema(int callers) throws Exception {
        Map<TenantCode, HikariDataSource> bare = new HashMap<>();
        for (TenantCode code : codes) {
            TenantDirectory.Entry entry = directory.find(code).orElseThrow();
            fillMarkedRows(entry, code);
            bare.put(
                    code,
                    server.pool(
                            entry.schema(),
                            entry.account(),
                            key.open(entry.account(), entry.sealedPassword()),
                            settings.poolSize()));
        }
        HikariDataSource one = bare.get(codes.getFirst());
        LongAdder foreign = new LongAdder();
        Results.Work ours = () -> inTurns(callers, (code, id) -> {
            String marker = Caller.system(code).call(() -> marker(id));
            if (!marker.equals(code.value())) {
                foreign.increment();
            }
        });
        Results results = new Results("B5", SEED, version());
        String what = CALLS + " point reads over 32 tenants at random by " + callers + " callers; ";
        results.compare(
                what + "plain JDBC on one schema",
                ROUNDS,
                1 / 0.95,
                ours,
                () -> inTurns(callers, (code, id) -> bareMarker(one, id)));
        results.compare(
                what + "plain JDBC on the same 32 schemas",
                ROUNDS,
                1 / 0.95,
                ours,
                () -> inTurns(callers, (code, id) -> bareMarker(bare.get(code), id)));
        results.note("foreign rows in " + 2 * CALLS * (ROUNDS + 1), foreign.sum());
        bare.values().forEach(HikariDataSource::close);
        assertThat(foreign.sum()).isZero();
    }

    private interface Call {
        void of(TenantCode code, int id) throws Exception;
    }

    /** All calls, shared out among so many callers. */
    private void inTurns(int callers, Call call) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(callers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                Random random = new Random(SEED + caller);
                running.add(pool.submit(() -> {
                    for (int number = 0; number < CALLS / callers; number++) {
                        call.of(codes.get(random.nextInt(TENANTS)), random.nextInt(ROWS));
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    @Test
    void creatingATenantBesideItsBareTables() throws Exception {
        List<String> bare = definitions(directory.find(codes.getFirst()).orElseThrow());
        int[] number = {0};
        Results results = new Results("B9-create", SEED, version());
        results.compare(
                "create a tenant; the same schema, account, tables and grants as bare statements",
                9,
                1.15,
                () -> tenants.create("new" + number[0]++, "New", "42").orThrow(),
                () -> createBare("bench_bare" + number[0], bare));
    }

    @Test
    void aStartWithNothingToMigrateBesideLiquibaseForEachSchema() throws Exception {
        Results results = new Results("B9-start", SEED, version());
        results.compare(
                "start with 32 tenants and nothing to migrate; Liquibase for each schema",
                5,
                0.05,
                () -> new Migrations(directory, schemas).run(),
                () -> {
                    for (TenantCode code : codes) {
                        try (Connection connection = administration.connect(
                                directory.find(code).orElseThrow().schema())) {
                            changeLogs.update(connection);
                        }
                    }
                });
    }

    private String marker(int id) {
        return sql.sql("SELECT marker FROM bench_row WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static String bareMarker(HikariDataSource source, int id) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("SELECT marker FROM bench_row WHERE id = ?")) {
            statement.setInt(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private void fillMarkedRows(TenantDirectory.Entry entry, TenantCode code) throws SQLException {
        try (Connection connection = administration.connect(entry.schema());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bench_row");
            statement.execute("CREATE TABLE bench_row (id BIGINT PRIMARY KEY, marker VARCHAR(24) NOT NULL)");
            statement.execute("GRANT SELECT ON `%s`.bench_row TO '%s'@'%%'".formatted(entry.schema(), entry.account()));
            StringBuilder rows = new StringBuilder("INSERT INTO bench_row VALUES ");
            for (int id = 0; id < ROWS; id++) {
                rows.append(id == 0 ? "" : ",").append("(%d,'%s')".formatted(id, code));
            }
            statement.execute(rows.toString());
        }
    }

    private List<String> definitions(TenantDirectory.Entry entry) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = administration.connect(entry.schema());
                Statement statement = connection.createStatement();
                Statement inner = connection.createStatement();
                ResultSet tables = statement.executeQuery("SHOW TABLES")) {
            while (tables.next()) {
                try (ResultSet table = inner.executeQuery("SHOW CREATE TABLE `" + tables.getString(1) + "`")) {
                    table.next();
                    found.add(table.getString(2));
                }
            }
        }
        return found;
    }

    private void createBare(String name, List<String> definitions) throws SQLException {
        try (Connection connection = administration.connect("");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + name);
            statement.execute("DROP USER IF EXISTS '%s'@'%%'".formatted(name));
            statement.execute("CREATE SCHEMA " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
            statement.execute("CREATE USER '%s'@'%%' IDENTIFIED BY 'a secret of the bench'".formatted(name));
            statement.execute("USE " + name);
            for (String definition : definitions) {
                statement.execute(definition);
                String table = definition.substring(0, definition.indexOf('(')).replace("CREATE TABLE", "");
                statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO '%s'@'%%'".formatted(table, name));
            }
        }
    }

    private String version() throws SQLException {
        try (Connection connection = administration.connect("")) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
