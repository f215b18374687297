package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules that committees, schools and neighbouring organisations published, each written down with nothing but the guide.
 * Every pack names where its words were found and says no more than was found there.
 */
class PublishedRulesTests {

    private static final Path FOLDER = Path.of("src/test/resources/published");

    static List<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatWasPublishedReadsAndEverySentenceComesTrue(String name) {
        Map<String, String> files = PackFixtures.files(FOLDER.resolve(name));
        PackCheck check =
                PackCheck.of(new ArrayList<>(List.of(DeliveredPacks.files("national"), files)), DeliveredPacks.HOUSE);

        assertThat(check.findings()).isEmpty();
        assertThat(check.remarks()).isEmpty();
        assertThat(files.get("pack/pack.yaml")).startsWith("# 只据网上公开的节选整理：");
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachDutyHasASentenceInWhichItIsMetAndOneInWhichItIsNot(String name) {
        Pack pack = new PackReader(PackFixtures.files(FOLDER.resolve(name))).read();
        Map<String, Set<String>> outcomes = new TreeMap<>();
        pack.scenarios().stream()
                .filter(sentence -> sentence.has("duty"))
                .forEach(sentence -> sentence.items("expect")
                        .forEach(expected -> outcomes.computeIfAbsent(
                                        sentence.get("duty").text(), duty -> new TreeSet<>())
                                .add(expected.get("status").text())));

        assertThat(pack.duties())
                .allSatisfy(duty -> assertThat(outcomes.get(duty.get("duty").text()))
                        .contains("done")
                        .containsAnyOf("unmet", "encouraged"));
    }
}
