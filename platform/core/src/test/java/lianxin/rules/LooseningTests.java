package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways of loosening what the level above says without setting a lower number, and numbers that would do so later. */
class LooseningTests {

    private static final String NEW = "duty: s.new\narticle: 第一条\ntitle: 新\nsubject: cadre\nperiod: calendar-year\n";
    private static final String COUNT = "require: { title: 甲, unit: 次, facts: f.visit, measure: count, min: %s }\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1990-01-01: { value: 0, reference: 省 第一条 }                                                      | pack.below-floor
            2020-01-01: { value: 9, reference: 省 第一条 }, 2028-01-01: { value: 1, reference: 省 第一条 }      | pack.below-floor
            2020-01-01: { value: 3, reference: 省 第一条 }                                                      | pack.below-floor
            2020-01-01: { value: 3, reference: 省 第一条 }, 2027-01-01: { value: 4, reference: 省 第一条 }      |
            1990-01-01: { value: 0, reference: 省 第一条 }, 2014-01-01: { value: 4, reference: 省 第一条 }      |
            """)
    void aValueMayNotBeLooserOnAnyDayOnWhichTheFloorHolds(String values, String code) {
        List<Finding> findings = findings("name: x.rising\nvalues: { " + values + " }\n", "");

        assertThat(codes(findings)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(findings)
                .allSatisfy(finding ->
                        assertThat(finding.problem().arguments().toString()).contains("试〔2026〕3号 第一条"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x.table  | 3                            | pack.not-a-table
            x.table  | {}                           | pack.not-a-table
            d.trips  | { DIVISION: 9 }              | pack.not-a-table
            x.table  | { DIVISION: -5 }             | pack.negative
            x.period | no_such_period               | pack.unknown-period
            x.period | tenure                       | pack.unknown-period
            x.period | first-two-years              | pack.unknown-period
            x.period | school-year                  |
            """)
    void whatIsOpenIsNotFilledWithNothing(String name, String value, String code) {
        assertThat(codes(findings(LevelsTests.value(name, value), "")))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void aCodeIsNeitherHigherNorLowerThanAnother() {
        for (String bound : List.of("floor", "ceiling")) {
            assertThat(codes(findings(LevelsTests.parameter("w.x", "code", bound, "COUNTY"), "")))
                    .containsExactly("pack.no-order");
        }
    }

    @Test
    void theWordsOfAChoiceStayAsTheLevelAboveSaysThem() {
        String named = LevelsTests.value("x.host", "HOST");

        assertThat(codes(findings(named + "choices: { HOST: 谁都可以 }\n", ""))).containsExactly("pack.choice-taken");
        assertThat(codes(findings(named + "choices: { OTHER: 其他单位 }\n", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bound: own                    | pack.bound-loosened
            bound: open                   | pack.bound-loosened
            bound: default                | pack.bound-loosened
            bound: ceiling                | pack.bound-loosened
            bound: fixed                  |
            """)
    void aFloorIsNotTakenAwayFromTheLevelsBelow(String bound, String code) {
        assertThat(codes(findings(LevelsTests.value("d.visits", "3") + bound + "\n", "")))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            amends: d.visits@only: [{ when: cadre.rank == "A", else: 甲 }]@---@amends: d.visits@only: [{ when: cadre.rank == "B", else: 乙 }] | pack.nobody-in-scope
            amends: d.visits@exempt: [{ when: "true", else: 全部免除 }]                                    | pack.nobody-in-scope
            amends: d.best_effort@force: must@---@amends: d.best_effort@force: encouraged                  | pack.not-open
            amends: d.visits@period: each-year-in-post                                                     | pack.other-length
            amends: d.visits@period: tenure                                                                | pack.other-length
            amends: d.visits@min: 1                                                                        | pack.unknown-key
            amends: d.visits@title: 别的                                                                   | pack.unknown-key
            amends: d.visits@duty: s.new                                                                   | pack.one-of
            amends: d.first_post@also: [{ when: cadre.rank == "BUREAU", else: 厅局级 }]                    | pack.not-open
            """)
    void noAmendmentLoosensInTwoStepsOrByAnotherName(String duties, String code) {
        assertThat(codes(findings("", duties.replace('@', '\n') + "\n"))).contains(code);
    }

    /** What rises under a floor must ask more, what falls under a ceiling as well: otherwise every level below may loosen. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            floor   | min: 1, back: param.w.x                                                          | pack.floor-as-most
            floor   | where: [{ with: f.report, days-before: param.w.x, else: 否 }], min: 1            | pack.floor-as-most
            floor   | min: 1, deadline: { after: period-start, days: param.w.x, else: 逾期 }           | pack.floor-as-most
            floor   | min: 1, deadline: { before: period-end, days: param.w.x, else: 逾期 }            |
            ceiling | min: 1, deadline: { before: period-end, days: param.w.x, else: 逾期 }            | pack.ceiling-as-least
            ceiling | min: param.w.x                                                                   | pack.ceiling-as-least
            ceiling | min: 1, times-of: param.w.x                                                      | pack.ceiling-as-least
            ceiling | where: [{ when: fact.days >= param.w.x, else: 否 }], min: 1                      | pack.ceiling-as-least
            ceiling | where: [{ when: "!(fact.days >= param.w.x)", else: 否 }], min: 1                 |
            floor   | min: 1 }@scope: [{ when: cadre.months_in_scope >= param.w.x, else: 否 }          | pack.floor-as-most
            ceiling | min: 1 }@scope: [{ when: cadre.months_in_scope <= param.w.x, else: 否 }          | pack.ceiling-as-least
            floor   | min: 1 }@encouraged-if: "cadre.months_in_scope < param.w.x                       | pack.floor-as-most
            ceiling | min: 1 }@exempt: [{ when: cadre.months_in_scope > param.w.x, else: 否 }          | pack.ceiling-as-least
            """)
    void aBoundPointsTheWayInWhichItIsUsed(String bound, String terms, String code) {
        String[] parts = terms.split("@");
        String end = parts.length == 1 ? " }\n" : parts[1].startsWith("enc") ? "\"\n" : "]\n";
        String duty =
                NEW + "require: { title: 甲, unit: 次, facts: f.visit, measure: count, " + String.join("\n", parts) + end;

        assertThat(codes(findings(LevelsTests.parameter("w.x", "number", bound, "3"), duty)))
                .as(duty)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void aDayWithABoundBelongsToAPeriodInsideOneYear() {
        String duty = NEW.replace("calendar-year", "school-year")
                + "require: { title: 甲, unit: 份, facts: f.report, measure: count, min: 1,"
                + " deadline: { day: param.d.report_day, else: 逾期 } }\n";

        assertThat(codes(findings("", duty))).containsExactly("pack.day-across-years");
        assertThat(codes(findings("", duty.replace("school-year", "calendar-year"))))
                .isEmpty();
    }

    @Test
    void aFloorThatANewerEditionAboveRaisesHoldsAtOnce() {
        Map<String, String> raised = new HashMap<>(centre());
        raised.computeIfPresent("pack/parameters/rising.yaml", (path, text) -> text.replace("value: 2", "value: 7"));
        List<Finding> findings = new ArrayList<>();

        RuleBook book = RuleBook.compile(
                List.of(
                        new PackReader(raised).read(),
                        new PackReader(LevelsTests.province(
                                        "name: x.rising\nvalues: { 2020-01-01: { value: 4, reference: 省 第一条 } }\n", ""))
                                .read()),
                DutyWords.ALL,
                findings::add);

        assertThat(codes(findings)).containsExactly("pack.below-floor");
        Setting setting = book.parameters().get("x.rising").at(LocalDate.of(2026, 1, 1), Parameter.PLAIN);
        assertThat(setting.number()).isEqualTo(7);
        assertThat(setting.reference()).isEqualTo("试〔2026〕3号 第一条");
    }

    @Test
    void aNumberDoesNotPassForOneOfTheLevelAboveUnnoticed() {
        String own = LevelsTests.value("d.visits", "7");
        String lent = own.replace("省〔2026〕2号 第一条", "试〔2026〕3号 第一条");

        assertThat(remarks(lent)).contains("pack.foreign-reference");
        assertThat(remarks(own)).doesNotContain("pack.foreign-reference");
    }

    private static List<String> remarks(String parameters) {
        return codes(PackCheck.of(List.of(centre(), LevelsTests.province(parameters, "")), DutyWords.ALL)
                .remarks());
    }

    @Test
    void nobodyYoungIsJudgedInAnyForm() {
        String each = NEW.replace("cadre", "branch") + "each: { object: member, from: r.members }\n"
                + "require: { title: 甲, unit: 次, facts: f.talk, measure: count, min: 1 }\n";

        assertThat(codes(findings("", each))).containsExactly("pack.young-person-judged");
        for (String who : List.of("member", "volunteer", "young-person", "youth")) {
            assertThat(codes(findings("", NEW.replace("cadre", who) + COUNT.formatted(1))))
                    .as(who)
                    .containsExactly("pack.young-person-judged");
        }
    }

    @Test
    void aNumberThatIsRaisedBeyondAllReasonStillAsksMore() {
        String duty = NEW + "prorate: by-days-in-scope\n"
                + "require: { title: 甲, unit: 次, facts: f.visit, measure: count, min: 999999999, times-of: param.w.x }\n";
        Map<String, String> files =
                LevelsTests.province(LevelsTests.parameter("w.x", "number", "default", "999999999"), duty);
        files.put("pack/scenarios/test.yaml", """
                scenario: 年中任职，数字再大也没有完成
                duty: s.new
                given: { subject: cadre, is: { rank: DIVISION, from: 2026-07-01 }, facts: [{ fact: f.visit, from: 2026-08-01 }] }
                on: 2027-01-01
                year: 2026
                expect: { status: unmet, done: 1, target: "504109589042" }
                """);

        assertThat(PackCheck.of(List.of(centre(), files), DutyWords.ALL).findings())
                .isEmpty();
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.problem().code()).toList();
    }

    private static List<Finding> findings(String parameters, String duties) {
        return PackCheck.of(List.of(centre(), LevelsTests.province(parameters, duties)), DutyWords.ALL)
                .findings();
    }

    private static Map<String, String> centre() {
        Map<String, String> files = LevelsTests.centre();
        files.put("pack/parameters/rising.yaml", """
                name: x.rising
                title: 逐步提高的次数
                article: 第一条
                bound: floor
                values:
                  2014-01-01: { value: 2, reference: 试〔2026〕3号 第一条 }
                  2027-01-01: { value: 4, reference: 试〔2026〕3号 第一条 }
                ---
                name: x.table
                title: 由省规定的表
                article: 第一条
                bound: open
                by: [rank]
                ---
                name: x.host
                title: 由谁联系
                type: code
                choices: { HOST: 联系点所在团委 }
                article: 第一条
                bound: default
                values:
                  2014-01-01: { value: HOST, reference: 试〔2026〕3号 第一条 }
                ---
                name: x.period
                title: 周期
                type: code
                article: 第一条
                bound: open
                """);
        files.put(
                "pack/duties/rising.yaml",
                "duty: x.period\n" + NEW.substring(NEW.indexOf('\n') + 1) + "period-by: param.x.period\n"
                        + COUNT.formatted("param.x.table"));
        return files;
    }
}
