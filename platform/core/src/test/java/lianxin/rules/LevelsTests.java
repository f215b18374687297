package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lianxin.kernel.Period;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import lianxin.rules.Deviation.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A province may be stricter, fill what is open and loosen what a duty leaves open: everything else is refused. */
class LevelsTests {

    private static final String FLOOR = "试〔2026〕3号 第一条";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            d.visits | 1 | pack.below-floor
            d.trips | { DIVISION: { PROVINCE: 3 } } | pack.below-floor
            d.trips | { DIVISION: { PROVINCE: open } } | pack.below-floor
            d.companions | 4 | pack.above-ceiling
            d.report_day | 12-25 | pack.above-ceiling
            l.fields | [SCHOOL] | pack.below-floor
            l.exempt | [MOBILE, YOUNG] | pack.above-ceiling
            l.confirmed | false | pack.below-floor
            l.fixed | 3 | pack.fixed
            l.own | 3 | pack.own
            """)
    void aValueLooserThanTheFloorIsRefusedWithTheArticleOfTheFloor(String name, String value, String code) {
        List<Finding> findings = findings(value(name, value), "");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.problem().code()).isEqualTo(code);
            assertThat(finding.problem().arguments().toString()).containsAnyOf("第一条", "第二条");
            assertThat(finding.file()).isEqualTo("pack/parameters/test.yaml");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            d.visits | 3
            d.trips | { DIVISION: { PROVINCE: 5 }, SECTION: { COUNTY: 9 } }
            d.companions | 2
            d.report_day | 12-15
            l.fields | [SCHOOL, RURAL, PUBLIC_OFFICE]
            l.exempt | []
            l.open | 7
            """)
    void stricterOrOpenIsAllowed(String name, String value) {
        assertThat(findings(value(name, value), "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "only: [{ when: cadre.rank == \"DIVISION\", else: 处级 }]",
                "exempt: [{ when: cadre.rank == \"STAFF\", else: 科员 }]",
                "period: school-year",
                "as-of: period-end",
                "attribute-to: last-day",
                "prorate: by-days-in-scope",
                "force: encouraged",
                "where: [{ when: fact.days > 1, else: 天数 }]",
                "scope: [{ when: cadre.rank == \"STAFF\", else: 科员 }]",
                "each: { object: point, from: r.points }",
                "away: { relation: r.leave }",
                "encouraged-if: cadre.rank == \"STAFF\"",
                "slow: { days-before-due: 1 }",
                "period-by: param.l.open",
                "require: { title: 甲, unit: 次, facts: f.visit, measure: count, min: 1 }"
            })
    void everyWayOfLooseningADutyIsRefusedWithItsArticle(String terms) {
        List<Finding> findings = findings("", "amends: d.each_point\n" + terms + "\n");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.problem().code()).isEqualTo("pack.not-open");
            assertThat(finding.problem().arguments()).contains("第一条");
            assertThat(finding.line()).isEqualTo(2);
        });
    }

    @Test
    void whatADutyLeavesOpenALowerLevelMayChangeAndEverybodyMayWiden() {
        assertThat(findings("", "amends: d.visits\nonly: [{ when: cadre.rank == \"DIVISION\", else: 处级 }]\n"))
                .isEmpty();
        assertThat(findings("", "amends: l.scoped\nalso: [{ when: cadre.rank == \"BUREAU\", else: 厅局级 }]\n"))
                .isEmpty();
        assertThat(findings("", "amends: d.best_effort\nforce: must\n")).isEmpty();
        assertThat(findings("", "amends: d.levels\nforce: must\n")).isEmpty();
        assertThat(codes("", "amends: d.visits\nperiod: two-years\n")).containsExactly("pack.other-length");
    }

    @Test
    void namesOfTheLevelAboveStayAsTheyAre() {
        assertThat(codes(value("d.visits", "3") + "title: 别的\n", "")).containsExactly("pack.settled-above");
        assertThat(codes(value("d.trips", "{ DIVISION: 9 }") + "by: [rank]\n", ""))
                .containsExactly("pack.settled-above");
        Map<String, String> province = province("", "");
        province.put("pack/periods.yaml", "calendar-year: { anchor: 2014-07-01, months: 12 }\n");
        assertThat(check(province).findings())
                .extracting(finding -> finding.problem().code())
                .containsExactly("pack.named-above");
        province.put("pack/periods.yaml", "calendar-year: { anchor: 2014-01-01, months: 12 }\n");
        assertThat(check(province).findings()).isEmpty();
    }

    @Test
    void onlyAUnitSetsWhatIsItsOwnAndItKeepsToTheFloorsAsWell() {
        assertThat(check(unit(value("l.own", "3"))).findings()).isEmpty();
        assertThat(check(unit(value("d.visits", "3"))).findings()).isEmpty();
        assertThat(check(unit(value("d.visits", "1"))).findings())
                .extracting(finding -> finding.problem().code())
                .containsExactly("pack.below-floor");
    }

    @ParameterizedTest
    @CsvSource({"province, 420000", "prefecture, 420100", "county, 420102"})
    void noLevelAboveSetsWhatEachUnitSetsForItselfAndItIsToldByTheArticle(String level, String code) {
        Map<String, String> lower = province(value("l.own", "3"), "");
        lower.computeIfPresent(
                "pack/pack.yaml",
                (path, text) -> text.replace("level: province", "level: " + level)
                        .replaceFirst("jurisdiction: .*", "jurisdiction: \"" + code + "\""));
        assertThat(check(lower).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.problem().code()).isEqualTo("pack.own");
            assertThat(finding.problem().arguments()).containsExactly("l.own", "第一条");
        });
    }

    @Test
    void aPackOfOneFieldOfOrganisationsAsksNothingOfTheOthers() {
        Map<String, String> schools = province(
                value("d.visits", "5"),
                "duty: s.new\narticle: 第一条\ntitle: 学校另加\nsubject: cadre\nperiod: calendar-year\n"
                        + "require: { title: 甲, unit: 次, facts: f.visit, measure: count, min: 1 }\n");
        schools.computeIfPresent("pack/pack.yaml", (path, text) -> text + "fields: [SCHOOL]\n");

        assertThat(target(schools, "d.visits", "SCHOOL")).isEqualTo(5);
        assertThat(target(schools, "d.visits", "RURAL")).isEqualTo(2);
        assertThat(target(schools, "s.new", "SCHOOL")).isEqualTo(1);
        assertThat(target(schools, "s.new", "RURAL")).isNull();
    }

    @Test
    void aPackOfOneFieldLoosensOnlyThere() {
        Map<String, String> schools =
                province("", "amends: d.visits\nexempt: [{ when: cadre.rank != \"BUREAU\", else: 学校另有规定 }]\n");
        schools.computeIfPresent("pack/pack.yaml", (path, text) -> text + "fields: [SCHOOL]\n");
        assertThat(result(schools, "d.visits", "SCHOOL").orElseThrow().excuse()).isEqualTo("学校另有规定");
        assertThat(result(schools, "d.visits", "RURAL").orElseThrow().excuse()).isEmpty();

        schools.put("pack/duties/test.yaml", "amends: d.visits\nperiod: school-year\n");
        assertThat(check(schools).findings())
                .extracting(finding -> finding.problem().code())
                .containsExactly("pack.terms-of-all");
    }

    @Test
    void twoProvincesMayGiveTheSameNameOtherNumbers() {
        assertThat(target(province(value("d.visits", "3"), ""), "d.visits", "")).isEqualTo(3);
        assertThat(target(province(value("d.visits", "4"), ""), "d.visits", "")).isEqualTo(4);
    }

    @Test
    void whatAPackSaysOtherwiseIsListedWithBothValues() {
        List<Deviation> deviations = check(province(
                        value("d.visits", "3") + "---\n" + value("l.open", "7") + "---\n"
                                + value("d.trips", "{ DIVISION: { PROVINCE: 5, PREFECTURE: 3 } }"),
                        "amends: d.visits\nperiod: school-year\n---\n"
                                + "amends: l.scoped\nalso: [{ when: cadre.rank == \"BUREAU\", else: 厅局级 }]\n---\n"
                                + "duty: s.new\narticle: 第一条\ntitle: 另加\nsubject: cadre\nperiod: calendar-year\n"
                                + "require: { title: 甲, unit: 次, facts: f.visit, measure: count, min: 1 }\n"))
                .deviations();

        assertThat(deviations)
                .extracting(Deviation::kind, Deviation::name, Deviation::cell, Deviation::upper, Deviation::own)
                .containsExactlyInAnyOrder(
                        tuple(Kind.CHANGED, "d.visits", "", "2", "3"),
                        tuple(Kind.FILLED, "l.open", "", null, "7"),
                        tuple(Kind.CHANGED, "d.trips", "DIVISION/PROVINCE", "4", "5"),
                        tuple(Kind.TERMS, "d.visits", "", "calendar-year", "school-year"),
                        tuple(Kind.WIDENED, "l.scoped", "", null, "厅局级"),
                        tuple(Kind.ADDED_DUTY, "s.new", "", null, null));
        assertThat(deviations)
                .filteredOn(one -> one.name().equals("d.visits"))
                .allSatisfy(one -> assertThat(one.article()).contains("第一条"));
        assertThat(deviations.getFirst().since()).isEqualTo(LocalDate.of(2020, 1, 1));
    }

    @Test
    void whatNobodyHasFilledIsListed() {
        assertThat(check(province("", "")).gaps()).extracting(Gap::parameter).contains("l.open", "l.own");
        assertThat(check(province(value("l.open", "1"), "")).gaps())
                .extracting(Gap::parameter)
                .contains("l.own")
                .doesNotContain("l.open");
    }

    private static @Nullable Long target(Map<String, String> lower, String duty, String field) {
        return result(lower, duty, field)
                .map(result -> result.parts().getFirst().target())
                .orElse(null);
    }

    private static Optional<Result> result(Map<String, String> lower, String duty, String field) {
        List<Pack> packs = List.of(new PackReader(centre()).read(), new PackReader(lower).read());
        RuleBook book = RuleBook.compile(
                packs, DutyWords.ALL, finding -> assertThat(finding).isNull());
        Map<String, Object> state = field.isEmpty() ? Map.of() : Map.of("body_field", field);
        Inputs inputs = new Inputs(
                new Subject(SubjectKind.CADRE, 1),
                List.of(new SubjectRegister.State(Period.from(LocalDate.of(2020, 1, 1)), state)),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>());
        return Evaluation.of(book, book.duty(duty).orElseThrow(), inputs, Period.year(2026), Trace.NONE).stream()
                .findFirst();
    }

    private static List<String> codes(String parameters, String duties) {
        return findings(parameters, duties).stream()
                .map(finding -> finding.problem().code())
                .toList();
    }

    static List<Finding> findings(String parameters, String duties) {
        return check(province(parameters, duties)).findings();
    }

    static PackCheck check(Map<String, String> lower) {
        return PackCheck.of(List.of(centre(), lower), DutyWords.ALL);
    }

    static Map<String, String> province(String parameters, String duties) {
        Map<String, String> files = new HashMap<>(PackFixtures.province(parameters, duties));
        files.computeIfPresent("pack/pack.yaml", (path, text) -> text.replace("rules-shapes", "rules-duties"));
        return files;
    }

    private static Map<String, String> unit(String parameters) {
        Map<String, String> files = province(parameters, "");
        files.computeIfPresent("pack/pack.yaml", (path, text) -> text.replace("level: province", "level: unit"));
        return files;
    }

    /** All shapes, and parameters of each bound. */
    static Map<String, String> centre() {
        Map<String, String> files = PackFixtures.files("duties");
        files.keySet().removeIf(path -> path.startsWith("pack/scenarios/"));
        files.put(
                "pack/parameters/levels.yaml",
                parameter("l.fields", "codes", "floor", "[SCHOOL, RURAL]") + "---\n"
                        + parameter("l.exempt", "codes", "ceiling", "[MOBILE]") + "---\n"
                        + parameter("l.confirmed", "flag", "floor", "true") + "---\n"
                        + parameter("l.fixed", "number", "fixed", "2") + "---\n"
                        + parameter("l.open", "number", "open", "") + "---\n"
                        + parameter("l.own", "number", "own", ""));
        files.put(
                "pack/duties/levels.yaml",
                "duty: l.scoped\narticle: 第一条\ntitle: 处级到点\nsubject: cadre\nperiod: calendar-year\n"
                        + "scope: [{ when: cadre.rank == \"DIVISION\", else: 不是处级 }]\n"
                        + "require: { title: 甲, unit: 次, facts: f.visit, measure: count, min: 1 }\n");
        return files;
    }

    static String parameter(String name, String type, String bound, String value) {
        String values =
                value.isEmpty() ? "" : "values:\n  2014-01-01: { value: " + value + ", reference: " + FLOOR + " }\n";
        return "name: " + name + "\ntitle: " + name + "\ntype: " + type + "\narticle: 第一条\nbound: " + bound + "\n"
                + values;
    }

    static String value(String name, String value) {
        return "name: " + name + "\nvalues:\n  2020-01-01: { value: " + value + ", reference: 省〔2026〕2号 第一条 }\n";
    }
}
