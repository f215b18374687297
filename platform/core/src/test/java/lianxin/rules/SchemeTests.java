package lianxin.rules;

import static lianxin.rules.SchemeFixtures.WORDS;
import static lianxin.rules.SchemeFixtures.pack;
import static lianxin.rules.SchemeFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeTests {

    @Test
    void everySentenceComesOutAsItSays() {
        PackCheck check = PackCheck.of(List.of(pack()), WORDS);

        assertThat(check.findings()).isEmpty();
        assertThat(check.scenarios()).isGreaterThanOrEqualTo(45);
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 29, 30, 31, 32, 33, 34, 35, 36})
    void eachShapeHasASentenceThatPassesAndOneThatFailsForItsReason(int shape) {
        List<String> sentences = pack().entrySet().stream()
                .filter(file -> file.getKey().startsWith("pack/scenarios/"))
                .flatMap(file -> Pattern.compile("(?m)^---$").splitAsStream(file.getValue()))
                .filter(sentence -> shapes(sentence).matches("(?s).*\\bS" + shape + "\\b.*"))
                .toList();

        assertThat(sentences).anyMatch(sentence -> sentence.contains("because:"));
        assertThat(sentences).anyMatch(sentence -> !sentence.contains("because:"));
    }

    private static String shapes(String sentence) {
        Matcher shapes = Pattern.compile("(?m)^shapes: (.*)$").matcher(sentence);
        return shapes.find() ? shapes.group(1) : "";
    }

    @Test
    void aSentenceThatDoesNotComeTrueRefusesThePack() {
        Map<String, String> files = pack();
        files.compute("pack/scenarios/year.yaml", (path, text) -> text.replace("score: 86.5,", "score: 87,"));

        assertThat(PackCheck.of(List.of(files), WORDS).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem().arguments()).contains("score", "87", "86.5"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    year   | weight: 40, grades: { yes     | weight: 41, grades: { yes    | pack.weights
                    year   | served: { title: 服务对象满意度, weight: 40 | served: { title: 服务对象满意度, weight: 30 | pack.weights
                    year   | B: 85                         | B: 185                       | pack.percent
                    year   | from: 80, below: 100          | from: 80, below: 95          | pack.band-gap
                    year   | from: 80, below: 100          | from: 80, below: 120         | pack.band-gap
                    year   | from: 50, below: 80, points   | from: 85, below: 80, points  | pack.band-order
                    year   | below: 100, points: 30        | below: 100, points: 50       | pack.points-over
                    year   | title: 不合格, from: 0          | title: 不合格, from: 30        | pack.band-lowest
                    year   | title: 合格, from: 60           | title: 合格, from: 160         | pack.band-unreachable
                    year   | duty: test.visits             | duty: test.vists             | pack.unknown-duty
                    year   | weight: param.test.weight     | weight: param.test.wieght    | pack.unknown-parameter
                    year   | each: 5 }                     | eahc: 5 }                    | pack.unknown-key
                    year   | cadre.months_old < 6     | cadre.months < 6             | pack.unknown-name
                    year   | period: calendar-year         | period: decade               | pack.unknown-period
                    year   | missing: exclude              | missing: perhaps             | pack.unknown-word
                    year   | beyond: 10 }                  | beyond: ten }                | pack.not-a-decimal
                    year   | open: [exempt]                | open: [scope]                | pack.unknown-word
                    grades | fraud, title: 弄虚作假, effect: lowest-grade | fraud, title: 弄虚作假, down: 1 | pack.effect
                    grades | at-most: FOUR }               | at-most: SIX }               | pack.unknown-grade
                    grades | round: down }                 | round: away }                | pack.unknown-word
                    grades | by: [effect]                  | by: [effects]                | pack.unknown-word
                    grades | title: 四星不超过六成, grade: FOUR | title: 四星不超过六成, grade: WEAK | pack.quota-lowest
                    grades | at-most: 10, round: up        | at-most: 110, round: up      | pack.percent
                    grades | within: organization.field    | within: organization.colour  | pack.unknown-attribute
                    grades | percent.basics < 30           | percent.basic < 30           | pack.unknown-name
                    grades | item: unpaid, title           | item: unpaid, when: score < 5.0, title | pack.one-of
                    status | keep: CITY                    | keep: TOWN                   | pack.unknown-grade
                    status | status: { months: 48 }        | decimals: 2                  | pack.missing-key
                    status | down: 1 }                     | down: 99 }                   | pack.unknown-word
                    status | status: { months: 48 }        | status: { months: 99999999999 } | pack.not-a-decimal
                    """)
    void aMistakeIsFoundWhereItStands(String file, String text, String other, String code) {
        List<Finding> findings =
                PackCheck.of(List.of(with(file, text, other)), WORDS).findings();

        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.problem().code()).isEqualTo(code);
            assertThat(finding.file()).isEqualTo("pack/assessment/" + file + ".yaml");
            assertThat(finding.line()).isPositive();
        });
    }

    @Test
    void quotasTogetherStayWithinTheWhole() {
        Map<String, String> files = pack();
        files.compute(
                "pack/parameters/all.yaml",
                (path, text) -> text.replace("{ FIVE: 20, FOUR: 60 }", "{ FIVE: 50, FOUR: 60 }"));

        assertThat(codes(files)).containsExactly("pack.quota-over");
    }

    @Test
    void aNumberOfMonthsBeyondAllTimeIsForEver() {
        Map<String, String> files = pack();
        files.computeIfPresent(
                "pack/assessment/status.yaml", (path, text) -> text.replace("{ months: 48 }", "{ months: 999999999 }"));
        files.keySet().removeIf(path -> path.endsWith("scenarios/grades.yaml"));

        assertThat(PackCheck.of(List.of(files), WORDS).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem().arguments()).contains("PROVINCE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parts: [{ item: attitude, title: 态度, weight: 100 }]",
                "merit: { title: 加分, at-most: 5, items: [{ item: a, title: 甲, each: 1 }] }",
                "veto: [{ item: a, title: 甲, effect: lowest-grade }]",
                "negative: [{ item: a, title: 甲, at-most: ONE }]",
                "gates: [{ item: a, title: 甲, at-most: ONE }]",
                "losses: [{ item: a, title: 甲, down: 1 }]",
                "quotas: [{ title: 名额, grade: TWO, at-most: 10, round: down }]\nties: { title: 并列, else: below }",
                "missing: zero"
            })
    void aYoungPersonIsNeverMarkedAsFailing(String key) {
        assertThat(codes(with("status", "inputs:\n  days_registered", key + "\ninputs:\n  days_registered")))
                .containsExactly("pack.young-person");
    }

    @Test
    void aGradeForAYoungPersonWhoDidNothingIsRefused() {
        assertThat(codes(with(
                        "status",
                        "{ grade: ONE, title: 一星, from: param.test.hours, approver: param.test.approver }",
                        "{ grade: ONE, title: 不合格, from: 0 }")))
                .containsExactly("pack.young-person-failing");
        assertThat(codes(with("status", "per-day: 8, lasts: 24 }", "per-day: 8, lasts: 24, counts: left }")))
                .containsExactly("pack.young-person");
    }

    @Test
    void aLowerLevelSetsNumbersWithinItsBounds() {
        assertThat(codes(value("test.from", "{ FIVE: 95, FOUR: 85 }"), "")).isEmpty();
        assertThat(codes(value("test.from", "{ FIVE: 85 }"), "")).containsExactly("pack.below-floor");
        assertThat(codes(value("test.quota", "{ FIVE: 15 }"), "")).isEmpty();
        assertThat(codes(value("test.quota", "{ FIVE: 25 }"), "")).containsExactly("pack.above-ceiling");
    }

    @Test
    void whatALowerLevelSetsMustStillFitTogetherAndIsToldInItsOwnFile() {
        List<Finding> findings = findings(value("test.weight", "{ basic: 80, report: 30 }"), "");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.problem().code()).isEqualTo("pack.weights");
            assertThat(finding.problem().arguments()).contains("100", "110");
        });
        assertThat(findings(value("test.from", "{ FIVE: 92, FOUR: 93 }"), ""))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.problem().code()).isEqualTo("pack.band-order");
                    assertThat(finding.file()).isEqualTo("pack/parameters/test.yaml");
                });
    }

    @Test
    void aSchemeIsNeverReplacedAndExemptsMoreOnlyWhereItSaysSo() {
        String exempt = "exempt: [{ when: cadre.leave_days > 90, else: 离岗超过九十天 }]\n";
        assertThat(codes("", "amends: test.weighted\n" + exempt)).isEmpty();
        assertThat(codes("", "amends: test.base\n" + exempt)).containsExactly("pack.not-open");
        assertThat(codes("", "amends: test.nothing\n" + exempt)).containsExactly("pack.unknown-assessment");
        assertThat(codes(
                        "",
                        "assessment: test.weighted\narticle: 第一条\ntitle: 新\nsubject: cadre\nperiod: calendar-year\n"))
                .containsExactly("pack.replaced-assessment");
    }

    private static List<String> codes(Map<String, String> files) {
        files.keySet().removeIf(path -> path.startsWith("pack/scenarios/"));
        return codes(PackCheck.of(List.of(files), WORDS).findings());
    }

    private static List<String> codes(String parameters, String assessment) {
        return codes(findings(parameters, assessment));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.problem().code()).toList();
    }

    private static List<Finding> findings(String parameters, String assessment) {
        Map<String, String> files = new HashMap<>(SchemeFixtures.province());
        files.put("pack/assessment/test.yaml", assessment);
        if (assessment.isEmpty()) {
            files.remove("pack/assessment/test.yaml");
        }
        if (!parameters.isEmpty()) {
            files.put("pack/parameters/test.yaml", parameters);
        }
        return PackCheck.of(List.of(pack(), files), WORDS).findings();
    }

    private static String value(String name, String value) {
        return "name: " + name + "\nvalues:\n  2014-01-01: { value: " + value + ", reference: 省〔2026〕2号 第一条 }\n";
    }
}
