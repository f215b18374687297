package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lianxin.ledger.Attribute;
import lianxin.ledger.SubjectKind;
import org.junit.jupiter.api.Test;

/** What is asked of every rule pack; each pack's build runs it over the folder that it is built in. */
class PackTests {

    private static final Path FILES = Path.of("src/main/resources");

    /** What the platform knows of subjects without any module; the packs bring the kinds that they stand on. */
    private static final Vocabulary HOUSE = new Vocabulary(
            List.of(),
            List.of(),
            Map.of(
                    SubjectKind.CADRE, CadreRegister.ATTRIBUTES,
                    SubjectKind.BRANCH, BodyRegister.ATTRIBUTES,
                    SubjectKind.ORGANIZATION, BodyRegister.ATTRIBUTES));

    @Test
    void thePackReadsFitsThePacksAboveItAndEverySentenceComesTrue() throws IOException {
        PackCheck check = PackCheck.of(chain(FILES), HOUSE);

        assertThat(check.findings()).extracting(PackTests::sentence).isEmpty();
        assertThat(check.remarks()).extracting(PackTests::sentence).isEmpty();
        assertThat(check.scenarios()).isGreaterThanOrEqualTo(2 * new PackReader(files(FILES)).read().duties().size());
    }

    @Test
    void everyDutyHasASentenceInWhichItIsMetAndOneInWhichItIsNot() throws IOException {
        Pack pack = new PackReader(files(FILES)).read();
        Map<String, Set<String>> outcomes = new TreeMap<>();
        for (YamlNode sentence : pack.scenarios()) {
            if (sentence.has("assessment")) {
                continue;
            }
            Set<String> known = outcomes.computeIfAbsent(sentence.text("duty", ""), duty -> new TreeSet<>());
            sentence.items("expect").forEach(expected -> known.add(expected.get("status").text()));
        }

        assertThat(pack.duties()).filteredOn(duty -> duty.has("duty")).allSatisfy(duty -> assertThat(
                        outcomes.getOrDefault(duty.get("duty").text(), Set.of()))
                .as(duty.get("duty").text())
                .containsAll(
                        duty.text("force", "must").equals("encouraged")
                                ? Set.of("encouraged")
                                : Set.of("done", "unmet")));
    }

    @Test
    void everyAssessmentHasASentenceThatGivesAResultAndOneThatSaysWhyThereIsAnother() throws IOException {
        Pack pack = new PackReader(files(FILES)).read();
        Map<String, Set<Boolean>> reasons = new TreeMap<>();
        for (YamlNode sentence : pack.scenarios()) {
            Set<Boolean> known =
                    reasons.computeIfAbsent(sentence.text("assessment", ""), name -> new TreeSet<>());
            sentence.items("expect")
                    .forEach(expected -> known.add(expected.has("because")
                            || expected.text("outcome", "").equals("nothing")));
        }

        assertThat(pack.assessments()).filteredOn(scheme -> scheme.has("assessment")).allSatisfy(scheme -> assertThat(
                        reasons.getOrDefault(scheme.get("assessment").text(), Set.of()))
                .as(scheme.get("assessment").text())
                .containsExactlyInAnyOrder(false, true));
    }

    @Test
    void itsFolderSaysInPlainWordsWhichDocumentItComesFrom() throws IOException {
        Pack pack = new PackReader(files(FILES)).read();

        assertThat(Path.of("README.md")).content().contains(pack.header().document());
        assertThat(pack.articles().values()).isNotEmpty().noneMatch(String::isBlank);
    }

    @Test
    void whatScreensShowOfItIsSaidInEnglishToo() throws IOException {
        List<Pack> chain = chain(FILES).stream()
                .map(files -> new PackReader(files).read())
                .toList();
        Translation english = Translation.of(chain.reversed().stream(), Locale.ENGLISH);

        assertThat(shown(chain.getLast()))
                .allSatisfy(word -> assertThat(english.apply(word)).doesNotContainPattern("\\p{IsHan}"));
    }

    /** Every word of it but those of the clauses, which are quoted as they were issued, and of its sentences. */
    private static Set<String> shown(Pack pack) {
        Set<String> shown = new TreeSet<>(pack.articles().keySet());
        shown.addAll(pack.areas().values());
        shown.addAll(List.of(pack.header().title(), pack.header().document(), pack.header().issuer()));
        Stream.of(pack.parameters().values(), pack.categories().values(), pack.duties(), pack.assessments())
                .flatMap(Collection::stream)
                .flatMap(node -> node.everything(""))
                .map(Map.Entry::getValue)
                .filter(YamlNode::isText)
                .forEach(node -> shown.add(node.text()));
        pack.kinds().facts().values().forEach(kind -> add(shown, kind.title(), kind.attributes()));
        pack.kinds().relations().values().forEach(kind -> add(shown, kind.title(), kind.attributes()));
        pack.fields().forEach(added -> {
            shown.addAll(List.of(added.field().title(), added.field().range().unit()));
            shown.addAll(added.field().choices().values());
        });
        return shown;
    }

    private static void add(Set<String> shown, String title, List<Attribute> attributes) {
        shown.add(title);
        for (Attribute attribute : attributes) {
            boolean coded = attribute.meaning().contains("：");
            shown.addAll(List.of(attribute.meaning().split(coded ? "[：、](?:[A-Z_]+ )?" : "：")));
            shown.add(attribute.unit());
            shown.addAll(attribute.choices().values());
        }
    }

    /** A finding as its author reads it. */
    private static String sentence(Finding finding) {
        Properties words = new Properties();
        try (InputStream file = PackCheck.class.getResourceAsStream("/i18n/rules_zh_CN.properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        String pattern = words.getProperty("refusal." + finding.problem().code(), finding.problem().code());
        return finding.file() + " 第" + finding.line() + "行："
                + MessageFormat.format(pattern, finding.problem().arguments().toArray());
    }

    /** The packs that this one stands on, the highest first, and the pack itself. */
    private static List<Map<String, String>> chain(Path folder) throws IOException {
        LinkedList<Map<String, String>> chain = new LinkedList<>(List.of(files(folder)));
        for (String base = base(chain.getFirst()); !base.isEmpty(); base = base(chain.getFirst())) {
            Map<String, String> above = files(delivered(base));
            assertThat(chain).as("%s stands on itself", base).doesNotContain(above);
            chain.addFirst(above);
        }
        return chain;
    }

    private static String base(Map<String, String> files) {
        return new PackReader(files).read().header().baseId();
    }

    private static Path delivered(String id) throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(".."))) {
            return folders.map(folder -> folder.resolve(FILES))
                    .filter(folder -> Files.exists(folder.resolve("pack/pack.yaml")))
                    .filter(folder -> id.equals(header(folder).id()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No pack here is called " + id));
        }
    }

    private static Pack.Header header(Path folder) {
        return new PackReader(files(folder)).read().header();
    }

    private static Map<String, String> files(Path root) {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
