package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DutyShapesTests {

    /** The shapes that duties are made of; what belongs to assessment has its own sentences. */
    private static final List<String> SHAPES = Stream.concat(
                    IntStream.rangeClosed(1, 17).boxed(), Stream.of(26, 28, 29, 30, 31, 34, 37, 38, 39))
            .map(number -> "S" + number)
            .toList();

    @Test
    void everySentenceComesTrue() {
        PackCheck check = PackCheck.of(List.of(PackFixtures.files("duties")), DutyWords.ALL);

        assertThat(check.findings()).isEmpty();
        assertThat(check.scenarios()).isGreaterThan(2 * SHAPES.size());
    }

    @Test
    void everyShapeHasASentenceInWhichItIsMetAndOneInWhichItFailsForTheRightReason() {
        Map<String, Set<String>> found = new TreeMap<>();
        PackFixtures.files("duties").forEach((path, text) -> {
            if (path.startsWith("pack/scenarios/")) {
                YamlNode.read(path, text)
                        .forEach(scenario -> outcomes(scenario)
                                .forEach(outcome -> scenario.items("shapes")
                                        .forEach(shape -> found.computeIfAbsent(shape.text(), name -> new TreeSet<>())
                                                .add(outcome))));
            }
        });

        assertThat(SHAPES)
                .allSatisfy(shape -> assertThat(found.getOrDefault(shape, Set.of()))
                        .as(shape)
                        .contains("met", "not met"));
    }

    /** What a sentence shows: a failure counts only with what was done and asked, or with its words. */
    private static List<String> outcomes(YamlNode scenario) {
        List<String> outcomes = new ArrayList<>();
        for (YamlNode expectation : scenario.items("expect")) {
            String status = expectation.get("status").text();
            boolean reason = expectation.has("because") || (expectation.has("done") && expectation.has("target"));
            if (status.equals("done")) {
                outcomes.add("met");
            } else if (reason && Set.of("unmet", "encouraged").contains(status)) {
                outcomes.add("not met");
            }
        }
        return outcomes;
    }
}
