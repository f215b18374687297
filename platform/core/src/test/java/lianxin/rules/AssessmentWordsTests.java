package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import lianxin.ledger.SubjectKind;
import lianxin.rules.Assessment.Note;
import lianxin.rules.Assessment.Outcome;
import lianxin.rules.Evidence.Rating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an assessment says of itself, read like people read it. */
class AssessmentWordsTests {

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everyOutcomeAndEveryNoteHasItsWords(String language) {
        Properties words = words(language);

        assertThat(Stream.of(Outcome.values()).map(outcome -> "assessment.outcome." + small(outcome)))
                .allSatisfy(key -> assertThat(words).containsKey(key));
        assertThat(Stream.of(Note.Kind.values()).map(kind -> "assessment.note." + small(kind)))
                .allSatisfy(key -> assertThat(words).containsKey(key));
    }

    @Test
    void anOfficerReadsWhyABranchIsNotFiveStar() {
        List<Rating> ratings = List.of(
                new Rating("basics", "recheck", "95", 1),
                new Rating("effect", "recheck", "94", 1),
                new Rating("opinion", "community", "yes", 1));
        List<Rating> better = List.of(
                new Rating("basics", "recheck", "98", 1),
                new Rating("effect", "recheck", "98", 1),
                new Rating("opinion", "community", "yes", 1));
        List<Evidence> population = new ArrayList<>(List.of(branch(1, ratings), branch(2, better)));
        for (long id = 3; id <= 5; id++) {
            population.add(branch(
                    id, List.of(new Rating("basics", "recheck", "70", 1), new Rating("effect", "recheck", "70", 1))));
        }
        RuleBook book = SchemeFixtures.book();

        Assessment found = Assessing.of(book, book.schemes().get("test.stars"), population, LocalDate.of(2026, 12, 31))
                .getFirst();

        assertThat(found.gradeTitle()).isEqualTo("四星");
        assertThat(found.clause()).isEqualTo("定级、比例、否决和下级影响。");
        assertThat(found.lines())
                .extracting(line -> line.title() + " " + line.value() + " → " + line.points())
                .containsExactly("基础建设 95 → 57.00", "作用发挥 94 → 37.60");
        assertThat(found.notes())
                .extracting(AssessmentWordsTests::read)
                .containsExactly("得 94.6 分，达到“五星”的 90 分。", "名额：五星不超过两成。参评 5 个，20% 即 1 个，这里排第 2。");
        assertThat(found.parameters())
                .extracting(used -> used.title() + " " + used.value() + " " + used.reference())
                .contains("各等次起点 90 试〔2026〕2号 第二条", "各等次名额 20 试〔2026〕2号 第二条");
    }

    private static Evidence branch(long id, List<Rating> ratings) {
        return new Evidence(SubjectKind.BRANCH, id, 0, Map.of(), ratings, List.of(), List.of(), List.of(), null);
    }

    private static String read(Note note) {
        List<String> figures = new ArrayList<>(List.of(note.words()));
        figures.addAll(note.figures());
        return MessageFormat.format(
                words("zh_CN").getProperty("assessment.note." + small(note.kind())), figures.toArray());
    }

    private static String small(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static Properties words(String language) {
        Properties words = new Properties();
        Path file = Path.of("src/main/resources/i18n/rules_" + language + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
