package lianxin.rules;

import static lianxin.rules.PackFixtures.WORDS;
import static lianxin.rules.PackFixtures.province;
import static lianxin.rules.PackFixtures.shapes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackCheckTests {

    @Test
    void everyShapeComesOutAsItsSentenceSays() {
        PackCheck check = PackCheck.of(List.of(shapes()), WORDS);

        assertThat(check.findings()).isEmpty();
        assertThat(check.scenarios()).isEqualTo(14);
    }

    @Test
    void aProvinceMayBeStricterCellByCell() {
        assertThat(codes(value("test.times", "4"), "")).isEmpty();
        assertThat(codes(value("test.hours", "{ DIVISION: 10, SECTION: 8, BUREAU: 40 }"), ""))
                .isEmpty();
    }

    @Test
    void looserThanTheLevelAboveIsRefusedWithItsArticle() {
        List<Finding> findings = findings(value("test.times", "1"), "");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.problem().code()).isEqualTo("pack.below-floor");
            assertThat(finding.problem().arguments()).contains("1", "2", "试〔2026〕1号 第一条");
            assertThat(finding.file()).isEqualTo("pack/parameters/test.yaml");
        });
        assertThat(codes(value("test.hours", "{ SECTION: 30 }"), "")).containsExactly("pack.above-ceiling");
        assertThat(codes(value("test.times", "open"), "")).containsExactly("pack.below-floor");
    }

    @Test
    void aFloorThatRisesLaterIsCheckedOnThatDayToo() {
        assertThat(codes(value("test.times", "2"), "")).containsExactly("pack.below-floor");
    }

    @Test
    void whatIsFixedOrEachUnitsOwnStaysAsItIs() {
        assertThat(codes(value("test.days_before", "40"), "")).containsExactly("pack.fixed");
        assertThat(codes(value("test.per_unit", "40"), "")).containsExactly("pack.own");
        assertThat(codes(value("test.times", "4") + "bound: default\n", "")).containsExactly("pack.bound-loosened");
    }

    @Test
    void aDutyIsNeverReplacedAndLoosenedOnlyWhereItSaysSo() {
        assertThat(codes("", duty("test.any", "count"))).containsExactly("pack.replaced-duty");
        assertThat(codes("", "amends: test.own\nexempt: [{ when: cadre.rank == \"STAFF\", else: 科员 }]\n"))
                .isEmpty();
        assertThat(codes("", "amends: test.own\nonly: [{ when: cadre.rank == \"STAFF\", else: 科员 }]\n"))
                .containsExactly("pack.not-open");
        assertThat(codes("", "amends: test.own\nperiod: quarter\n")).containsExactly("pack.not-open");
        assertThat(codes("", "amends: test.any\nperiod: school-year\n")).isEmpty();
        assertThat(codes("", "amends: test.any\nperiod: two-years\n")).containsExactly("pack.other-length");
        assertThat(codes("", "amends: test.school\nalso: [{ when: cadre.rank == \"STAFF\", else: 科员 }]\n"))
                .isEmpty();
    }

    @Test
    void aMistakeIsFoundWhereItStands() {
        assertThat(codes("", duty("test.new", "sum(minutes)"))).containsExactly("pack.unknown-attribute");
        assertThat(codes("", duty("test.new", "count").replace("test.a", "test.c")))
                .containsExactly("pack.unknown-kind");
        assertThat(codes("", duty("test.new", "count") + "peroid: quarter\n")).containsExactly("pack.unknown-key");
        List<Finding> findings =
                findings("", duty("test.new", "count") + "scope:\n  - { when: cadre.rank > 3, else: 否 }\n");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.problem().code()).isEqualTo("pack.unlike-things");
            assertThat(finding.line()).isEqualTo(8);
        });
    }

    @Test
    void predicatesHaveNoLoopsAndNoWayOut() {
        Map.of(
                        "[1, 2].exists(x, x > 1)",
                        "pack.predicate-word",
                        "[1, 2].all(x, x > 1)",
                        "pack.predicate-word",
                        "1 + 1",
                        "pack.predicate",
                        "cadre.unknown",
                        "pack.unknown-name",
                        "fact.days > 3",
                        "pack.unknown-name")
                .forEach((source, code) -> {
                    String scope = "scope:\n  - { when: '" + source + "', else: 否 }\n";
                    assertThat(codes("", duty("test.new", "count") + scope))
                            .as(source)
                            .containsExactly(code);
                });
    }

    @Test
    void theHashIsOfWhatIsSaidAndNotOfHowItIsWritten() {
        Map<String, String> files = shapes();
        String hash = new PackReader(files).read().hash();
        files.compute(
                "pack/periods.yaml",
                (path, text) -> "# 周期\n"
                        + text.replace("{ anchor: 2014-09-01, months: 12 }", "\n  months: 12\n  anchor: 2014-09-01"));
        assertThat(new PackReader(files).read().hash()).isEqualTo(hash);
        files.compute("pack/periods.yaml", (path, text) -> text.replace("09-01", "08-01"));
        assertThat(new PackReader(files).read().hash()).isNotEqualTo(hash);
    }

    private static List<String> codes(String parameters, String duties) {
        return findings(parameters, duties).stream()
                .map(finding -> finding.problem().code())
                .toList();
    }

    private static List<Finding> findings(String parameters, String duties) {
        return PackCheck.of(List.of(shapes(), province(parameters, duties)), WORDS)
                .findings();
    }

    private static String value(String name, String value) {
        return "name: " + name + "\nvalues:\n  2020-01-01: { value: " + value + ", reference: 省〔2026〕2号 第一条 }\n";
    }

    private static String duty(String name, String measure) {
        return "duty: " + name + "\narticle: 第一条\ntitle: 新\nsubject: cadre\nperiod: calendar-year\n"
                + "require: { title: 甲, unit: 次, facts: test.a, measure: " + measure + ", min: 1 }\n";
    }
}
