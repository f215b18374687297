package lianxin.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import lianxin.extension.Answer.Reason;
import lianxin.kernel.Caller;
import lianxin.kernel.TenantCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFolderTests {

    private static final TestSigner OPERATOR = TestSigner.named("Operator");

    /** Long enough for a busy machine, short enough to be waited for. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private InstalledPlugins plugins;

    @BeforeEach
    void trustTheOperator() throws IOException {
        Files.writeString(folder.resolve("trusted.pem"), OPERATOR.certificate());
        plugins = new InstalledPlugins(folder, Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        plugins.close();
    }

    @Test
    void whatTheOperatorPutsReplacesAndTakesOutIsInstalledReplacedAndRemovedWhileRunning() throws IOException {
        plugins.look();
        assertThat(plugins.said("pigeon")).isEqualTo(Reason.ABSENT);
        put("pigeon.jar", TestPlugin.saying("pigeon", "1.0.0", "coo"));
        plugins.look();
        assertThat(plugins.said("pigeon")).isEqualTo("coo");
        put("pigeon.jar", TestPlugin.saying("pigeon", "1.1.0", "coo coo"));
        plugins.look();
        assertThat(plugins.said("pigeon")).isEqualTo("coo coo");
        assertThat(plugins.state("pigeon.jar").version()).isEqualTo("1.1.0");
        Files.delete(folder.resolve("pigeon.jar"));
        plugins.look();
        assertThat(plugins.said("pigeon")).isEqualTo(Reason.ABSENT);
    }

    @Test
    void aBrokenOneSaysWhyAndHarmsNoOther() throws IOException {
        plugins = new InstalledPlugins(folder, SHORT);
        put("a.jar", TestPlugin.saying("a-good-one", "1.0.0", "coo"));
        Files.writeString(folder.resolve("b.jar"), "no jar");
        put(
                "c.jar",
                TestPlugin.sending(
                        "c-dies-at-birth", "1.0.0", "return say(1); } static { if (true) throw new Error();"));
        put(
                "d.jar",
                TestPlugin.sending(
                        "d-never-born",
                        "1.0.0",
                        "return say(1); } static { try { Thread.sleep(100000); } catch (InterruptedException late) { } "));
        put("e.jar", TestPlugin.saying("E!", "1.0.0", "coo"));
        put("f.jar", TestPlugin.saying("f-too-new", "1.0.0", "").described("f-too-new", "1.0.0", ">=1.4.0 & <2.0.0"));
        put("g.jar", TestPlugin.saying("g-boundless", "1.0.0", "").described("g-boundless", "1.0.0", "*"));
        put("h.jar", TestPlugin.saying("h-nothing", "1.0.0", "").described("h-nothing", "1.0.0", "<2.0.0"));
        put(
                "i.jar",
                TestPlugin.saying("i-lost", "1.0.0", "")
                        .described("i-lost", "1.0.0", "<2.0.0", "extension.message-channel=test.Lost"));
        put("j.jar", TestPlugin.saying("a-good-one", "2.0.0", "mine"));
        Files.copy(TestPlugin.saying("unsigned", "1.0.0", "").unsigned(), folder.resolve("k.jar"));
        put("z.jar", TestPlugin.saying("z-good-one", "1.0.0", "coo"));
        plugins.look();
        assertThat(plugins.refusals())
                .containsExactly(
                        "b.jar plugin.unreadable",
                        "c.jar plugin.does-not-open",
                        "d.jar plugin.does-not-open",
                        "e.jar plugin.id-invalid",
                        "f.jar plugin.requires",
                        "g.jar plugin.requires",
                        "h.jar plugin.nothing",
                        "i.jar plugin.does-not-open",
                        "j.jar plugin.duplicate",
                        "k.jar plugin.unsigned");
        assertThat(plugins.said("a-good-one")).isEqualTo("coo");
        assertThat(plugins.said("z-good-one")).isEqualTo("coo");
    }

    @Test
    void aSecondOneOfTheSameIdIsInstalledOnceTheFirstIsGone() throws IOException {
        put("pigeon-1.jar", TestPlugin.saying("pigeon", "1.0.0", "one"));
        put("pigeon-2.jar", TestPlugin.saying("pigeon", "2.0.0", "two"));
        plugins.look();
        assertThat(plugins.said("pigeon")).isEqualTo("one");
        Files.delete(folder.resolve("pigeon-1.jar"));
        plugins.look();
        assertThat(plugins.said("pigeon")).isEqualTo("two");
    }

    @Test
    void whoeverIsTrustedNoLongerHasNoPluginRunning() throws IOException {
        put("pigeon.jar", TestPlugin.saying("pigeon", "1.0.0", "coo"));
        plugins.look();
        assertThat(plugins.said("pigeon")).isEqualTo("coo");
        Files.writeString(
                folder.resolve("trusted.pem"), TestSigner.named("The next one").certificate());
        plugins.look();
        assertThat(plugins.said("pigeon")).isEqualTo(Reason.ABSENT);
        assertThat(plugins.refusals()).containsExactly("pigeon.jar plugin.foreign");
    }

    @Test
    void aKindThatThisHouseDoesNotKnowIsPassedOver() throws IOException {
        put(
                "pigeon.jar",
                TestPlugin.saying("pigeon", "1.0.0", "coo")
                        .described(
                                "pigeon",
                                "1.0.0",
                                "<2.0.0",
                                "extension.message-channel=test.Pigeon",
                                "extension.crystal-ball=test.Missing"));
        plugins.look();
        assertThat(plugins.said("pigeon")).isEqualTo("coo");
        assertThat(plugins.state("pigeon.jar").kinds()).containsExactly("crystal-ball", "message-channel");
    }

    /** The class was compiled when the SPI had its first version, and never since. */
    @Test
    void aPluginThatWasBuiltUponTheFirstReleaseStillWorks() throws IOException {
        try (var old = getClass().getResourceAsStream("/plugins/spi-1.0.0/OldChannel.class.bin")) {
            put(
                    "old.jar",
                    TestPlugin.saying("old-one", "1.0.0", "")
                            .described(
                                    "old-one", "1.0.0", ">=1.0.0 & <2.0.0", "extension.message-channel=old.OldChannel")
                            .entry("old/OldChannel.class", old.readAllBytes()));
        }
        plugins.look();
        assertThat(plugins.said("old-one")).isEqualTo("k to a: s / t in zh-CN");
    }

    @Test
    void outsideItsJarItSeesTheJdkAndTheSpiAndNothingElse() throws IOException {
        put("pigeon.jar", TestPlugin.sending("pigeon", "1.0.0", """
                StringBuilder seen = new StringBuilder();
                for (String name : message.text().split(" ")) {
                    for (ClassLoader loader : new ClassLoader[] {
                            Pigeon.class.getClassLoader(), Thread.currentThread().getContextClassLoader()}) {
                        try {
                            seen.append(loader.loadClass(name).getSimpleName()).append(' ');
                        } catch (ClassNotFoundException unseen) {
                            seen.append("- ");
                        }
                    }
                }
                return say(seen + " " + Pigeon.class.getResource("/authorization/identity.yaml"));
                """));
        plugins.look();
        assertThat(plugins.said(
                        "pigeon",
                        "lianxin.spi.Message java.net.http.HttpClient lianxin.kernel.Caller lianxin.extension.Extensions"
                                + " org.springframework.jdbc.core.JdbcTemplate org.pf4j.Plugin org.slf4j.Logger"
                                + " com.mysql.cj.jdbc.Driver org.junit.jupiter.api.Test"))
                .isEqualTo("Message Message HttpClient HttpClient - - - - - - - - - - - - - -  null");
    }

    @Test
    void aCallKnowsNothingOfItsCaller() throws IOException {
        put(
                "pigeon.jar",
                TestPlugin.sending(
                        "pigeon", "1.0.0", "return say(Thread.currentThread().getThreadGroup().getName());"));
        plugins.look();
        new Caller(new TenantCode("hubei"), 7, "某某", lianxin.kernel.Role.CADRE, 1, 1).run(() -> {
            assertThat(plugins.<Object>call("pigeon", channel -> List.of(String.valueOf(Caller.orNull()))))
                    .isEqualTo(List.of("null"));
            assertThat(plugins.said("pigeon")).isEqualTo("plugin pigeon");
        });
    }

    @Test
    void whateverItThrowsEndsThatCallAlone() throws IOException {
        put("pigeon.jar", TestPlugin.sending("pigeon", "1.0.0", """
                return switch (message.text()) {
                    case "exception" -> throw new java.io.IOException("no wind");
                    case "overflow" -> send(settings, message);
                    case "missing" -> throw new NoClassDefFoundError("org/example/Feather");
                    case "memory" -> say(new long[Integer.MAX_VALUE][Integer.MAX_VALUE / 2].length);
                    case "null" -> null;
                    case "worse" -> throw new RuntimeException() {
                        @Override public String getMessage() { throw new IllegalStateException(); }
                    };
                    case "thread" -> { new Thread(() -> { throw new Error("alone"); }).start(); yield say("flown"); }
                    default -> say("coo");
                };
                """));
        plugins.look();
        for (String way : List.of("exception", "overflow", "missing", "memory", "null", "worse")) {
            assertThat(plugins.said("pigeon", way)).as(way).isEqualTo(Reason.FAILED);
            assertThat(plugins.said("pigeon", "fly")).isEqualTo("coo");
        }
        assertThat(plugins.said("pigeon", "thread")).isEqualTo("flown");
        assertThat(plugins.said("pigeon", "fly")).isEqualTo("coo");
    }

    @Test
    void whatDoesNotAnswerIsLeftAloneAndHoldsUpItsOwnTenantOnly() throws IOException {
        plugins = new InstalledPlugins(folder, SHORT);
        put("pigeon.jar", TestPlugin.sending("pigeon", "1.0.0", """
                while (message.text().equals("sleep") && !System.getProperties().containsKey("test.wake")) {
                    try {
                        Thread.sleep(20);
                    } catch (InterruptedException ignored) {
                    }
                }
                return say("coo");
                """));
        plugins.look();
        try {
            Caller.system(new TenantCode("hubei")).run(() -> {
                for (int call = 0; call < 4; call++) {
                    assertThat(plugins.said("pigeon", "sleep")).isEqualTo(Reason.LATE);
                }
                assertThat(plugins.said("pigeon", "fly")).isEqualTo(Reason.BUSY);
            });
            Caller.system(new TenantCode("beijing"))
                    .run(() -> assertThat(plugins.said("pigeon", "fly")).isEqualTo("coo"));
            assertThat(plugins.state("pigeon.jar").calls()).isEqualTo(4);
        } finally {
            System.setProperty("test.wake", "now");
        }
        Files.delete(folder.resolve("pigeon.jar"));
        plugins.look();
        System.clearProperty("test.wake");
        assertThat(plugins.said("pigeon")).isEqualTo(Reason.ABSENT);
    }

    @Test
    void oneThatCanBeInterruptedIsGoneAfterItsDeadline() throws IOException {
        plugins = new InstalledPlugins(folder, SHORT);
        put("pigeon.jar", TestPlugin.sending("pigeon", "1.0.0", "Thread.sleep(100000); return null;"));
        plugins.look();
        for (int call = 0; call < 5; call++) {
            assertThat(plugins.said("pigeon")).isEqualTo(Reason.LATE);
        }
    }

    private void put(String name, TestPlugin plugin) throws IOException {
        Files.move(plugin.signed(OPERATOR), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
