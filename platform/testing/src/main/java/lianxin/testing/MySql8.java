package lianxin.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A real MySQL 8.0.15, the oldest server that the product supports, fresh at each start. */
final class MySql8 implements AutoCloseable {

    private static final Path PROGRAMS = Path.of(System.getProperty("user.home"), ".cache", "lianxin", "mysql-8.0.15");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process server;
    private final int port;

    private MySql8(Process server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts a server on a folder that is emptied first; it has the account {@code root} without a password. */
    static MySql8 start(Path folder) {
        try {
            Path real = Files.createDirectories(folder).toRealPath();
            Path data = real.resolve("data");
            stopSurvivors(data);
            FileSystemUtils.deleteRecursively(data);
            Path programs = unpack(PROGRAMS);
            mysqld(real, programs, data, "--initialize-insecure").onExit().join();
            int port = freePort();
            MySql8 server = new MySql8(
                    mysqld(
                            real,
                            programs,
                            data,
                            "--port=" + port,
                            "--bind-address=127.0.0.1",
                            "--socket=server.sock",
                            "--pid-file=server.pid",
                            "--skip-mysqlx",
                            "--skip-ssl",
                            "--skip-log-bin",
                            "--max-connections=300",
                            "--max-allowed-packet=64M",
                            "--transaction-isolation=READ-COMMITTED",
                            "--default-time-zone=+00:00",
                            "--innodb-flush-log-at-trx-commit=0"),
                    port);
            server.awaitReady(real);
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException("MySQL 8 cannot be prepared; it needs Linux, libaio1 and libnuma1", failed);
        }
    }

    String jdbcUrl() {
        return "jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }

    private static Process mysqld(Path folder, Path programs, Path data, String... options) throws IOException {
        return new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        programs.resolve("bin/mysqld").toString(),
                                        "--no-defaults",
                                        "--datadir=" + data,
                                        "--lc-messages-dir=" + programs.resolve("share"),
                                        "--user=" + System.getProperty("user.name"),
                                        "--innodb-flush-method=nosync"),
                                Arrays.stream(options))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.resolve("server.log").toFile()))
                .start();
    }

    private void awaitReady(Path folder) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try (Connection _ = DriverManager.getConnection(jdbcUrl(), "root", "")) {
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive() || Instant.now().isAfter(deadline)) {
                    close();
                    throw new IllegalStateException(
                            "MySQL 8 did not start; why stands in " + folder.resolve("server.log"), notYet);
                }
                server.onExit()
                        .completeOnTimeout(server, 20, TimeUnit.MILLISECONDS)
                        .join();
            }
        }
    }

    private static Path unpack(Path programs) throws IOException {
        if (!Files.isDirectory(programs)) {
            Path fresh = Files.createTempDirectory(Files.createDirectories(programs.getParent()), "unpacking");
            Process tar = new ProcessBuilder("tar", "-xz", "-C", fresh.toString())
                    .inheritIO()
                    .redirectInput(Redirect.PIPE)
                    .start();
            try (InputStream packed =
                            Objects.requireNonNull(MySql8.class.getResourceAsStream("/mysql-Linux-amd64.tar.gz"));
                    var sink = tar.getOutputStream()) {
                packed.transferTo(sink);
            }
            tar.onExit().join();
            Files.move(fresh, programs);
        }
        return programs;
    }

    private static void stopSurvivors(Path data) {
        ProcessHandle.allProcesses()
                .filter(process -> Arrays.asList(process.info().arguments().orElse(new String[0]))
                        .contains("--datadir=" + data))
                .forEach(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
