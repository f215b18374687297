package lianxin.extension;

import java.nio.file.Path;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.DefaultPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;

/** The plugin loader for one jar: reads its descriptor, holds it against the version of the SPI, gives it a class loader. */
final class Shelf extends DefaultPluginManager {

    private static final ClassLoader OUTSIDE = new SpiOnly();

    Shelf(Path folder) {
        super(folder);
        setSystemVersion(ExtensionKinds.VERSION);
    }

    /** The plugin in this jar, not started: nothing of it has run. */
    PluginWrapper take(Path jar) throws Unacceptable {
        try {
            PluginWrapper plugin = getPlugin(loadPlugin(jar));
            PluginDescriptor says = plugin.getDescriptor();
            if (!says.getPluginId().matches("[a-z0-9-]{3,40}")) {
                throw new Unacceptable("id-invalid", says.getPluginId());
            }
            if (!says.getDependencies().isEmpty()) {
                throw new Unacceptable("needs-others", says.getPluginId());
            }
            if (plugin.getPluginState() == PluginState.DISABLED
                    || says.getRequires().equals("*")) {
                throw new Unacceptable("requires", says.getPluginId(), says.getRequires(), ExtensionKinds.VERSION);
            }
            return plugin;
        } catch (PluginRuntimeException | IllegalArgumentException broken) {
            throw new Unacceptable("unreadable", String.valueOf(broken.getMessage()));
        }
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new PluginLoader() {
            @Override
            public boolean isApplicable(Path jar) {
                return true;
            }

            @Override
            public ClassLoader loadPlugin(Path jar, PluginDescriptor says) {
                PluginClassLoader loader = new PluginClassLoader(Shelf.this, says, OUTSIDE, ClassLoadingStrategy.APD);
                loader.addFile(jar.toFile());
                return loader;
            }
        };
    }

    /** A plugin's own life as the loader knows it is not used: what it brings are extensions. */
    @Override
    protected PluginFactory createPluginFactory() {
        return wrapper -> new Plugin() {};
    }
}
