package lianxin.rules;

import static lianxin.rules.PackFixtures.WORDS;
import static lianxin.rules.PackFixtures.province;
import static lianxin.rules.PackFixtures.shapes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults planted in a pack that can be read and compiled, each found where it stands. */
class LintTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fact.days > 5 && fact.days < 3",
                "fact.days == 3 && fact.days == 4",
                "3 > fact.days && fact.days >= 3",
                "cadre.rank == 'A' && cadre.rank == 'B'",
                "cadre.rank in ['A', 'B'] && cadre.rank == 'C'",
                "cadre.rank in ['A'] && !(cadre.rank in ['A', 'B'])",
                "cadre.full && !cadre.full",
                "!(cadre.full || !cadre.full)",
                "(fact.days < 2 || fact.days > 9) && fact.days == 5",
                "false",
                "true && 'x' == cadre.rank && cadre.rank != 'x'"
            })
    void whatContradictsItselfIsFound(String predicate) {
        assertThat(Contradictions.neverHolds(List.of(predicate))).isTrue();
        assertThat(Contradictions.alwaysHolds("!(" + predicate + ")")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fact.days > 5 && fact.days < 7",
                "fact.days >= param.test.times && fact.days < 3",
                "cadre.rank == 'A' || cadre.rank == 'B'",
                "cadre.rank in ['A', 'B'] && cadre.rank != 'A'",
                "cadre.rank != 'A' && cadre.rank != 'B'",
                "cadre.rank.startsWith('A') && cadre.rank == 'B'",
                "true"
            })
    void whatMightHoldIsLeftAlone(String predicate) {
        assertThat(Contradictions.neverHolds(List.of(predicate))).isFalse();
    }

    @Test
    void aConditionThatNeverHoldsIsToldWithItsLine() {
        String where = "where: [{ when: fact.days > 5 && fact.days < 3, else: 否 }]";
        Finding found = only(mistakes("", counting("test.new", where + ", min: 1")));

        assertThat(found.problem().code()).isEqualTo("pack.never-holds");
        assertThat(found.file()).isEqualTo("pack/duties/test.yaml");
        assertThat(found.line()).isEqualTo(6);
    }

    @Test
    void aScopeNarrowedToNobodyIsTold() {
        String nobody =
                "scope:\n  - { when: cadre.rank == \"A\", else: 否 }\n  - { when: cadre.rank == \"B\", else: 否 }\n";
        String allExempt = "exempt: [{ when: \"true\", else: 都不要求 }]\n";

        assertThat(only(mistakes("", counting("test.new", "min: 1") + nobody))
                        .problem()
                        .code())
                .isEqualTo("pack.nobody-in-scope");
        assertThat(only(mistakes("", counting("test.new", "min: 1") + allExempt))
                        .problem()
                        .code())
                .isEqualTo("pack.nobody-in-scope");
    }

    @Test
    void aFloorUsedAsAnUpperLimitIsTold() {
        assertThat(only(mistakes("", counting("test.new", "min: 1, max: param.test.times")))
                        .problem()
                        .code())
                .isEqualTo("pack.floor-as-most");
    }

    @Test
    void whatIsUnusedOrWithoutASentenceIsRemarkedAndRefusesNothing() {
        String unused = "name: test.unused\ntitle: 没用到的\nunit: 次\ntype: number\narticle: 第一条\nbound: floor\n"
                + "values:\n  2020-01-01: { value: 1, reference: 省〔2026〕2号 第一条 }\n";
        String open = "---\nname: test.gap\ntitle: 没规定的\nunit: 次\ntype: number\narticle: 第一条\nbound: open\n";
        PackCheck check = PackCheck.of(
                List.of(shapes(), province(unused + open, counting("test.new", "min: param.test.gap"))), WORDS);

        assertThat(check.findings()).isEmpty();
        assertThat(check.gaps()).extracting(Gap::parameter).contains("test.gap");
        assertThat(check.remarks())
                .extracting(finding -> finding.problem().code())
                .contains("pack.unused-parameter", "pack.no-scenario");
    }

    @Test
    void aNumberThatChangesInTheMiddleOfAPeriodIsRemarkedUnlessTheDutySaysWhichCounts() {
        String later = "name: test.mine\ntitle: 自己的\nunit: 次\ntype: number\narticle: 第一条\nbound: floor\nvalues:\n"
                + "  2020-07-01: { value: 1, reference: 第一条 }\n  2026-03-01: { value: 2, reference: 第一条 }\n";
        String duty = counting("test.new", "min: param.test.mine");

        assertThat(PackCheck.of(List.of(shapes(), province(later, duty)), WORDS).remarks())
                .extracting(finding -> finding.problem().code())
                .contains("pack.changes-mid-period");
        assertThat(PackCheck.of(List.of(shapes(), province(later.replace("03-01", "01-01"), duty)), WORDS)
                        .remarks())
                .extracting(finding -> finding.problem().code())
                .doesNotContain("pack.changes-mid-period");
        assertThat(PackCheck.of(List.of(shapes(), province(later, duty + "as-of: period-end\n")), WORDS)
                        .remarks())
                .extracting(finding -> finding.problem().code())
                .doesNotContain("pack.changes-mid-period");
    }

    @Test
    void aReferenceThatNamesNoClauseOfItsPackIsRemarked() {
        String filled = "name: test.times\nvalues:\n  2020-07-01: { value: 4, reference: %s }\n";

        assertThat(PackCheck.of(List.of(shapes(), province(filled.formatted("省〔2026〕2号 第一条"), "")), WORDS)
                        .remarks())
                .isEmpty();
        assertThat(PackCheck.of(List.of(shapes(), province(filled.formatted("省〔2026〕2号 第七条"), "")), WORDS)
                        .remarks())
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.problem().code()).isEqualTo("pack.no-such-clause");
                    assertThat(remark.problem().arguments()).contains("省〔2026〕2号 第七条");
                    assertThat(remark.file()).isEqualTo("pack/parameters/test.yaml");
                });
    }

    private static List<Finding> mistakes(String parameters, String duties) {
        return PackCheck.of(List.of(shapes(), province(parameters, duties)), WORDS)
                .findings();
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static String counting(String name, String more) {
        return "duty: " + name + "\narticle: 第一条\ntitle: 新\nsubject: cadre\nperiod: calendar-year\n"
                + "require: { title: 次数, unit: 次, facts: test.a, measure: count, " + more + " }\n";
    }
}
