package lianxin.spi;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a plugin can see of the SPI, a line for each thing. */
final class Api {

    private static final Path CLASSES = Path.of("target/classes/lianxin/spi");

    private Api() {}

    static Set<String> ofSpi() throws IOException {
        Set<String> lines = new TreeSet<>();
        for (Class<?> type : types()) {
            if (isOpen(type.getModifiers())) {
                lines.add("type " + type.getName() + kind(type));
                Stream.of(type.getDeclaredFields())
                        .filter(field -> isOpen(field.getModifiers()) && !field.isSynthetic())
                        .forEach(field -> lines.add(line(field)));
                Stream.of(type.getDeclaredConstructors())
                        .filter(made -> isOpen(made.getModifiers()))
                        .forEach(made -> lines.add("new " + type.getName() + parameters(made)));
                Stream.of(type.getDeclaredMethods())
                        .filter(method -> isOpen(method.getModifiers()) && !method.isSynthetic())
                        .forEach(method -> lines.add(line(method)));
            }
        }
        Properties properties = new Properties();
        try (InputStream in = Extension.class.getResourceAsStream("spi.properties")) {
            properties.load(in);
        }
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("kind."))
                .forEach(name -> lines.add(name + " " + properties.getProperty(name)));
        return lines;
    }

    private static List<Class<?>> types() throws IOException {
        try (Stream<Path> files = Files.list(CLASSES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .<Class<?>>map(name -> load("lianxin.spi." + name.replace(".class", "")))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String kind(Class<?> type) {
        String kind =
                type.isInterface() ? " interface" : type.isEnum() ? " enum" : type.isRecord() ? " record" : " class";
        String above = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Stream.of(type.getGenericInterfaces()))
                .map(Type::getTypeName)
                .collect(joining(", "));
        return kind + (above.isEmpty() ? "" : " of " + above);
    }

    private static String line(Field field) {
        return "field " + field.getDeclaringClass().getName() + "." + field.getName() + ": "
                + field.getGenericType().getTypeName();
    }

    private static String line(Method method) {
        return "method " + method.getDeclaringClass().getName() + "." + method.getName() + parameters(method) + ": "
                + method.getGenericReturnType().getTypeName()
                + (Modifier.isStatic(method.getModifiers()) ? " static" : "")
                + (Modifier.isAbstract(method.getModifiers()) ? " abstract" : "");
    }

    private static String parameters(Executable made) {
        String thrown = Arrays.stream(made.getGenericExceptionTypes())
                .map(Type::getTypeName)
                .collect(joining(", "));
        return Arrays.stream(made.getGenericParameterTypes())
                        .map(Type::getTypeName)
                        .collect(joining(", ", "(", ")"))
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }
}
