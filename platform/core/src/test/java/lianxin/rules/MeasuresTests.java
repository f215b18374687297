package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lianxin.rules.Editions.Edition;
import lianxin.rules.Rules.Cell;
import lianxin.rules.Rules.Clause;
import lianxin.rules.Rules.Figure;
import lianxin.rules.Rules.Measures;
import lianxin.rules.Rules.Source;
import org.junit.jupiter.api.Test;

/** The packs in force, put together as people read them. */
class MeasuresTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static final Map<String, String> NATIONAL = DeliveredPacks.files("national");
    private static final Map<String, String> HUBEI = DeliveredPacks.files("hubei");

    @Test
    void aDocumentSaysWhatStandsInItsPack() {
        Measures hubei = read(NATIONAL, HUBEI).getLast();

        assertThat(hubei.title()).contains("湖北");
        assertThat(hubei.documentNumber()).isEqualTo("演示〔2015〕1号");
        assertThat(hubei.inForce()).isTrue();
        assertThat(hubei.national()).isFalse();
        assertThat(hubei.clauses()).extracting(Clause::name).startsWith("第一条", "第二条", "第三条", "第四条");
        assertThat(hubei.unplaced()).isEmpty();
        assertThat(hubei.annexes()).hasSize(2).first().satisfies(annex -> {
            assertThat(annex.title()).startsWith("附件1");
            assertThat(annex.table()).hasSize(4);
            assertThat(annex.text()).isNotBlank();
        });
    }

    @Test
    void aClauseOfAProvinceStandsBesideTheNationalOneThatItCarriesOut() {
        List<Measures> documents = read(NATIONAL, HUBEI);

        assertThat(clause(documents.getLast(), "第四条").above())
                .extracting(Source::clause, Source::documentNumber)
                .containsExactly(tuple("第四条", "中青办发〔2014〕44号"));
        assertThat(clause(documents.getFirst(), "第四条").below()).singleElement().satisfies(source -> {
            assertThat(source.pack()).isEqualTo("rules-hubei");
            assertThat(source.clause()).isEqualTo("第四条");
            assertThat(source.words()).contains("集体座谈");
        });
    }

    @Test
    void aNumberSaysWhatTheClauseLaysDownWhatTheLevelsAboveSayAndWhatHolds() {
        List<Measures> documents = read(NATIONAL, HUBEI);
        Cell filled = figure(documents.getLast(), "第二条", "办实事件数").cells().getFirst();
        Cell left = figure(documents.getFirst(), "第二条", "办实事件数").cells().getFirst();
        Figure rows = figure(documents.getFirst(), "第二条", "每次到点天数");

        assertThat(filled).isEqualTo(new Cell("", "1", LocalDate.of(2015, 1, 1), null, "1", "演示〔2015〕1号 第二条"));
        assertThat(left).isEqualTo(new Cell("", null, null, null, "1", "演示〔2015〕1号 第二条"));
        assertThat(rows.declared()).isTrue();
        assertThat(rows.cells()).extracting(Cell::row).contains("DIVISION", "BUREAU");
        assertThat(rows.cells()).extracting(Cell::value).containsOnly("5");
    }

    @Test
    void aNumberThatNobodyHasSetIsOpen() {
        Measures national = read(NATIONAL).getFirst();

        assertThat(figure(national, "第二条", "办实事件数").cells())
                .extracting(Cell::value, Cell::now)
                .containsOnly(tuple(null, null));
        assertThat(clause(national, "第四条").below()).isEmpty();
        assertThat(figures(national)).anyMatch(Figure::byUnit);
    }

    @Test
    void noNumberAndNoDutyOfADeliveredPackIsLost() {
        for (String name : DeliveredPacks.names()) {
            List<Map<String, String>> chain =
                    name.equals("national") ? List.of(NATIONAL) : List.of(NATIONAL, DeliveredPacks.files(name));
            List<Pack> packs = chain.stream().map(MeasuresTests::pack).toList();
            Measures document = read(packs).getLast();
            assertThat(document.unplaced()).as(name).isEmpty();
            assertThat(figures(document).map(Figure::title).distinct())
                    .as(name)
                    .hasSize(packs.getLast().parameters().size());
            long own = packs.getLast().duties().stream()
                    .filter(node -> !node.has("amends"))
                    .count();
            assertThat(document.clauses().stream()
                            .mapToLong(clause -> clause.duties().size())
                            .sum())
                    .as(name)
                    .isEqualTo(own
                            + packs.getLast().assessments().stream()
                                    .filter(node -> !node.has("amends"))
                                    .count());
        }
    }

    @Test
    void anEditionThatBeginsLaterStandsBesideTheOneInForce() {
        Map<String, String> later = new TreeMap<>(HUBEI);
        later.computeIfPresent("plugin.properties", (path, text) -> text.replace("1.0.0\n", "2.0.0\n"));
        later.computeIfPresent("pack/pack.yaml", (path, text) -> text + "valid-from: 2027-01-01\n");
        List<Pack> packs =
                Stream.of(NATIONAL, HUBEI, later).map(MeasuresTests::pack).toList();
        List<Measures> documents = read(packs);

        assertThat(documents)
                .extracting(Measures::version, Measures::inForce, Measures::from)
                .endsWith(tuple("1.0.0", true, null), tuple("2.0.0", false, LocalDate.of(2027, 1, 1)));
        assertThat(documents).extracting(Measures::edition).doesNotHaveDuplicates();
    }

    @Test
    void aValueThatIsToHoldLaterIsToldWithItsDay() {
        Map<String, String> rising = new TreeMap<>(HUBEI);
        rising.computeIfPresent(
                "pack/parameters/liaison.yaml",
                (path, text) -> text.replace(
                        "2015-01-01: { value: 1, reference: 演示〔2015〕1号 第二条 }",
                        "2015-01-01: { value: 1, reference: 演示〔2015〕1号 第二条 }\n"
                                + "  2027-01-01: { value: 2, reference: 演示〔2015〕1号 第二条 }"));

        assertThat(figure(read(NATIONAL, rising).getLast(), "第二条", "办实事件数").cells())
                .extracting(Cell::value, Cell::since, Cell::now)
                .containsExactly(tuple("1", LocalDate.of(2015, 1, 1), "1"), tuple("2", LocalDate.of(2027, 1, 1), "2"));
    }

    @Test
    void anAnnexWithoutContentAndATableOfUnevenRowsAreRefused() {
        assertThat(refusal("annexes: [{ title: 附件1 }]\n")).isEqualTo("pack.empty-annex");
        assertThat(refusal("annexes: [{ title: 附件1, table: [[甲, 乙], [丙]] }]\n")).isEqualTo("pack.uneven-table");
        assertThat(refusal("annexes: [{ title: 附件1, txet: 甲 }]\n")).isEqualTo("pack.unknown-key");
        assertThat(refusal("annexes: [{ text: 甲 }]\n")).isEqualTo("pack.missing-key");
    }

    @Test
    void whatStandsInAnAnnexBelongsToTheContentOfThePack() {
        Map<String, String> other = new TreeMap<>(HUBEI);
        other.computeIfPresent("pack/pack.yaml", (path, text) -> text.replace("[其他干部, —", "[其他干部, 1个"));

        assertThat(pack(other).hash()).isNotEqualTo(pack(HUBEI).hash());
    }

    private static String refusal(String annexes) {
        Map<String, String> files = new TreeMap<>(PackFixtures.province("", ""));
        files.computeIfPresent("pack/pack.yaml", (path, head) -> head + annexes);
        try {
            new PackReader(files).read();
            return "";
        } catch (Unreadable broken) {
            return broken.finding().problem().code();
        }
    }

    @SafeVarargs
    private static List<Measures> read(Map<String, String>... chain) {
        return read(Stream.of(chain).map(MeasuresTests::pack).toList());
    }

    private static List<Measures> read(List<Pack> packs) {
        Editions editions = new Editions(packs.stream().map(Edition::of).toList());
        List<Finding> findings = new ArrayList<>();
        TreeMap<LocalDate, RuleBook> chains = new TreeMap<>();
        editions.chains(hash -> packs.stream()
                        .filter(pack -> pack.hash().equals(hash))
                        .findFirst()
                        .orElseThrow())
                .forEach((day, chain) -> chains.put(day, RuleBook.compile(chain, DeliveredPacks.HOUSE, findings::add)));
        assertThat(findings).isEmpty();
        return ReadMeasures.of(new Timeline(editions, chains, false), TODAY);
    }

    private static Pack pack(Map<String, String> files) {
        return new PackReader(files).read();
    }

    private static Clause clause(Measures of, String name) {
        return of.clauses().stream()
                .filter(clause -> clause.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Figure> figures(Measures of) {
        return of.clauses().stream().flatMap(clause -> clause.figures().stream());
    }

    private static Figure figure(Measures of, String clause, String title) {
        return clause(of, clause).figures().stream()
                .filter(figure -> figure.title().contains(title))
                .findFirst()
                .orElseThrow();
    }
}
