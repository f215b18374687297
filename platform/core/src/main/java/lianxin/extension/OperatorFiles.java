package lianxin.extension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the operator keeps in the folder of plugins: jars, what each is told, and whom to trust. */
record OperatorFiles(Path folder, Path trusted) {

    /** What the operator wrote for a plugin. */
    Map<String, String> settings(String id) throws IOException {
        Path file = folder.resolve(id + ".properties");
        Properties written = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                written.load(in);
            }
        }
        return written.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        name -> name, name -> written.getProperty(name).strip()));
    }

    /** The jars of the folder, and how each looks together with everything that decides on it. */
    Map<String, String> present() throws IOException {
        Map<String, String> present = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            StringBuilder around = new StringBuilder(look(trusted));
            try (Stream<Path> files = Files.list(folder).sorted()) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".properties")) {
                        around.append(look(file));
                    } else if (name.endsWith(".jar")) {
                        present.put(name, look(file));
                    }
                }
            }
            present.replaceAll((name, seen) -> seen + around);
        }
        return present;
    }

    private static String look(Path file) throws IOException {
        return Files.exists(file)
                ? "%s %s %s;".formatted(file.getFileName(), Files.size(file), Files.getLastModifiedTime(file))
                : "";
    }
}
