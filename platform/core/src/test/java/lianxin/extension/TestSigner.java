package lianxin.extension;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.util.Base64;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/**
 * Somebody who signs jars, with a key made for the test that is thrown away with it.
 *
 * @param entry key and certificate
 */
record TestSigner(PrivateKeyEntry entry) {

    private static final String PASSWORD = "only-for-tests";

    /** One whose certificate is valid for a year. */
    static TestSigner named(String name) {
        return named(name, "-0d", 365);
    }

    /** One whose certificate is valid for so many days from then on, as in {@code -30d}. */
    static TestSigner named(String name, String from, int days) {
        try {
            Path folder = Files.createTempDirectory("signer");
            Path store = folder.resolve("keys.p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "signer",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + name,
                            "-startdate",
                            from,
                            "-validity",
                            Integer.toString(days),
                            "-keystore",
                            store.toString(),
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD)
                    .inheritIO()
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool makes no key");
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, PASSWORD.toCharArray());
            }
            Files.delete(store);
            Files.delete(folder);
            return new TestSigner(
                    (PrivateKeyEntry) keys.getEntry("signer", new PasswordProtection(PASSWORD.toCharArray())));
        } catch (IOException | GeneralSecurityException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The certificate as the operator keeps it. */
    String certificate() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder()
                            .encodeToString(entry.getCertificate().getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Signs a jar. */
    Path sign(Path jar, Path signed) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            new JarSigner.Builder(entry).build().sign(file, out);
        }
        return signed;
    }
}
