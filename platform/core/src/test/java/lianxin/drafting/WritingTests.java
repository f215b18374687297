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
import lianxin.ledger.SubjectKind;
import lianxin.rules.PackDraft;
import lianxin.rules.Rules;
import org.junit.jupiter.api.Test;

/** Changes are written into the texts of a pack; everything else stays as it is written. */
class WritingTests {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final String ODD = "第一条：每年“2次”，不少于: 5天 # 其中\\半数\"\n第二款　[甲] {乙} 'x' - y\n";

    private static final String CLAUSES = """
            title: 甲
            document: 甲〔2026〕1号 # 文号
            issuer: 省
            articles:
              第一条: 甲。见第三条。
              # 丙的来历
              第三条: >-
                丙
                丙
              附则: 乙
            """;
    private static final String NUMBERS = """
            name: a.b # 第三条
            article: 第三条
            values:
              # 以前
              2015-01-01: { value: 2, reference: "乙〔2014〕2号 第三条" }
              2020-01-01: { value: 3, reference: 甲〔2026〕1号 第三条 }
            ---
            name: a.c
            values:
              2015-01-01: { value: 90, reference: 甲〔2026〕1号 第三条 }
              2016-01-01: { value: 91, reference: 乙〔2014〕2号 第三条 }
            """;

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
            Writing draft = Pen.write(writing(""), new Edit.Clause("第 “一” 条: x", words, null));
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
                                ? new Edit.Clause("第" + dice.nextInt(3) + "条", dice.nextBoolean() ? ODD : "一\n二", null)
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
    void aClauseIsCalledOtherwiseAndSoItIsByWhateverNamesIt() {
        Writing draft = clauses();

        Writing changed = Pen.write(draft, new Edit.RenameClause("第三条", "第四条"));

        assertThat(changed.files().get(Writing.HEAD)).isEqualTo(CLAUSES.replace("第三条:", "第四条:"));
        assertThat(changed.files().get("pack/parameters/x.yaml"))
                .isEqualTo(NUMBERS.replace("甲〔2026〕1号 第三条", "甲〔2026〕1号 第四条").replace("article: 第三条", "article: 第四条"));
        assertThat(changed.files().get("pack/fields/liaison.visit.yaml"))
                .isEqualTo("- field: a # 第三条\n  title: 人数\n  article: 第四条\n");
        assertThat(Pen.write(changed, new Edit.RenameClause("第四条", "第三条"))).isEqualTo(draft);
    }

    @Test
    void clausesArePutBetweenOthersMovedAndCountedAnewWithAllThatNamesThem() {
        Writing draft = clauses();

        Writing added = Pen.write(draft, new Edit.Clause("新", "丁", "第一条"));
        assertThat(added.clauses()).containsExactly("第一条", "新", "第三条", "附则");
        Writing named = Pen.write(added, new Edit.RenameClause("新", "第九条"));
        Writing counted = Pen.write(named, new Edit.CountClauses());
        assertThat(counted.clauses()).containsExactly("第一条", "第二条", "第三条", "附则");
        Writing moved = Pen.write(counted, new Edit.MoveClause("第三条", null));
        assertThat(moved.clauses()).containsExactly("第三条", "第一条", "第二条", "附则");
        assertThat(moved.files().get(Writing.HEAD)).contains("  # 丙的来历\n  第三条: >-\n    丙\n    丙\n  第一条");
        Writing last = Pen.write(moved, new Edit.MoveClause("第三条", "附则"));
        assertThat(last.clauses()).containsExactly("第一条", "第二条", "附则", "第三条");
        Writing again = Pen.write(last, new Edit.CountClauses());
        assertThat(again.clauses()).containsExactly("第一条", "第二条", "附则", "第三条");
        assertThat(again.files().get("pack/parameters/x.yaml"))
                .contains("reference: 甲〔2026〕1号 第三条", "reference: 乙〔2014〕2号 第三条");
    }

    @Test
    void whatStandsOnAClauseIsFoundAndWhatStandsOnThatOfAnotherDocumentIsNot() {
        Writing draft = clauses();
        assertThat(new Clauses(draft).naming("第三条"))
                .flatExtracting(passage -> passage.titles("第三条").toList())
                .containsExactly("人数", "a.b", "a.c");
        assertThat(new Clauses(draft).naming("第一条")).isEmpty();
    }

    @Test
    void referencesFollowTheNumberOfTheDocument() {
        Writing changed = Pen.write(clauses(), new Edit.Heading("丁", "丁〔2027〕9号", "省", "1.0.0", null));
        assertThat(changed.files().get("pack/parameters/x.yaml")).isEqualTo(NUMBERS.replace("甲〔2026〕1号", "丁〔2027〕9号"));
    }

    @Test
    void aSimpleDutyIsWrittenReadBackChangedAndTakenAwayWithoutATrace() {
        Writing draft = clauses();
        SimpleDuty duty = new SimpleDuty(
                "volunteering.own_1",
                "第三条",
                "每名团干部每年志愿服务",
                SubjectKind.CADRE,
                List.of(
                        new SimpleDuty.Limit("rank", List.of("SECTION", "STAFF"), "职级不在规定范围"),
                        new SimpleDuty.Limit("leading_body", List.of("false"), "在领导机关任职")),
                "calendar-year",
                false,
                new SimpleDuty.Counted("志愿服务", "小时", "volunteering.own_1", List.of(), "sum(amount)"));
        Writing added = Pen.write(
                draft, new Edit.Duty(duty, new Edit.Least(DAY, "20", "甲〔2026〕1号 第三条"), new Edit.NewKind("志愿服务", "小时")));
        Passage written =
                added.find(Writing.DUTIES, "duty", "volunteering.own_1").orElseThrow();
        assertThat(SimpleDuty.read(written.fields())).contains(duty);
        assertThat(written.text()).contains("  min: param.volunteering.own_1\n");
        Writing commented = added.with(written, "# 说明\n" + written.text());

        SimpleDuty other = new SimpleDuty(
                duty.name(), "第一条", duty.title(), duty.subject(), List.of(), "quarter", true, duty.counted());
        Writing changed = Pen.write(commented, new Edit.Duty(other, null, null));
        assertThat(SimpleDuty.read(changed.find(Writing.DUTIES, "duty", "volunteering.own_1")
                        .orElseThrow()
                        .fields()))
                .contains(other);
        assertThat(changed.files().get("pack/duties/volunteering.yaml"))
                .startsWith("# 说明\n")
                .doesNotContain("rank");
        assertThat(changed.find(Writing.PARAMETERS, "name", "volunteering.own_1")
                        .orElseThrow()
                        .text())
                .contains("article: 第一条", "value: 20");
        assertThat(Pen.write(added, new Edit.DropDuty("volunteering.own_1"))).isEqualTo(draft);
        Map<String, Object> more = new TreeMap<>(duty.fields());
        more.put("slow", Map.of("days-before-due", "30"));
        assertThat(SimpleDuty.read(more)).isEmpty();
    }

    @Test
    void annexesAreWrittenWithTheirTablesAndTakenAwayAgain() {
        Writing draft = clauses();
        List<Rules.Annex> annexes = List.of(
                new Rules.Annex("附件1 " + ODD.strip(), "一\n二", List.of(List.of("职级", "次数"), List.of("处级", "2"))));
        Writing added = Pen.write(draft, new Edit.Annexes(annexes));
        assertThat(added.head().fields().get("annexes"))
                .isEqualTo(List.of(Map.of(
                        "title",
                        "附件1 " + ODD.strip(),
                        "text",
                        "一\n二",
                        "table",
                        List.of(List.of("职级", "次数"), List.of("处级", "2")))));
        assertThat(Pen.write(added, new Edit.Annexes(List.of()))).isEqualTo(draft);
    }

    private static Writing clauses() {
        TreeMap<String, String> files = new TreeMap<>(writing(NUMBERS).files());
        files.put(Writing.HEAD, CLAUSES);
        files.put("pack/fields/liaison.visit.yaml", "- field: a # 第三条\n  title: 人数\n  article: 第三条\n");
        return new Writing(files);
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
