package lianxin.extension;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import lianxin.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operator's folder: what lies in it is installed, what is taken out is removed, what is replaced, or whose settings or
 * trust are changed, is installed anew. A jar that is refused harms no other.
 */
final class PluginFolder {

    private static final Logger LOG = LoggerFactory.getLogger(PluginFolder.class);

    /** A jar as it was when it was last looked at, and what became of it. */
    private record Slot(
            String seen,
            @Nullable InstalledPlugin plugin,
            @Nullable Refusal refusal) {}

    private final OperatorFiles files;
    private final Duration deadline;
    private final Map<String, Slot> slots = new ConcurrentSkipListMap<>();

    PluginFolder(Path folder, Path trusted, Duration deadline) {
        this.files = new OperatorFiles(folder, trusted);
        this.deadline = deadline;
    }

    /** Makes what is installed agree with what lies in the folder; done again, nothing happens. */
    synchronized void look() throws IOException {
        Map<String, String> present = files.present();
        boolean less = false;
        for (Map.Entry<String, Slot> slot : slots.entrySet()) {
            if (!slot.getValue().seen().equals(present.get(slot.getKey()))) {
                less |= remove(slot.getKey());
            }
        }
        if (less) {
            slots.values().removeIf(slot -> slot.plugin() == null);
        }
        for (Map.Entry<String, String> jar : present.entrySet()) {
            if (!slots.containsKey(jar.getKey())) {
                slots.put(jar.getKey(), install(jar.getKey(), jar.getValue()));
            }
        }
    }

    /** Removes all, as at the end. */
    synchronized void close() {
        slots.keySet().forEach(this::remove);
    }

    Optional<InstalledPlugin> find(String id) {
        return plugins().filter(plugin -> plugin.id().equals(id)).findFirst();
    }

    List<PluginState> states() {
        List<PluginState> states = new ArrayList<>();
        slots.forEach((file, slot) -> states.add(
                slot.plugin() == null
                        ? new PluginState(file, "", "", List.of(), 0, slot.refusal())
                        : new PluginState(
                                file,
                                slot.plugin().id(),
                                slot.plugin().version(),
                                slot.plugin().kinds(),
                                slot.plugin().running(),
                                null)));
        return states;
    }

    private Stream<InstalledPlugin> plugins() {
        return slots.values().stream().map(Slot::plugin).filter(Objects::nonNull);
    }

    private boolean remove(String file) {
        Slot slot = slots.remove(file);
        if (slot == null || slot.plugin() == null) {
            return false;
        }
        slot.plugin().remove();
        LOG.info("Plugin {} of {} is removed", slot.plugin().id(), file);
        return true;
    }

    private Slot install(String file, String seen) {
        try {
            InstalledPlugin plugin = open(files.folder().resolve(file));
            LOG.info("Plugin {} {} of {} is installed", plugin.id(), plugin.version(), file);
            return new Slot(seen, plugin, null);
        } catch (Unacceptable refused) {
            LOG.warn(
                    "{} is not installed: {} {}",
                    file,
                    refused.getMessage(),
                    refused.refusal().arguments());
            return new Slot(seen, null, refused.refusal());
        } catch (IOException | RuntimeException broken) {
            LOG.warn("{} is not installed", file, broken);
            return new Slot(seen, null, new Unacceptable("unreadable", String.valueOf(broken.getMessage())).refusal());
        }
    }

    private InstalledPlugin open(Path jar) throws Unacceptable, IOException {
        InstalledPlugin plugin = InstalledPlugin.install(jar, TrustedSigners.read(files.trusted()), deadline);
        try {
            if (find(plugin.id()).isPresent()) {
                throw new Unacceptable("duplicate", plugin.id());
            }
            plugin.open(files.settings(plugin.id()));
            return plugin;
        } catch (Unacceptable | IOException refused) {
            plugin.remove();
            throw refused;
        }
    }
}
