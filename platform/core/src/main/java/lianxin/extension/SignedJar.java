package lianxin.extension;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * Whether every entry of a jar is signed by somebody trusted and nothing was added, changed or taken away since. It must
 * need nothing outside itself: neither other jars, nor a copy of the SPI in place of ours.
 */
final class SignedJar {

    /** Bytes of a jar, unpacked. */
    private static final long LARGEST = 64L << 20;

    private static final Pattern OF_THE_SIGNATURE =
            Pattern.compile("META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA|EC))", Pattern.CASE_INSENSITIVE);

    private final TrustedSigners trusted;
    private long unpacked;

    private SignedJar(TrustedSigners trusted) {
        this.trusted = trusted;
    }

    static void check(Path jar, TrustedSigners trusted) throws Unacceptable {
        try (JarFile file = new JarFile(jar.toFile(), true)) {
            new SignedJar(trusted).check(file);
        } catch (SecurityException changed) {
            throw new Unacceptable("tampered", String.valueOf(changed.getMessage()));
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unacceptable("unreadable", String.valueOf(broken.getMessage()));
        }
    }

    private void check(JarFile file) throws IOException, Unacceptable {
        Manifest manifest = file.getManifest();
        if (manifest == null) {
            throw new Unacceptable("unsigned", JarFile.MANIFEST_NAME);
        }
        if (manifest.getMainAttributes().containsKey(Attributes.Name.CLASS_PATH)) {
            throw new Unacceptable("class-path");
        }
        Set<String> names = new HashSet<>();
        for (JarEntry entry : Collections.list(file.entries())) {
            if (!names.add(entry.getName())) {
                throw new Unacceptable("tampered", entry.getName());
            }
            check(file, entry);
        }
        for (String signed : manifest.getEntries().keySet()) {
            if (!names.contains(signed)) {
                throw new Unacceptable("tampered", signed);
            }
        }
    }

    private void check(JarFile file, JarEntry entry) throws IOException, Unacceptable {
        String name = entry.getName();
        if (name.contains("lianxin/spi/")) {
            throw new Unacceptable("brings-spi");
        }
        long length = readWhole(file, entry);
        unpacked += length;
        if (unpacked > LARGEST) {
            throw new Unacceptable("too-large", LARGEST >> 20);
        }
        if (OF_THE_SIGNATURE.matcher(name).matches() || entry.isDirectory() && length == 0) {
            return;
        }
        CodeSigner[] signers = entry.getCodeSigners();
        if (signers == null || signers.length == 0) {
            throw new Unacceptable("unsigned", name);
        }
        trusted.require(signers);
    }

    /** Who signed an entry is known, and whether it is what was signed, once all of it was read. */
    private static long readWhole(JarFile file, JarEntry entry) throws IOException {
        byte[] part = new byte[8192];
        long length = 0;
        try (InputStream in = file.getInputStream(entry)) {
            for (int read = in.read(part); read >= 0 && length <= LARGEST; read = in.read(part)) {
                length += read;
            }
        }
        return length;
    }
}
