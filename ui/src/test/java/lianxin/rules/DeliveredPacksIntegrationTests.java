package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.Application;
import lianxin.ledger.FactKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The packs that are delivered, checked against the words that the modules really declare. */
@Tag("database")
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "lianxin.tenancy.tasks=false")
class DeliveredPacksIntegrationTests {

    private static final Path PLUGINS = Path.of("../plugins");

    @Autowired
    List<FactKind> facts;

    @Autowired
    List<Relation> relations;

    @Autowired
    List<SubjectRegister> registers;

    @Test
    void theNationalPackSpeaksTheWordsOfTheModules() throws IOException {
        assertSound(PackCheck.of(List.of(files("national")), vocabulary()));
    }

    @Test
    void theProvincialPackOfTheDemonstrationFillsTheGapsOfTheNationalOne() throws IOException {
        assertSound(PackCheck.of(List.of(files("national"), files("hubei")), vocabulary()));
    }

    private Vocabulary vocabulary() {
        return new Vocabulary(
                facts,
                relations.stream().map(Relation::kind).toList(),
                registers.stream().collect(Collectors.toMap(SubjectRegister::kind, SubjectRegister::attributes)));
    }

    private static void assertSound(PackCheck check) {
        assertThat(check.findings()).isEmpty();
        assertThat(check.scenarios()).isPositive();
    }

    private static Map<String, String> files(String plugin) throws IOException {
        Path root = PLUGINS.resolve(plugin).resolve("src/main/resources");
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }
}
