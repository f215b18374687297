package lianxin.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Signs and installs the jar that this build made, with the commands of the operator's guide and a key for this run alone. */
final class SignedJars {

    private static final String PASSWORD = "only-for-tests";

    private SignedJars() {}

    /** A folder as the operator keeps it, with the plugin installed. */
    static Path installed(Path folder, String hosts) {
        try {
            Files.createDirectories(folder);
            Path keys = folder.resolve("signer.p12");
            run(
                    "keytool",
                    "-genkeypair",
                    "-alias",
                    "operator",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=Operator",
                    "-validity",
                    "365",
                    "-keystore",
                    keys.toString(),
                    "-storepass",
                    PASSWORD);
            run(
                    "keytool",
                    "-exportcert",
                    "-rfc",
                    "-alias",
                    "operator",
                    "-keystore",
                    keys.toString(),
                    "-storepass",
                    PASSWORD,
                    "-file",
                    folder.resolve("trusted.pem").toString());
            run(
                    "jarsigner",
                    "-keystore",
                    keys.toString(),
                    "-storepass",
                    PASSWORD,
                    "-signedjar",
                    folder.resolve("webhook-channel.jar").toString(),
                    built().toString(),
                    "operator");
            Files.delete(keys);
            Files.writeString(folder.resolve("webhook-channel.properties"), "hosts=" + hosts + "\n");
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path built() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(
                            file -> file.getFileName().toString().matches("webhook-channel-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void run(String tool, String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", tool)
                                .toString()),
                        Stream.of(arguments))
                .toList();
        try {
            if (new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    != 0) {
                throw new IllegalStateException(tool + " failed");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
