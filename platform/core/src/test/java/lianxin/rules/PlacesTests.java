package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lianxin.kernel.Period;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import lianxin.organization.OrganizationId;
import lianxin.rules.OwnNumbers.Said;
import lianxin.rules.SubjectRegister.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a prefecture or a county lays down holds there, and nobody beside it sees it. */
class PlacesTests {

    private static final String NEW_DUTY =
            "duty: s.new\narticle: 第一条\ntitle: 另加\nsubject: cadre\nperiod: calendar-year\n"
                    + "require: { title: 甲, unit: 次, facts: f.visit, measure: count, min: 1 }\n";

    private final Map<String, String> province = pack("province", "province", "440000", value("d.visits", "2"), "");
    private final Map<String, String> east = pack("east", "prefecture", "441900", value("d.visits", "5"), NEW_DUTY);
    private final Map<String, String> west =
            pack("west", "prefecture", "440100", value("d.visits", "3"), "amends: d.best_effort\nforce: must\n");

    @Test
    void eachPlaceIsJudgedByItsOwnNumbersAndDuties() {
        RuleBook book = book(province, west, east);

        assertThat(target(book, "d.visits", at("4419"))).isEqualTo(5);
        assertThat(target(book, "d.visits", at("441900003"))).isEqualTo(5);
        assertThat(target(book, "d.visits", at("440103"))).isEqualTo(3);
        assertThat(target(book, "d.visits", at("4403"))).isEqualTo(2);
        assertThat(target(book, "d.visits", at("44"))).isEqualTo(2);
        assertThat(target(book, "s.new", at("4419"))).isEqualTo(1);
        assertThat(results(book, "s.new", at("4401"))).isEmpty();
    }

    @Test
    void whatOnePlaceMakesAMustStaysEncouragedBesideIt() {
        RuleBook book = book(province, west, east);

        assertThat(results(book, "d.best_effort", at("4401")).getFirst().force())
                .isEqualTo(Duty.Force.MUST);
        assertThat(results(book, "d.best_effort", at("4419")).getFirst().force())
                .isEqualTo(Duty.Force.ENCOURAGED);
    }

    @Test
    void theFloorOfACountyIsThatOfItsOwnPrefecture() {
        assertThat(codes(province, west, east, pack("c", "county", "440103", value("d.visits", "4"), "")))
                .isEmpty();
        assertThat(codes(province, west, east, pack("c", "county", "441981", value("d.visits", "4"), "")))
                .containsExactly("pack.below-floor");
    }

    @Test
    void namesOfAPlaceAreUnknownBesideItAndNotGivenTwice() {
        assertThat(codes(province, east, pack("z", "prefecture", "440300", "", NEW_DUTY)))
                .containsExactly("pack.named-above");
        assertThat(codes(province, east, pack("z", "prefecture", "440300", "", "amends: s.new\nforce: must\n")))
                .containsExactly("pack.unknown-duty");
        assertThat(codes(province, east, pack("z", "county", "441981", "", "amends: s.new\nforce: must\n")))
                .isEmpty();
        assertThat(codes(
                        province,
                        east,
                        pack("z", "prefecture", "440300", "", "amends: d.visits\nperiod: school-year\n")))
                .containsExactly("pack.terms-of-all");
        assertThat(codes(province, east, pack("z", "prefecture", "440300", value("l.period", "school-year"), "")))
                .containsExactly("pack.terms-of-all");
        assertThat(codes(pack("z", "province", "440000", value("l.period", "school-year"), "")))
                .isEmpty();
    }

    @Test
    void aPackStandsOnItsOwnLineAlone() {
        Map<String, String> county = pack("z", "county", "440103", "", "");
        county.computeIfPresent("pack/pack.yaml", (path, text) -> text.replace("rules-duties", "rules-east"));

        assertThat(codes(province, west, east, county)).containsExactly("pack.base");
    }

    @Test
    void whoMovesOwesInTheYearWhatTheFirstOfBothPlacesAsks() {
        RuleBook book = book(province, west, east);
        LocalDate june = LocalDate.of(2026, 6, 1);
        State before = at("4401").in("4401", new Period(LocalDate.of(2020, 1, 1), june.minusDays(1)));
        State after = at("4419").in("4419", Period.from(june));

        assertThat(target(book, "d.visits", before, after)).isEqualTo(3);
        assertThat(target(book, "s.new", before, after)).isEqualTo(1);
        Inputs inputs = inputs(OwnNumbers.NONE, before, after);
        assertThat(explained(book, "d.visits", inputs, 2027).packs())
                .extracting(Explanation.PackVersion::id)
                .containsExactly("rules-duties", "rules-province", "rules-east");
        assertThat(explained(book, "d.visits", inputs, 2026).packs()).hasSize(4);
    }

    @Test
    void theDeviationsOfAPlaceAreThoseFromItsOwnLine() {
        Map<String, String> county = pack("c", "county", "440103", value("d.visits", "5"), "");

        assertThat(PackCheck.of(List.of(centre(), province, west, county), DutyWords.ALL)
                        .deviations())
                .singleElement()
                .satisfies(deviation -> assertThat(deviation.upper()).isEqualTo("3"));
    }

    @Test
    void aUnitsOwnNumberHoldsForItFromItsDayOnAndForNobodyElse() {
        RuleBook book = book(province);
        OwnNumbers own = new OwnNumbers(Map.of(
                7L,
                List.of(
                        new Said("l.own", "", LocalDate.of(2025, 1, 1), 3L, "团试〔2025〕1号"),
                        new Said("l.own", "", LocalDate.of(2026, 1, 1), 4L, "团试〔2026〕1号"),
                        new Said("l.own", "", LocalDate.of(2026, 1, 1), 6L, "团试〔2026〕2号"))));

        assertThat(asked(book, own, unit(7), 2024)).isNull();
        assertThat(asked(book, own, unit(7), 2025)).isEqualTo(3);
        assertThat(asked(book, own, unit(7), 2026)).isEqualTo(6);
        assertThat(asked(book, own, unit(8), 2026)).isNull();
        Explanation why = explained(book, "o.own", inputs(own, unit(7)), 2026);
        assertThat(why.parameters()).singleElement().satisfies(used -> {
            assertThat(used.reference()).isEqualTo("团试〔2026〕2号");
            assertThat(used.since()).isEqualTo(LocalDate.of(2026, 1, 1));
            assertThat(used.clause()).isNotEmpty();
        });
        Result with = results(book, "o.own", inputs(own, unit(7)), 2026).getFirst();
        Duty duty = book.duty("o.own").orElseThrow();
        assertThat(inputs(own, unit(7)).digest(with, duty.needs()))
                .isNotEqualTo(inputs(OwnNumbers.NONE, unit(7)).digest(with, duty.needs()));
        assertThat(inputs(own, unit(8)).digest(with, duty.needs()))
                .isEqualTo(inputs(OwnNumbers.NONE, unit(8)).digest(with, duty.needs()));
    }

    private static @Nullable Long asked(RuleBook book, OwnNumbers own, State state, int year) {
        return results(book, "o.own", inputs(own, state), year)
                .getFirst()
                .parts()
                .getFirst()
                .target();
    }

    private static Explanation explained(RuleBook book, String duty, Inputs inputs, int year) {
        return Explaining.of(book, book.duty(duty).orElseThrow(), inputs, Period.year(year), LocalDate.of(year, 12, 31))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Long target(RuleBook book, String duty, State... states) {
        return results(book, duty, states).getFirst().parts().getFirst().target();
    }

    private static List<Result> results(RuleBook book, String duty, State... states) {
        return results(book, duty, inputs(OwnNumbers.NONE, states), 2026);
    }

    private static List<Result> results(RuleBook book, String duty, Inputs inputs, int year) {
        return Evaluation.of(book, book.duty(duty).orElseThrow(), inputs, Period.year(year), Trace.NONE);
    }

    private static Inputs inputs(OwnNumbers own, State... states) {
        return new Inputs(
                new Subject(SubjectKind.CADRE, 1), List.of(states), List.of(), new TreeMap<>(), new TreeMap<>(), own);
    }

    private static State at(String place) {
        return new State(Period.from(LocalDate.of(2020, 1, 1)), Map.of(), LocalDate.of(2020, 1, 1), List.of(), place);
    }

    private static State unit(long body) {
        return new State(
                Period.from(LocalDate.of(2020, 1, 1)),
                Map.of(),
                LocalDate.of(2020, 1, 1),
                List.of(new OrganizationId(1), new OrganizationId(body)),
                "44");
    }

    private static List<Pack> chain(List<Map<String, String>> lower) {
        List<Pack> chain = new ArrayList<>(List.of(new PackReader(centre()).read()));
        lower.forEach(files -> chain.add(new PackReader(files).read()));
        return chain;
    }

    @SafeVarargs
    private static RuleBook book(Map<String, String>... lower) {
        return RuleBook.compile(
                chain(List.of(lower)),
                DutyWords.ALL,
                finding -> assertThat(finding).isNull());
    }

    /** What is wrong with the last of them, on its line or beside the others. */
    @SafeVarargs
    private static List<String> codes(Map<String, String>... lower) {
        List<Pack> chain = chain(List.of(lower));
        List<Finding> findings = new ArrayList<>();
        RuleBook.compile(PackLibrary.line(chain, chain.getLast()), DutyWords.ALL, findings::add);
        if (findings.isEmpty()) {
            RuleBook.compile(chain, DutyWords.ALL, findings::add);
        }
        return findings.stream().map(finding -> finding.problem().code()).toList();
    }

    private static Map<String, String> centre() {
        Map<String, String> files = PackFixtures.files("duties");
        files.keySet().removeIf(path -> path.startsWith("pack/scenarios/"));
        files.put("pack/parameters/levels.yaml", """
                name: l.own
                title: 自定
                article: 第一条
                bound: own
                ---
                name: l.period
                title: 周期
                type: code
                article: 第一条
                bound: open
                """);
        files.put("pack/duties/own.yaml", """
                duty: o.own
                article: 第一条
                title: 自定次数
                subject: cadre
                period: calendar-year
                require: { title: 甲, unit: 次, facts: f.visit, measure: count, min: param.l.own }
                ---
                duty: o.period
                article: 第一条
                title: 周期待定
                subject: cadre
                period: calendar-year
                period-by: param.l.period
                require: { title: 甲, unit: 次, facts: f.visit, measure: count, min: 1 }
                """);
        return files;
    }

    private static Map<String, String> pack(
            String id, String level, String jurisdiction, String parameters, String duties) {
        Map<String, String> files = new HashMap<>(PackFixtures.province(parameters, duties));
        files.put("plugin.properties", "plugin.id=rules-" + id + "\nplugin.version=1.0.0\n");
        files.computeIfPresent(
                "pack/pack.yaml",
                (path, text) -> text.replace("rules-shapes", "rules-duties")
                        .replace("level: province", "level: " + level)
                        .replace("420000", jurisdiction));
        return files;
    }

    private static String value(String name, String value) {
        return "name: " + name + "\nvalues:\n  2020-01-01: { value: " + value + ", reference: 省〔2026〕2号 第一条 }\n";
    }
}
