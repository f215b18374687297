package lianxin.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lianxin.TestApplication;
import lianxin.ledger.FactKind;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Another node of the same installation: the application once more, with caches of its own, on the same database. */
record OtherNode(ConfigurableApplicationContext application) implements AutoCloseable {

    private static final String HEAD = "pack/pack.yaml";

    /** With the same program. */
    static OtherNode beside(Environment first) {
        return start(first);
    }

    /** With another version of the product: one of its packs says something else, and it may bring further parts. */
    static OtherNode delivering(
            Environment first, Path folder, String pack, UnaryOperator<Map<String, String>> edit, Class<?>... more) {
        Map<String, String> files = PackFiles.delivered().stream()
                .filter(known -> known.get("plugin.properties").contains("plugin.id=" + pack + "\n"))
                .findFirst()
                .orElseThrow();
        edit.apply(files).forEach((path, content) -> write(folder.resolve(path), content));
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(new OtherDelivery(usual, pack, folder));
        try {
            return start(first, more);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static OtherNode start(Environment first, Class<?>... more) {
        List<String> arguments = new ArrayList<>(List.of("--lianxin.data-dir=target/other-node"));
        Stream.of(
                        "lianxin.tenancy.prefix",
                        "lianxin.master-key",
                        "lianxin.db.url",
                        "lianxin.db.user",
                        "lianxin.db.password")
                .forEach(name -> arguments.add("--" + name + "=" + first.getRequiredProperty(name)));
        return new OtherNode(new SpringApplicationBuilder(Stream.concat(
                                Stream.of(TestApplication.class, RulesWorld.Words.class, PacksWorld.class),
                                Stream.of(more))
                        .toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new)));
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    <T> T the(Class<T> type) {
        return application.getBean(type);
    }

    RulesWorld world() {
        return the(RulesWorld.class);
    }

    PacksWorld admins() {
        return the(PacksWorld.class);
    }

    @Override
    public void close() {
        application.close();
    }

    /** A part that only the newer version of the product has. */
    static class NewerProgram {

        @Bean
        FactKind trials() {
            return new FactKind("trial.visit", "新的记录", "", List.of());
        }
    }

    /** Sees a pack in this folder in the place of the one of this name. */
    private static final class OtherDelivery extends ClassLoader {

        private final String pack;
        private final Path folder;

        OtherDelivery(ClassLoader parent, String pack, Path folder) {
            super(parent);
            this.pack = pack;
            this.folder = folder;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            if (!name.equals(HEAD)) {
                return super.getResources(name);
            }
            List<URL> heads =
                    new ArrayList<>(List.of(folder.resolve(HEAD).toUri().toURL()));
            for (URL head : Collections.list(super.getResources(name))) {
                if (!id(head).equals(pack)) {
                    heads.add(head);
                }
            }
            return Collections.enumeration(heads);
        }

        private static String id(URL head) throws IOException {
            String address = head.toString();
            Properties descriptor = new Properties();
            URI beside = URI.create(address.substring(0, address.length() - HEAD.length()) + "plugin.properties");
            try (InputStream content = beside.toURL().openStream()) {
                descriptor.load(content);
            }
            return descriptor.getProperty("plugin.id");
        }
    }
}
