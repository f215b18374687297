package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void theReferenceOfKeysAndMeasuresIsUpToDate() throws IOException {
        assertUpToDate("reference-keys.md", Reference.keys());
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
