package lianxin.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import lianxin.rules.PackDraft;
import org.junit.jupiter.api.Test;

/** Changes are written into the texts of a pack; everything else stays as it is written. */
class WritingTests {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final String ODD = "第一条：每年“2次”，不少于: 5天 # 其中\\半数\"\n第二款　[甲] {乙} 'x' - y\n";

    @Test
    void aNumberIsWrittenIntoItsDocumentAndEveryOtherLineStays() {
        Writing draft = writing("""
                # 谈心
                name: conversation.rounds # 次数
                values:
                  # 以前
                  2015-01-01: { value: 2, reference: 甲 第一条 }
                  2020-01-01:
                    value: 3
                    reference: 甲 第二条
                # 后面的话
                ---
                name: conversation.coverage
                values:
                  2015-01-01: { value: 90, reference: 甲 第一条 }
                """);

        Writing changed = Pen.write(
                draft, new Edit.Value(room("conversation.rounds"), LocalDate.of(2020, 1, 1), Map.of("", "4"), "甲 第三条"));

        assertThat(changed.files().get("pack/parameters/x.yaml")).isEqualTo("""
                # 谈心
                name: conversation.rounds # 次数
                values:
                  # 以前
                  2015-01-01: { value: 2, reference: 甲 第一条 }
                  2020-01-01: { value: 4, reference: 甲 第三条 }
                # 后面的话
                ---
                name: conversation.coverage
                values:
                  2015-01-01: { value: 90, reference: 甲 第一条 }
                """);
    }

    @Test
    void aFurtherDayIsAddedAtTheEndAndTakenBackWithoutATrace() {
        Writing draft = writing("name: a.b\nvalues:\n  2015-01-01: { value: 2, reference: 甲 }\n");
        Writing added = Pen.write(draft, new Edit.Value(room("a.b"), DAY, Map.of("", "4"), "乙 第一条"));
        assertThat(added.files().get("pack/parameters/x.yaml"))
                .endsWith("  2027-01-01: { value: 4, reference: 乙 第一条 }\n");
        assertThat(Pen.write(added, new Edit.DropValue("a.b", DAY))).isEqualTo(draft);
    }

    @Test
    void theOnlyValueTakenBackTakesItsDocumentAndItsFileAway() {
        Writing draft = writing("");
        Writing added = Pen.write(draft, new Edit.Value(room("a.b"), DAY, Map.of("X/Y", "4", "X/Z", "5"), "乙"));
        assertThat(Desk.values(added.find(Writing.PARAMETERS, "name", "a.b").orElseThrow())
                        .get(DAY)
                        .cells())
                .containsOnly(Map.entry("X/Y", "4"), Map.entry("X/Z", "5"));
        assertThat(Pen.write(added, new Edit.DropValue("a.b", DAY)).files())
                .doesNotContainKey("pack/parameters/a.yaml");
    }

    @Test
    void oddWordsAreReadBackAsTheyWereTyped() {
        for (String words :
                List.of(ODD, "- a", "", " x ", "true", "甲: 乙", "一\n二", "一\n\n二", "|", "#", "'", "～", "x\ty")) {
            Writing draft = Pen.write(writing(""), new Edit.Clause("第 “一” 条: x", words));
            assertThat(Tree.map(draft.head().fields().get("articles"))).containsEntry("第 “一” 条: x", words);
        }
    }

    @Test
    void anyClauseAndNumberOfThePacksThatAreThereCanBeChangedAloneAndInAnyOrder() throws IOException {
        Random dice = new Random(7);
        for (String pack : List.of("hubei", "template", "shandong", "grading", "national")) {
            Writing draft = new Writing(new TreeMap<>(files(Path.of("../../plugins", pack, "src/main/resources"))));
            for (int times = 0; times < 60; times++) {
                List<Passage> numbers = draft.passages(Writing.PARAMETERS).stream()
                        .filter(passage -> !passage.field("name").isEmpty())
                        .toList();
                Passage one = numbers.get(dice.nextInt(numbers.size()));
                LocalDate day = DAY.plusDays(dice.nextInt(3));
                Edit edit = dice.nextBoolean()
                        ? new Edit.Value(room(one.field("name")), day, Map.of("", "" + dice.nextInt(9)), ODD)
                        : dice.nextBoolean()
                                ? new Edit.Clause("第" + dice.nextInt(3) + "条", dice.nextBoolean() ? ODD : "一\n二")
                                : new Edit.DropValue(one.field("name"), day);
                Writing changed = Pen.write(draft, edit);
                assertOnlyThisChanged(draft, changed, edit);
                draft = changed;
            }
        }
    }

    private static void assertOnlyThisChanged(Writing before, Writing after, Edit edit) {
        assertThat(after.files().get("pack/texts/en.properties"))
                .isNotEmpty()
                .isEqualTo(before.files().get("pack/texts/en.properties"));
        assertThat(Difference.between(Difference.places(before), Difference.places(after)))
                .as("%s", edit)
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(difference -> {
                    switch (edit) {
                        case Edit.Value value -> {
                            assertThat(difference.at().name())
                                    .isEqualTo(value.of().name());
                            assertThat(difference.at().detail())
                                    .startsWith(value.day().toString());
                            assertThat(difference.after())
                                    .isEqualTo(value.cells().get(""));
                        }
                        case Edit.Clause clause -> {
                            assertThat(difference.at().name()).isEqualTo(clause.name());
                            assertThat(difference.after()).isEqualTo(clause.words());
                        }
                        default -> assertThat(difference.after()).isNull();
                    }
                });
        List<String> lines = new ArrayList<>(
                after.files().values().stream().flatMap(String::lines).toList());
        List<String> gone = before.files().values().stream()
                .flatMap(String::lines)
                .filter(line -> line.strip().startsWith("#"))
                .filter(line -> !lines.remove(line))
                .toList();
        assertThat(gone).as("comments lost by %s", edit).isEmpty();
    }

    @Test
    void aSentenceIsAddedReplacedByTheOneOfTheSameTitleAndTakenAway() {
        Writing draft = writing("");
        Map<String, Object> fields = new java.util.LinkedHashMap<>();
        fields.put("scenario", "两次，完成");
        fields.put("duty", "liaison.visits");
        fields.put(
                "given",
                Map.of("subject", "cadre", "facts", List.of(Map.of("fact", "liaison.visit", "from", "2026-04-14"))));
        fields.put("on", "2026-12-01");
        fields.put("expect", List.of(Map.of("status", "done")));
        Writing added = Pen.write(draft, new Edit.Sentence(fields));
        assertThat(added.find(Writing.SCENARIOS, "scenario", "两次，完成")
                        .orElseThrow()
                        .fields())
                .isEqualTo(fields);
        fields.put("on", "2026-12-31");
        Writing replaced = Pen.write(added, new Edit.Sentence(fields));
        assertThat(replaced.passages(Writing.SCENARIOS)).hasSize(1);
        assertThat(Pen.write(replaced, new Edit.DropSentence("两次，完成"))).isEqualTo(draft);
    }

    @Test
    void aNextVersionIsAboveEveryOneThatIsKnown() {
        assertThat(new Versions("1.2.0").or("1.10.3").or("1.9.9").next()).isEqualTo("1.11.0");
    }

    private static Writing writing(String parameters) {
        Map<String, String> files = new TreeMap<>(
                Map.of("plugin.properties", "plugin.id=rules-x\nplugin.version=1.0.0\n", Writing.HEAD, "title: 甲\n"));
        if (!parameters.isEmpty()) {
            files.put("pack/parameters/x.yaml", parameters);
        }
        return new Writing(new TreeMap<>(files));
    }

    private static PackDraft.Room room(String name) {
        return new PackDraft.Room(name, "", "", "number", Map.of(), List.of(), "OPEN", false, "", "", List.of());
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
