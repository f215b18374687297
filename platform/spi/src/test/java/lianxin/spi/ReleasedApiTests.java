package lianxin.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Everything that the last release showed to plugins is there unchanged, and nothing is asked of them that was not asked
 * then. What a release shows is kept in {@code api-<version>.txt}.
 */
class ReleasedApiTests {

    private static final Path RELEASED = Path.of("src/test/resources/api-1.0.0.txt");
    private static final Path PRESENT = Path.of("target/api.txt");

    @Test
    void nothingOfTheLastReleaseIsMissingOrChanged() throws IOException {
        assertThat(released()).isNotEmpty();
        assertThat(missing(released(), present()))
                .as("a plugin that was built upon the last release would break; leave it and add beside it")
                .isEmpty();
    }

    @Test
    void nothingMoreIsAskedOfAnOlderPlugin() throws IOException {
        assertThat(askedAnew(released(), present()))
                .as("an older plugin has no such method: give it a default")
                .isEmpty();
    }

    @Test
    void aChangeAndAnAdditionAreToldApart() {
        Set<String> before = Set.of("type A interface", "method A.one(): String abstract");
        assertThat(missing(before, Set.of("type A interface", "method A.one(): int abstract")))
                .containsExactly("method A.one(): String abstract");
        Set<String> defaulted = Set.of("type A interface", "method A.one(): String abstract", "method A.two(): int");
        assertThat(missing(before, defaulted)).isEmpty();
        assertThat(askedAnew(before, defaulted)).isEmpty();
        Set<String> kind =
                Set.of("type A interface", "method A.one(): String abstract", "type B", "method B.new(): int abstract");
        assertThat(askedAnew(before, kind)).isEmpty();
        Set<String> asked =
                Set.of("type A interface", "method A.one(): String abstract", "method A.two(): int abstract");
        assertThat(askedAnew(before, asked)).containsExactly("method A.two(): int abstract");
    }

    private static Set<String> missing(Set<String> released, Set<String> present) {
        Set<String> missing = new TreeSet<>(released);
        missing.removeAll(present);
        return missing;
    }

    /** Abstract methods of types that there were already. */
    private static Set<String> askedAnew(Set<String> released, Set<String> present) {
        Set<String> anew = new TreeSet<>(present);
        anew.removeAll(released);
        anew.removeIf(line -> !line.endsWith(" abstract") || !types(released).contains(owner(line)));
        return anew;
    }

    private static Set<String> types(Set<String> api) {
        Set<String> types = new HashSet<>();
        api.stream().filter(line -> line.startsWith("type ")).forEach(line -> types.add(line.split(" ")[1]));
        return types;
    }

    private static String owner(String method) {
        String name = method.substring("method ".length(), method.indexOf('('));
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static Set<String> released() throws IOException {
        return new TreeSet<>(Files.readAllLines(RELEASED));
    }

    /** Written down as well, for the next release. */
    private static Set<String> present() throws IOException {
        Set<String> present = Api.ofSpi();
        Files.write(PRESENT, present);
        return present;
    }
}
