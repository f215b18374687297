package lianxin;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The application in a process of its own, as {@code ./run} starts it, so that it can be killed.
 *
 * @param data its data folder
 * @param log where what it prints is kept
 */
record RunningProcess(Process process, int port, Path data, Path log) implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(180);

    static RunningProcess start(Path data) throws IOException {
        int port = freePort();
        Path log = Files.createTempFile(data, "run-", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        "--server.port=" + port,
                        "--lianxin.data-dir=" + data,
                        "--lianxin.demonstration.enabled=true",
                        "--lianxin.demonstration.scale=1",
                        "--logging.level.root=warn")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("LIANXIN_DB_"));
        builder.environment().put("LIANXIN_MASTER_KEY", "only-for-tests-0123456789abcdef-only-for-tests");
        return new RunningProcess(builder.start(), port, data, log);
    }

    RunningProcess awaitReady() {
        await(() -> read(log).contains("Lianxin is ready"));
        return this;
    }

    /** Looks every few milliseconds until it is so; fails when the process ends before. */
    void await(BooleanSupplier so) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!so.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("In vain; what the application printed:\n" + read(log));
            }
            process.onExit()
                    .completeOnTimeout(process, 10, TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    /** kill -9: nothing of the application can end in order. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** The first number that the database answers; -1 while it cannot answer that. */
    long number(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : -1;
        } catch (SQLException | IOException notYet) {
            return -1;
        }
    }

    /** A connection of the administrative account to the database in the folder, also after the application is gone. */
    Connection connect() throws SQLException, IOException {
        Path database = data.resolve("database");
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + Files.readString(database.resolve("port")) + "/?sslMode=DISABLED",
                "lianxin",
                Files.readString(database.resolve("password")));
    }

    /** Database servers that run on this folder. */
    static List<ProcessHandle> databaseServers(Path data) throws IOException {
        String argument = "--datadir=" + data.toRealPath() + "/";
        return ProcessHandle.allProcesses()
                .filter(each -> Arrays.stream(each.info().arguments().orElse(new String[0]))
                        .anyMatch(word -> word.startsWith(argument)))
                .toList();
    }

    /** Stops it in order, its database too. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException gone) {
            return "";
        }
    }
}
