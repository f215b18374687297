package lianxin.extension;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lianxin.spi.Extension;
import lianxin.tenancy.Clockwork;
import lianxin.tenancy.DatabaseSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * The code plugins of this installation, and the only way to call one. A call runs on a thread that knows no caller and no
 * tenant, has a deadline, and never throws what the plugin threw.
 */
@Service
public class Extensions implements SmartLifecycle {

    /** What is asked of an extension; whatever it returns is of the JDK or the SPI. */
    @FunctionalInterface
    public interface Call<T, R> {
        R ask(T extension) throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Extensions.class);

    private final PluginFolder folder;
    private final ExtensionSettings settings;
    private volatile @Nullable Clockwork clockwork;

    Extensions(ExtensionSettings settings, DatabaseSettings data) {
        Path place = settings.folder() == null ? data.dataDir().resolve("plugins") : settings.folder();
        Path trusted = settings.trusted() == null ? place.resolve("trusted.pem") : settings.trusted();
        this.settings = settings;
        this.folder = new PluginFolder(place, trusted, settings.deadline());
    }

    /** Ids of the installed plugins that bring this kind of extension, in order. */
    public List<String> having(Class<? extends Extension> type) {
        String kind = kind(type);
        return folder.states().stream()
                .filter(state -> state.refusal() == null && state.kinds().contains(kind))
                .map(PluginState::id)
                .sorted()
                .toList();
    }

    /** Calls the extension of this kind of a plugin, and waits no longer than the deadline. */
    public <T extends Extension, R> Answer<R> call(Class<T> type, String plugin, Call<T, R> work) {
        return folder.find(plugin)
                .map(found -> found.call(kind(type), type, work))
                .orElseGet(() -> Answer.failed(Answer.Reason.ABSENT));
    }

    /** Every jar in the operator's folder, and what became of it. */
    public List<PluginState> states() {
        return folder.states();
    }

    /** Looks at the folder now, and not only in its rhythm. */
    public void look() {
        try {
            folder.look();
        } catch (IOException | RuntimeException trouble) {
            LOG.error("The folder of plugins cannot be read; what is installed stays", trouble);
        }
    }

    private static String kind(Class<? extends Extension> type) {
        return ExtensionKinds.KINDS.entrySet().stream()
                .filter(known -> known.getValue() == type)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void start() {
        look();
        Clockwork fresh = new Clockwork("plugins");
        fresh.every(settings.look(), settings.look(), this::look);
        clockwork = fresh;
    }

    @Override
    public void stop() {
        Clockwork old = clockwork;
        clockwork = null;
        if (old != null) {
            old.close();
        }
        folder.close();
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
