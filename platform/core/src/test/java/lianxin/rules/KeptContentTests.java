package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was kept by another version of the program. */
class KeptContentTests {

    private static final String ELSEWHERE = "0".repeat(64);

    private final Map<String, String> files = new HashMap<>(PackFixtures.province("", ""));

    @Test
    void contentKeepsTheHashUnderWhichItWasKeptAlsoWhereMoreOfItIsTakenInNow() {
        PackReader reader = new PackReader(files);

        assertThat(reader.read(ELSEWHERE).hash()).isEqualTo(ELSEWHERE);
        assertThat(reader.isForeign()).isFalse();
    }

    @Test
    void contentOfWhichAFileSaysNothingHereAndThatAnotherProgramHasHashedIsNotJudgedBy() {
        files.put("pack/news/what.yaml", "what: nobody here knows\n");
        PackReader reader = new PackReader(files);
        reader.read(ELSEWHERE);

        assertThat(reader.isForeign()).isTrue();
    }

    @Test
    void aFileThatSaysNothingHarmsNoPackThatThisProgramHasKept() {
        files.put("pack/news/what.yaml", "what: nobody here knows\n");
        PackReader reader = new PackReader(files);
        reader.read(new PackReader(files).read().hash());

        assertThat(reader.isForeign()).isFalse();
    }

    @Test
    void aFileOfAnotherProgramThatCannotBeReadHereIsNotPassedOver() {
        files.put("pack/duties/broken.yaml", "duty: [\n");
        PackReader reader = new PackReader(files);
        reader.read(ELSEWHERE);

        assertThat(reader.isForeign()).isTrue();
    }
}
