package lianxin.extension;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins come and go for as long as the house stands, and nothing stays of those that went. */
class PluginCyclesTests {

    private static final int CYCLES = 200;
    private static final TestSigner OPERATOR = TestSigner.named("Operator");

    @TempDir
    Path folder;

    /** The plugin does what leaves traces: a timer's thread, a thread-local, an open resource, an HTTP client, one call too long. */
    @Test
    void twoHundredCyclesLeaveNoClassLoaderNoHandleAndNoFile() throws Exception {
        Files.writeString(folder.resolve("trusted.pem"), OPERATOR.certificate());
        Path kept = TestPlugin.sending("pigeon", "1.0.0", """
                if (message.text().equals("late")) {
                    Thread.sleep(100000);
                }
                loft.set(this);
                http = java.net.http.HttpClient.newHttpClient();
                timer = new java.util.Timer();
                return say(new Scanner(Pigeon.class.getResource("/plugin.properties").openStream()).nextLine());
                }
                private static final ThreadLocal<Object> loft = new InheritableThreadLocal<>();
                private java.util.Timer timer;
                private java.net.http.HttpClient http;
                public void close() {
                    timer.cancel();
                    http.close();
                """).signed(OPERATOR);
        InstalledPlugins plugins = new InstalledPlugins(folder, Duration.ofSeconds(5));
        cycle(plugins, kept, null);
        Set<Path> files = temporary();
        long handles = handles();
        int threads = Thread.activeCount();

        ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
        List<Reference<ClassLoader>> loaders = new ArrayList<>();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            loaders.add(new WeakReference<>(cycle(plugins, kept, cycle == CYCLES / 2 ? "late" : null), gone));
        }

        assertThat(loaders).hasSize(CYCLES).doesNotHaveDuplicates();
        assertThat(cleared(gone)).isEqualTo(CYCLES);
        assertThat(temporary()).isEqualTo(files);
        assertThat(handles()).isLessThanOrEqualTo(handles);
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
    }

    private ClassLoader cycle(InstalledPlugins plugins, Path kept, String lateCall) throws IOException {
        Path jar = Files.copy(kept, folder.resolve("pigeon.jar"));
        plugins.look();
        assertThat(plugins.said("pigeon")).isEqualTo("plugin.id=pigeon");
        if (lateCall != null) {
            assertThat(plugins.said("pigeon", lateCall)).isEqualTo(Answer.Reason.LATE);
        }
        ClassLoader loader = (ClassLoader)
                plugins.call("pigeon", channel -> channel.getClass().getClassLoader());
        Files.delete(jar);
        plugins.look();
        assertThat(plugins.said("pigeon")).isEqualTo(Answer.Reason.ABSENT);
        return loader;
    }

    /** How many were cleared; asks for a collection as long as that clears more. */
    private static int cleared(ReferenceQueue<ClassLoader> gone) throws InterruptedException {
        int cleared = 0;
        int idle = 0;
        while (cleared < CYCLES && idle < 20) {
            System.gc();
            int before = cleared;
            while (gone.remove(100) != null) {
                cleared++;
            }
            idle = cleared == before ? idle + 1 : 0;
        }
        return cleared;
    }

    private static long handles() {
        System.gc();
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("lianxin-plugin"))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }
}
