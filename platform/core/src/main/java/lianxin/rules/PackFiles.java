package lianxin.rules;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Fault;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginManager;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginState;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The packs delivered with the product: plugins, loaded to see that they fit, read as texts; nothing in them runs. */
final class PackFiles {

    /** The version of the house that a plugin's {@code plugin.requires} is held against. */
    static final String HOUSE = "1.0.0";

    private static final String HEAD = "pack/pack.yaml";
    private static final String JAR = "jar:file:";

    private PackFiles() {}

    /** The files of each pack, by path inside the pack. */
    static List<Map<String, String>> delivered() {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        PluginManager plugins = new DefaultPluginManager();
        plugins.setSystemVersion(HOUSE);
        try {
            List<Map<String, String>> packs = new ArrayList<>();
            for (Resource head : resolver.getResources("classpath*:" + HEAD)) {
                String address = head.getURL().toString();
                String root = address.substring(0, address.length() - HEAD.length());
                load(plugins, root);
                packs.add(read(resolver, root));
            }
            return packs;
        } catch (IOException | PluginRuntimeException broken) {
            throw new Fault(Fault.Category.DEFECT, "A delivered rule pack cannot be read", broken);
        } finally {
            plugins.unloadPlugins();
        }
    }

    /** A jar inside a jar has no place of its own from which it could be loaded. */
    private static void load(PluginManager plugins, String root) {
        if (root.startsWith(JAR) || root.startsWith("file:")) {
            String place = root.startsWith(JAR) ? root.substring("jar:".length(), root.lastIndexOf("!/")) : root;
            String id = plugins.loadPlugin(Path.of(URI.create(place)));
            if (plugins.getPlugin(id).getPluginState() == PluginState.DISABLED) {
                throw new Fault(Fault.Category.DEFECT, "The delivered rule pack " + id + " is not for " + HOUSE);
            }
        }
    }

    private static Map<String, String> read(PathMatchingResourcePatternResolver resolver, String root)
            throws IOException {
        Map<String, String> files = new HashMap<>();
        for (String pattern : List.of("plugin.properties", "pack/**/*.yaml", "pack/**/*.properties")) {
            for (Resource file : resolver.getResources(root + pattern)) {
                files.put(
                        file.getURL().toString().substring(root.length()),
                        file.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
