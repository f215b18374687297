package lianxin.rules;

import static lianxin.rules.PackFixtures.WORDS;
import static lianxin.rules.PackFixtures.province;
import static lianxin.rules.PackFixtures.shapes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackKindsTests {

    private static final String CARE =
            "facts: { test.care: { title: 关心, subject: cadre, attributes: { hours: { type: number, unit: 小时, meaning: 时长 } } } }\n";

    @Test
    void aPackMayCountWhatNoModuleKeepsYetAndItsSentencesRun() {
        Map<String, String> files = province("", duty("cadre", "test.care", "sum(hours)"));
        files.put("pack/kinds.yaml", CARE);
        files.put(
                "pack/scenarios/test.yaml",
                "scenario: 三小时，完成\nduty: test.new\ngiven: { subject: cadre, is: [{ from: 2020-01-01 }], facts:"
                        + " [{ fact: test.care, from: 2026-03-01, hours: 3 }] }\non: 2026-06-01\n"
                        + "expect: [{ status: done, done: 3 }]\n");
        PackCheck check = PackCheck.of(List.of(shapes(), files), WORDS);

        assertThat(check.findings()).isEmpty();
        assertThat(check.scenarios()).isEqualTo(1);
    }

    @Test
    void suchADutyJudgesNobodyUntilAModuleKeepsItsFacts() {
        Map<String, String> files = province("", duty("cadre", "test.care", "count"));
        files.put("pack/kinds.yaml", CARE);
        List<Finding> findings = new ArrayList<>();
        RuleBook book = RuleBook.compile(
                List.of(new PackReader(shapes()).read(), new PackReader(files).read()), WORDS, findings::add);

        assertThat(findings).isEmpty();
        assertThat(book.duties()).extracting(Duty::name).contains("test.new", "test.own");
        assertThat(book.keptBy(WORDS).duties())
                .extracting(Duty::name)
                .contains("test.own")
                .doesNotContain("test.new");
    }

    @Test
    void aKindThatAModuleDeclaresTooMustAgreeWithIt() {
        assertThat(
                        codes(
                                "facts: { test.b: { title: 乙, subject: cadre, attributes: { kind: { type: code, meaning: 类别 } } } }\n"))
                .isEmpty();
        for (String differing : List.of(
                "facts: { test.b: { title: 乙, subject: cadre, attributes: { hours: { type: code, meaning: 时长 } } } }\n",
                "facts: { test.b: { title: 乙, subject: cadre, attributes: { hours: { type: number, unit: 天, meaning: 时长 } } } }\n",
                "facts: { test.b: { title: 乙, subject: cadre, attributes: { place: { type: code, meaning: 地点 } } } }\n",
                "facts: { test.b: { title: 乙, subject: cadre, object: point } }\n")) {
            assertThat(codes(differing)).as(differing).containsExactly("pack.other-kind");
        }
    }

    @Test
    void aFactHoldsNoNameNoTextAndNothingAboutAYoungPerson() {
        for (String attribute : List.of(
                "name: { type: code, meaning: 代号 }",
                "id_number: { type: code, meaning: 编号 }",
                "who: { type: code, meaning: 青年姓名 }",
                "mood: { type: code, meaning: 情况 }",
                "a: { type: code, meaning: 思想状况 }")) {
            assertThat(codes("facts: { test.c: { title: 丙, subject: cadre, attributes: { " + attribute + " } } }\n"))
                    .as(attribute)
                    .containsExactly("pack.about-a-person");
        }
        assertThat(
                        codes(
                                "facts: { test.c: { title: 丙, subject: cadre, attributes: { a: { type: text, meaning: 甲 } } } }\n"))
                .containsExactly("pack.unknown-word");
        assertThat(codes("facts: { test.c: { title: 丙, subject: member } }\n")).containsExactly("pack.unknown-word");
        assertThat(codes("facts: { Test: { title: 丙, subject: cadre } }\n")).containsExactly("pack.not-a-name");
    }

    @Test
    void whatIsCreditedToABranchJudgesNoCadre() {
        Map<String, String> files = province("", duty("branch", "test.care", "count"));
        files.put("pack/kinds.yaml", CARE);

        assertThat(codes(files)).containsExactly("pack.other-subject");
    }

    private static List<String> codes(String kinds) {
        Map<String, String> files = new HashMap<>(province("", ""));
        files.put("pack/kinds.yaml", kinds);
        return codes(files);
    }

    private static List<String> codes(Map<String, String> files) {
        return PackCheck.of(List.of(shapes(), files), WORDS).findings().stream()
                .map(finding -> finding.problem().code())
                .toList();
    }

    private static String duty(String subject, String kind, String measure) {
        return "duty: test.new\narticle: 第一条\ntitle: 新\nsubject: " + subject + "\nperiod: calendar-year\n"
                + "require: { title: 甲, unit: 次, facts: " + kind + ", measure: " + measure + ", min: 1 }\n";
    }
}
