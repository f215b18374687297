package lianxin.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import lianxin.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedJarTests {

    private static final TestSigner OPERATOR = TestSigner.named("Operator");
    private static final TestSigner SOMEBODY = TestSigner.named("Somebody");
    private static final TestSigner FORMER = TestSigner.named("Former", "-30d", 20);

    private static final TrustedSigners TRUSTED = new TrustedSigners(
            Set.of(OPERATOR.entry().getCertificate(), FORMER.entry().getCertificate()));

    @TempDir
    Path folder;

    @Test
    void whatSomebodyTrustedSignedIsTaken() throws IOException {
        assertThat(refusal(plugin().signed(OPERATOR))).isNull();
    }

    @Test
    void whatNobodySignedIsRefused() throws IOException {
        assertThat(refusal(plugin().unsigned()).code()).isEqualTo("plugin.unsigned");
    }

    @Test
    void whatSomebodyElseSignedIsRefusedByName() throws IOException {
        Refusal refusal = refusal(plugin().signed(SOMEBODY));
        assertThat(refusal.code()).isEqualTo("plugin.foreign");
        assertThat(refusal.arguments()).containsExactly("CN=Somebody");
    }

    @Test
    void aCertificateThatHasExpiredSignsNothing() throws IOException {
        assertThat(refusal(plugin().signed(FORMER)).code()).isEqualTo("plugin.expired");
    }

    @Test
    void whatWasAddedChangedOrTakenAwayAfterSigningIsRefused() throws IOException {
        Path signed = plugin().signed(OPERATOR);
        assertThat(refusal(with(signed, Map.of("test/More.class", "more"), Set.of()))
                        .code())
                .isEqualTo("plugin.unsigned");
        assertThat(refusal(with(signed, Map.of("META-INF/services/java.lang.Runnable", "more"), Set.of()))
                        .code())
                .isEqualTo("plugin.unsigned");
        assertThat(refusal(with(signed, Map.of("plugin.properties", "plugin.id=other"), Set.of()))
                        .code())
                .isEqualTo("plugin.tampered");
        assertThat(refusal(with(signed, Map.of(), Set.of("test/Pigeon.class"))).code())
                .isEqualTo("plugin.tampered");
    }

    @Test
    void aSignatureOfSomebodyTrustedInAnotherJarHelpsNothing() throws IOException {
        Path foreign = plugin().signed(SOMEBODY);
        assertThat(refusal(with(foreign, Map.of("META-INF/SIGNER.SF", "Signature-Version: 1.0\n"), Set.of())))
                .isNotNull();
    }

    @Test
    void aJarThatNeedsOtherJarsOrBringsTheSpiItselfIsRefused() throws IOException {
        assertThat(refusal(plugin().manifest("Class-Path", "more.jar").signed(OPERATOR))
                        .code())
                .isEqualTo("plugin.class-path");
        assertThat(refusal(plugin().entry("lianxin/spi/Words.class", "mine").signed(OPERATOR))
                        .code())
                .isEqualTo("plugin.brings-spi");
        assertThat(refusal(plugin().entry("META-INF/versions/25/lianxin/spi/Words.class", "mine")
                                .signed(OPERATOR))
                        .code())
                .isEqualTo("plugin.brings-spi");
    }

    @Test
    void whatIsNoJarIsRefused() throws IOException {
        assertThat(refusal(Files.writeString(folder.resolve("text.jar"), "text"))
                        .code())
                .isEqualTo("plugin.unreadable");
        assertThat(refusal(Files.write(folder.resolve("empty.jar"), new byte[0]))
                        .code())
                .isEqualTo("plugin.unreadable");
    }

    @Test
    void withoutCertificatesNobodyIsTrusted() throws IOException {
        Path none = Files.writeString(folder.resolve("trusted.pem"), "");
        for (Path file : new Path[] {none, folder.resolve("missing.pem")}) {
            try {
                TrustedSigners.read(file);
                assertThat(file).as("was read").isNull();
            } catch (Unacceptable refused) {
                assertThat(refused.refusal().code()).isEqualTo("plugin.no-trust");
            }
        }
    }

    private static TestPlugin plugin() {
        return TestPlugin.saying("pigeon", "1.0.0", "coo");
    }

    private static @Nullable Refusal refusal(Path jar) {
        try {
            SignedJar.check(jar, TRUSTED);
            return null;
        } catch (Unacceptable refused) {
            return refused.refusal();
        }
    }

    private Path with(Path jar, Map<String, String> put, Set<String> without) throws IOException {
        Path changed = Files.createTempFile(folder, "changed", ".jar");
        Set<String> left = new HashSet<>(put.keySet());
        try (ZipFile in = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : in.stream()
                    .filter(each -> !without.contains(each.getName()))
                    .toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = in.getInputStream(entry)) {
                    out.write(
                            left.remove(entry.getName())
                                    ? put.get(entry.getName()).getBytes()
                                    : content.readAllBytes());
                }
            }
            for (String name : left) {
                out.putNextEntry(new ZipEntry(name));
                out.write(put.get(name).getBytes());
            }
        }
        return changed;
    }
}
