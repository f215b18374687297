package lianxin.extension;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import lianxin.spi.Extension;

/** What the SPI says of itself: its version, and which kinds of extensions there are. */
final class ExtensionKinds {

    private static final Properties SAYS = read();
    private static final String KIND = "kind.";
    private static final String EXTENSION = "extension.";

    static final String VERSION = SAYS.getProperty("version");

    /** Interfaces by kind. */
    static final Map<String, Class<? extends Extension>> KINDS = SAYS.stringPropertyNames().stream()
            .filter(name -> name.startsWith(KIND))
            .collect(Collectors.toUnmodifiableMap(
                    name -> name.substring(KIND.length()), name -> kind(SAYS.getProperty(name))));

    private ExtensionKinds() {}

    /** What a plugin brings: its classes by kind, also of kinds that are not known here. */
    static Map<String, String> named(Path jar) throws Unacceptable {
        Properties says = new Properties();
        try (JarFile file = new JarFile(jar.toFile());
                InputStream in = file.getInputStream(new ZipEntry("plugin.properties"))) {
            says.load(in);
        } catch (IOException missing) {
            throw new Unacceptable("unreadable", "plugin.properties");
        }
        return says.stringPropertyNames().stream()
                .filter(name -> name.startsWith(EXTENSION))
                .collect(Collectors.toUnmodifiableMap(
                        name -> name.substring(EXTENSION.length()),
                        name -> says.getProperty(name).strip()));
    }

    private static Class<? extends Extension> kind(String type) {
        try {
            return Class.forName(type).asSubclass(Extension.class);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("The SPI names a kind of extension that it lacks: " + type, missing);
        }
    }

    private static Properties read() {
        Properties read = new Properties();
        try (InputStream in = Extension.class.getResourceAsStream("spi.properties")) {
            read.load(in);
            return read;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
