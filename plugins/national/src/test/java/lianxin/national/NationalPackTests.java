package lianxin.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianxin.rules.PackCheck;
import org.junit.jupiter.api.Test;

class NationalPackTests {

    @Test
    void the_policy_reads_as_a_pack_and_every_sentence_comes_true() throws IOException {
        PackCheck check = PackCheck.of(List.of(files(Path.of("src/main/resources"))), Words.ALL);

        assertThat(check.findings()).isEmpty();
        assertThat(check.scenarios()).isGreaterThan(50);
    }

    static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }
}
