package lianxin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrganizationTextsTests {

    private static final Pattern CODE =
            Pattern.compile("\"((?:organization|cadre|member|person|handover|import)\\.[a-z-]+)\"");
    private static final Set<String> OPERATIONS =
            Set.of("organization.change", "cadre.read", "cadre.change", "member.read", "member.change", "import.run");

    @Test
    void bothLanguagesAreComplete() throws IOException {
        assertThat(texts("zh_CN").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    @Test
    void everyRefusalOfTheRoomHasItsWords() throws IOException {
        Set<String> refusals = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/lianxin/organization"))) {
            for (Path source : sources.toList()) {
                for (String line : Files.readAllLines(source)) {
                    if (line.contains("audit")
                            || line.contains("changed(")
                            || line.contains("noted(")
                            || line.contains("Words.")
                            || line.contains("Words.of")
                            || line.contains("choice(")) {
                        continue;
                    }
                    CODE.matcher(line).results().map(hit -> hit.group(1)).forEach(refusals::add);
                }
            }
        }
        refusals.removeAll(OPERATIONS);
        assertThat(texts("zh_CN").stringPropertyNames())
                .containsAll(refusals.stream().map(code -> "refusal." + code).toList());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                OrganizationTextsTests.class.getResourceAsStream("/i18n/organization_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}
