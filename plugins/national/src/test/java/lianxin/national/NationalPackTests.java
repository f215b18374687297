package lianxin.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    @Test
    void every_duty_has_a_sentence_in_which_it_is_met_and_one_in_which_it_is_not() throws IOException {
        Map<String, Set<String>> outcomes = new TreeMap<>();
        files(Path.of("src/main/resources")).forEach((path, text) -> {
            for (String document : text.split("(?m)^---$")) {
                Matcher duty = Pattern.compile("(?m)^duty: (\\S+)$").matcher(document);
                if (duty.find()) {
                    Set<String> found = outcomes.computeIfAbsent(duty.group(1), name -> new TreeSet<>());
                    Pattern.compile("status: ([a-z-]+)")
                            .matcher(document)
                            .results()
                            .forEach(status -> found.add(status.group(1)));
                }
            }
        });

        assertThat(outcomes).hasSize(13);
        assertThat(outcomes.remove("conversation.youth")).containsExactly("encouraged");
        assertThat(outcomes).allSatisfy((duty, found) -> assertThat(found).contains("done", "unmet"));
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
