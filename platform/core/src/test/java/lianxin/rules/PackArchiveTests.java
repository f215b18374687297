package lianxin.rules;

import static lianxin.rules.PackFixtures.WORDS;
import static lianxin.rules.PackFixtures.province;
import static lianxin.rules.PackFixtures.shapes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import lianxin.rules.HostilePacks.Hostile;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackArchiveTests {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    void aPackThatIsInOrderComesThroughAsItIs() {
        assertThat(PackArchive.read(HostilePacks.zip(Map.of()))).isEqualTo(province("", ""));
    }

    @Test
    void aFolderAroundThePackIsPassedOver() {
        Map<String, String> inFolder = new LinkedHashMap<>();
        province("", "").forEach((path, text) -> inFolder.put("rules-test/" + path, text));

        assertThat(PackArchive.read(HostilePacks.archive(inFolder))).isEqualTo(province("", ""));
    }

    static List<String> hostile() {
        return List.copyOf(HostilePacks.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whateverIsWrongIsRefusedWithASentence(String name) throws IOException {
        Hostile hostile = HostilePacks.all().get(name);

        List<Finding> findings =
                Assertions.assertTimeoutPreemptively(LIMIT, () -> findings(hostile.archive()), "takes too long");

        assertThat(findings)
                .extracting(finding -> finding.problem().code())
                .as(name)
                .contains("pack." + hostile.code());
        assertThat(words())
                .containsKeys(findings.stream()
                        .map(finding -> "refusal." + finding.problem().code())
                        .toArray(String[]::new));
    }

    @Test
    void theCorpusIsLargeEnoughToMeanSomething() {
        assertThat(HostilePacks.all()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void whateverBytesAreChangedItIsReadOrRefused() {
        byte[] whole = HostilePacks.zip(Map.of());
        Random random = new Random(44);
        for (int drawn = 0; drawn < 5_000; drawn++) {
            byte[] changed = whole.clone();
            int from = drawn % 2 == 0 ? 0 : whole.length * 2 / 3;
            for (int place = 0; place < 1 + drawn % 6; place++) {
                changed[from + random.nextInt(whole.length - from)] = (byte) random.nextInt(256);
            }
            try {
                PackArchive.read(changed);
            } catch (Unreadable refused) {
                assertThat(refused.finding().problem().code()).startsWith("pack.");
            }
        }
    }

    private static List<Finding> findings(byte[] archive) {
        try {
            return PackCheck.of(List.of(shapes(), PackArchive.read(archive)), WORDS)
                    .findings();
        } catch (Unreadable refused) {
            return List.of(refused.finding());
        }
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                PackArchive.class.getResourceAsStream("/i18n/rules_zh_CN.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return words;
    }
}
