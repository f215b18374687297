package lianxin.extension;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lianxin.extension.Answer.Failed;
import lianxin.spi.Extension;
import org.pf4j.PluginWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** One plugin while it is installed: loaded from a copy of its own, which nobody can change, and gone without a trace after. */
final class InstalledPlugin {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledPlugin.class);

    private final Path folder;
    private final Shelf shelf;
    private final PluginWrapper plugin;
    private final Calls calls;
    private final Map<String, String> classes;
    private final Map<String, Extension> extensions = new HashMap<>();

    private InstalledPlugin(Path folder, Path jar, Duration deadline) throws Unacceptable, IOException {
        this.folder = folder;
        shelf = new Shelf(folder);
        try {
            plugin = shelf.take(jar);
            classes = ExtensionKinds.named(jar);
        } catch (Unacceptable refused) {
            shelf.unloadPlugins();
            throw refused;
        }
        calls = new Calls(id(), plugin.getPluginClassLoader(), deadline);
    }

    /** Checks the jar and loads it; nothing of a jar that is refused has run, and nothing of it stays. */
    static InstalledPlugin install(Path original, TrustedSigners trusted, Duration deadline)
            throws Unacceptable, IOException {
        Path folder = Files.createTempDirectory("lianxin-plugin");
        Path copy = Files.copy(original, folder.resolve("plugin.jar"));
        try {
            SignedJar.check(copy, trusted);
            return new InstalledPlugin(folder, copy, deadline);
        } catch (Unacceptable | RuntimeException refused) {
            FileSystemUtils.deleteRecursively(folder);
            throw refused;
        }
    }

    String id() {
        return plugin.getPluginId();
    }

    String version() {
        return plugin.getDescriptor().getVersion();
    }

    /** Kinds that it brings, known here or not. */
    List<String> kinds() {
        return classes.keySet().stream().sorted().toList();
    }

    int running() {
        return calls.running();
    }

    boolean has(String kind) {
        return extensions.containsKey(kind);
    }

    <T extends Extension, R> Answer<R> call(String kind, Class<T> type, Extensions.Call<T, R> work) {
        Extension extension = extensions.get(kind);
        return extension == null
                ? Answer.failed(Answer.Reason.ABSENT)
                : calls.call(() -> work.ask(type.cast(extension)));
    }

    /** Makes its extensions; the first moment at which something of it runs. */
    void open(Map<String, String> installation) throws Unacceptable {
        for (Map.Entry<String, String> named : classes.entrySet()) {
            Class<? extends Extension> type = ExtensionKinds.KINDS.get(named.getKey());
            if (type != null) {
                String name = named.getValue();
                Extension made = answered(() -> make(name, type));
                extensions.put(named.getKey(), made);
                answered(() -> {
                    made.open(installation);
                    return id();
                });
            }
        }
        if (extensions.isEmpty()) {
            throw new Unacceptable("nothing", id());
        }
    }

    private Extension make(String name, Class<? extends Extension> type) throws Exception {
        try {
            return type.cast(plugin.getPluginClassLoader()
                    .loadClass(name)
                    .getConstructor()
                    .newInstance());
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        }
    }

    private <R> R answered(Callable<R> work) throws Unacceptable {
        return switch (calls.call(work)) {
            case Answer.Given<R>(R value) -> value;
            case Failed<R>(Answer.Reason reason, String detail) ->
                throw new Unacceptable("does-not-open", id(), reason, detail);
        };
    }

    /** Lets running calls end and takes it away: class loader, open files and the copy. */
    void remove() {
        extensions
                .values()
                .forEach(extension -> calls.call(() -> {
                    extension.close();
                    return id();
                }));
        extensions.clear();
        if (!calls.end()) {
            LOG.warn("Plugin {} has left threads running; its classes stay in memory until they end", id());
        }
        shelf.unloadPlugins();
        try {
            closeWhatTheJdkKeepsOpen();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            LOG.warn("The copy of plugin {} cannot be removed", id(), failure);
        }
    }

    /** Whoever reads a resource of the plugin by its URL leaves the jar open in the JDK's cache of connections. */
    private void closeWhatTheJdkKeepsOpen() throws IOException {
        URI jar = URI.create("jar:" + folder.resolve("plugin.jar").toUri() + "!/");
        ((JarURLConnection) jar.toURL().openConnection()).getJarFile().close();
    }
}
