package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference for authors of packs is made from the packs and the schema; one that is out of date is written anew. */
class ReferenceTests {

    private static final Path DOCS = Path.of("../docs");

    @Test
    void theReferenceOfFactsIsUpToDate() throws IOException {
        assertUpToDate("reference-facts.md", new Reference(national()).facts());
    }

    @Test
    void theReferenceOfParametersIsUpToDate() throws IOException {
        assertUpToDate("reference-parameters.md", new Reference(national()).parameters());
    }

    @Test
    void theReferenceOfDutiesIsUpToDate() throws IOException {
        assertUpToDate("reference-duties.md", new DutyReference(national()).text());
    }

    @Test
    void theReferenceOfKeysAndMeasuresIsUpToDate() throws IOException {
        assertUpToDate("reference-keys.md", Reference.keys());
    }

    @Test
    void theExampleOfTheGuideStandsInTheTemplateLineByLine() throws IOException {
        assertStandsIn(DeliveredPacks.files("template"), "\n## 四", "\n## 五", 5);
    }

    @Test
    void theExampleOfAScoreStandsInAPackThatRuns() throws IOException {
        assertStandsIn(PackFixtures.files("published/counsellor-score"), "\n## 九", "\n## 十", 2);
    }

    private static void assertStandsIn(Map<String, String> files, String from, String to, int blocks)
            throws IOException {
        String guide = Files.readString(DOCS.resolve("pack-author-guide.md"));
        String example = guide.substring(guide.indexOf(from), guide.indexOf(to));
        List<List<String>> template =
                files.values().stream().map(ReferenceTests::lines).toList();
        List<List<String>> shown = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(example)
                .results()
                .map(block -> lines(block.group(1)))
                .toList();

        assertThat(shown)
                .hasSizeGreaterThanOrEqualTo(blocks)
                .allSatisfy(block ->
                        assertThat(template).anySatisfy(file -> assertThat(file).containsSubsequence(block)));
    }

    /** What the lines of a file say, without remarks. */
    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("(^|\\s+)#.*$", "").stripTrailing())
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static RuleBook national() {
        Pack national = new PackReader(DeliveredPacks.files("national")).read();
        return RuleBook.compile(List.of(national), DeliveredPacks.HOUSE, finding -> {
            throw new AssertionError(finding);
        });
    }

    private static void assertUpToDate(String name, String text) throws IOException {
        Path file = DOCS.resolve(name);
        String before = Files.exists(file) ? Files.readString(file) : "";
        if (!before.equals(text)) {
            Files.writeString(file, text);
        }
        assertThat(before)
                .as("%s was out of date; it has just been written anew: look at it and keep it", file)
                .isEqualTo(text);
    }
}
