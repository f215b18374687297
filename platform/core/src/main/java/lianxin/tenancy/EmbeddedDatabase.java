package lianxin.tenancy;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lianxin.kernel.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server of our own, kept in a folder and served on the loopback for as long as this object is open. One
 * process at a time holds the folder; a server that outlived a killed process is stopped cleanly before the next starts.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String USER = "lianxin";
    private static final int PATIENCE_SECONDS = 60;

    private final FileChannel hold;
    private final Process server;
    private final int port;
    private final String password;

    private EmbeddedDatabase(FileChannel hold, Process server, int port, String password) {
        this.hold = hold;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts a server on a folder, which is made and filled when there is none.
     *
     * @param options further options of the server, as in {@code --innodb-flush-log-at-trx-commit=0}
     * @throws Fault when another process holds the folder, or the server does not start
     */
    public static EmbeddedDatabase start(Path folder, String... options) {
        try {
            Path real = Files.createDirectories(folder).toRealPath();
            FileChannel hold = hold(real);
            try {
                return start(new EmbeddedDatabaseFiles(real), hold, List.of(options));
            } catch (IOException | RuntimeException failed) {
                hold.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new Fault(
                    Fault.Category.UNAVAILABLE,
                    "The embedded database cannot be prepared in " + folder
                            + ". Free the disk or mend the folder, or name a MySQL server in LIANXIN_DB_URL.",
                    failed);
        }
    }

    /** Address for the MySQL driver, without a schema. */
    public String jdbcUrl() {
        return "jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED";
    }

    /** The administrative account: it may create schemas and accounts. */
    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Stops the server cleanly and lets go of the folder. */
    @Override
    public void close() {
        stop(server.toHandle());
        try {
            hold.close();
        } catch (IOException ignored) {
            LOG.debug("The folder is released when this process ends", ignored);
        }
    }

    private static EmbeddedDatabase start(EmbeddedDatabaseFiles files, FileChannel hold, List<String> options)
            throws IOException {
        stopSurvivors(files.folder());
        Path programs = files.programs();
        files.fill(programs);
        String password = files.password();
        int port = freePort();
        Files.writeString(files.port(), Integer.toString(port));

        List<String> command = new ArrayList<>(List.of(
                EmbeddedDatabaseFiles.server(programs).toString(),
                "--no-defaults",
                "--datadir=" + files.data(),
                "--basedir=" + programs,
                "--user=" + System.getProperty("user.name"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // relative to the data folder: a whole path may be longer than a socket's name can be
                "--socket=server.sock",
                "--pid-file=server.pid",
                "--init-file=" + files.accounts(USER, password),
                // otherwise each start makes a certificate, which can take a minute
                "--skip-ssl",
                "--skip-name-resolve",
                "--max-connections=300",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=256M",
                "--innodb-flush-log-at-trx-commit=1",
                "--transaction-isolation=READ-COMMITTED",
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION"));
        command.addAll(options);
        Process server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(files.log().toFile()))
                .start();
        EmbeddedDatabase database = new EmbeddedDatabase(hold, server, port, password);
        database.awaitReady(files.log());
        return database;
    }

    private void awaitReady(Path log) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try (Connection _ = DriverManager.getConnection(jdbcUrl(), USER, password)) {
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new Fault(
                            Fault.Category.UNAVAILABLE,
                            "The embedded database did not start; why stands in " + log,
                            notYet);
                }
                server.onExit()
                        .completeOnTimeout(server, 20, TimeUnit.MILLISECONDS)
                        .join();
            }
        }
    }

    /** Holds the folder for this process; the system lets go of it even after a kill. */
    private static FileChannel hold(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            LOG.debug("Held by this very process");
        }
        channel.close();
        throw new Fault(
                Fault.Category.UNAVAILABLE,
                "Another running Lianxin uses the data folder " + folder + ". Stop it, or choose another folder.");
    }

    private static void stopSurvivors(Path folder) {
        ProcessHandle.allProcesses()
                .filter(process -> Arrays.stream(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.startsWith("--datadir=" + folder + "/")))
                .forEach(EmbeddedDatabase::stop);
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
