package lianxin.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import lianxin.kernel.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class EmbeddedDatabaseIntegrationTests {

    @TempDir
    Path folder;

    @Test
    void whatWasStoredIsThereAfterASecondStart() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
            query(first, "CREATE SCHEMA kept");
        }
        assertThat(servers()).isEmpty();
        try (EmbeddedDatabase second = EmbeddedDatabase.start(folder)) {
            assertThat(query(second, "SHOW SCHEMAS LIKE 'kept'")).isEqualTo("kept");
        }
    }

    @Test
    void aServerThatOutlivedItsProcessIsStoppedBeforeTheNextStarts() throws Exception {
        String schemas;
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
            query(first, "CREATE SCHEMA kept");
            schemas = query(first, "SHOW SCHEMAS LIKE 'kept'");
        }
        ProcessHandle survivor = outlive();
        try (EmbeddedDatabase next = EmbeddedDatabase.start(folder)) {
            assertThat(survivor.isAlive()).isFalse();
            assertThat(servers()).hasSize(1);
            assertThat(query(next, "SHOW SCHEMAS LIKE 'kept'")).isEqualTo(schemas);
        }
    }

    @Test
    void aFolderInUseIsRefusedWithAClearReason() {
        try (EmbeddedDatabase _ = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("Another running Lianxin uses the data folder");
        }
    }

    @Test
    void onlyTheAdministrativeAccountComesInAndOnlyThisAccountOfTheMachineReadsItsPassword() throws Exception {
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder)) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "root", ""))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "", ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void theServerIsSetUpAsTheHouseNeedsIt() throws Exception {
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder)) {
            assertThat(query(server, """
                    SELECT concat_ws(' ', @@collation_server, @@transaction_isolation, @@innodb_flush_log_at_trx_commit,
                        @@max_connections, @@time_zone)""")).isEqualTo("utf8mb4_bin READ-COMMITTED 1 300 +00:00");
        }
    }

    /** Starts a server as a killed process would leave it behind: running, and nobody holds the folder. */
    private ProcessHandle outlive() throws Exception {
        List<String> command;
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder)) {
            ProcessHandle.Info info = servers().getFirst().info();
            command = Stream.concat(
                            Stream.of(info.command().orElseThrow()),
                            Stream.of(info.arguments().orElseThrow()))
                    .toList();
            assertThat(server.jdbcUrl()).isNotBlank();
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("survivor.log").toFile())
                .start()
                .toHandle();
    }

    private List<ProcessHandle> servers() throws Exception {
        String data = "--datadir=" + folder.toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process -> Stream.of(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.startsWith(data)))
                .toList();
    }

    private static String query(EmbeddedDatabase server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var rows = statement.getResultSet();
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
