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

    private static final Pattern REFUSAL = Pattern.compile(
            "(?:Refusal\\.of(?:All)?|wrong)\\([^;]*?\"((?:organization|division|cadre|member|person|handover|import)\\.[a-z-]+)\"");

    @Test
    void bothLanguagesAreComplete() throws IOException {
        assertThat(texts("zh_CN").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    @Test
    void everyRefusalOfTheRoomHasItsWords() throws IOException {
        Set<String> refusals = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/lianxin/organization"))) {
            for (Path source : sources.toList()) {
                REFUSAL.matcher(Files.readString(source))
                        .results()
                        .map(hit -> hit.group(1))
                        .forEach(refusals::add);
            }
        }
        assertThat(refusals).hasSizeGreaterThan(40);
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
