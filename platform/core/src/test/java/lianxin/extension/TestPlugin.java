package lianxin.extension;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import lianxin.spi.Extension;

/** The jar of a plugin, made of the source of its one class. */
final class TestPlugin {

    private static final Path JARS = Path.of("target", "test-plugins");

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Manifest manifest = new Manifest();

    private TestPlugin() {
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
    }

    /** A channel that says of every message what the body of {@code send} says, given {@code settings} and {@code message}. */
    static TestPlugin sending(String id, String version, String body) {
        return new TestPlugin()
                .described(id, version, ">=1.0.0 & <2.0.0", "extension.message-channel=test.Pigeon")
                .compiled("Pigeon", """
                        package test;
                        import java.util.*;
                        import lianxin.spi.*;
                        public class Pigeon implements MessageChannel {
                            public ChannelForm describe() {
                                return new ChannelForm(new Words("信鸽", "Pigeon"), new Words("鸽舍", "Loft"), List.of());
                            }
                            public Delivery send(Map<String, String> settings, Message message) throws Exception {
                                %s
                            }
                            static Delivery say(Object words) {
                                return Delivery.refused(new Words(String.valueOf(words), ""));
                            }
                        }
                        """.formatted(body));
    }

    /** One that answers with this word. */
    static TestPlugin saying(String id, String version, String word) {
        return sending(id, version, "return say(\"" + word + "\");");
    }

    TestPlugin described(String id, String version, String requires, String... more) {
        return entry(
                "plugin.properties",
                "plugin.id=%s\nplugin.version=%s\nplugin.requires=%s\n%s\n"
                        .formatted(id, version, requires, String.join("\n", more)));
    }

    TestPlugin entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    TestPlugin entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    TestPlugin manifest(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    TestPlugin compiled(String name, String source) {
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, new InMemory(), null, classPath(), null, List.of(new Source(name, source)))
                .call();
        return this;
    }

    Path unsigned() throws IOException {
        Files.createDirectories(JARS);
        Path jar = Files.createTempFile(JARS, "unsigned", ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                out.putNextEntry(new JarEntry(each.getKey()));
                out.write(each.getValue());
                out.closeEntry();
            }
        }
        return jar;
    }

    Path signed(TestSigner signer) throws IOException {
        Path unsigned = unsigned();
        Path signed = signer.sign(unsigned, Files.createTempFile(JARS, "signed", ".jar"));
        Files.delete(unsigned);
        return signed;
    }

    private static List<String> classPath() {
        return List.of(
                "-cp",
                Path.of(URI.create(Extension.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString());
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String source;

        Source(String name, String source) {
            super(URI.create("string:///test/" + name + ".java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }

    private final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {

        InMemory() {
            super(compiler().getStandardFileManager(null, null, null));
        }

        private static JavaCompiler compiler() {
            return ToolProvider.getSystemJavaCompiler();
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location place, String type, Kind kind, javax.tools.FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + type.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            entry(type.replace('.', '/') + ".class", toByteArray());
                        }
                    };
                }
            };
        }
    }
}
