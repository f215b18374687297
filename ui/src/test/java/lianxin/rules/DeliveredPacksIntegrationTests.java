package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.Application;
import lianxin.kernel.Period;
import lianxin.kernel.TenantCode;
import lianxin.ledger.Attribute;
import lianxin.ledger.Fact;
import lianxin.ledger.FactId;
import lianxin.ledger.FactKind;
import lianxin.ledger.NewFact;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The packs that are delivered, checked against the words that the modules really declare. */
@Tag("database")
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "lianxin.tenancy.tasks=false")
class DeliveredPacksIntegrationTests {

    @Autowired
    PackLibrary library;

    @Autowired
    TestTenants tenants;

    @Autowired
    List<FactKind> facts;

    @Autowired
    List<Relation> relations;

    @Autowired
    List<SubjectRegister> registers;

    @Test
    void everyDeliveredPackSpeaksTheWordsOfTheModules() {
        Map<String, Map<String, String>> packs = PackFiles.delivered().stream()
                .collect(Collectors.toMap(files -> header(files).id(), files -> files));

        assertThat(packs.keySet())
                .contains("rules-national", "rules-hubei", "rules-shandong", "rules-beijing", "rules-fujian");
        packs.forEach((id, files) -> {
            String base = header(files).base().split(" ", 2)[0];
            List<Map<String, String>> chain = base.isEmpty() ? List.of(files) : List.of(packs.get(base), files);
            assertThat(PackCheck.of(chain, vocabulary()).findings()).as(id).isEmpty();
        });
    }

    @Test
    void theNationalPackAnnouncesWhatTheModulesKeepWordForWord() {
        PackKinds announced = PackFiles.delivered().stream()
                .map(files -> new PackReader(files).read())
                .filter(pack -> pack.header().id().equals("rules-national"))
                .findFirst()
                .orElseThrow()
                .kinds();

        assertThat(facts).allSatisfy(kind -> {
            FactKind same = announced.facts().get(kind.name());
            assertThat(same).as(kind.name()).isNotNull();
            assertThat(same.title()).isEqualTo(kind.title());
            assertThat(same.object()).isEqualTo(kind.object());
            assertThat(sorted(same.attributes())).isEqualTo(sorted(kind.attributes()));
        });
        assertThat(relations).extracting(Relation::kind).allSatisfy(kind -> {
            RelationKind same = announced.relations().get(kind.name());
            assertThat(same).as(kind.name()).isNotNull();
            assertThat(same.subject()).isEqualTo(kind.subject());
            assertThat(same.object()).isEqualTo(kind.object());
            assertThat(sorted(same.attributes())).isEqualTo(sorted(kind.attributes()));
        });
    }

    @Test
    void theRulesOfDongguanHoldInGuangdongAndThereInDongguanAlone() {
        assertThat(delivered(TestTenants.GUANGDONG)).contains("rules-national", "rules-dongguan");
        assertThat(delivered(TestTenants.HUBEI)).contains("rules-hubei").doesNotContain("rules-dongguan");
        assertThat(delivered(TestTenants.BEIJING)).doesNotContain("rules-dongguan");

        RuleBook book = RuleBook.compile(
                Stream.of("rules-national", "rules-dongguan")
                        .map(id -> tenants.in(TestTenants.GUANGDONG, library::delivered).stream()
                                .filter(pack -> pack.header().id().equals(id))
                                .findFirst()
                                .orElseThrow())
                        .toList(),
                vocabulary(),
                finding -> assertThat(finding).isNull());
        assertThat(dutiesThatDiffer(book, "4419", "4401"))
                .containsExactlyInAnyOrder(
                        "secondment.half_year",
                        "secondment.soon_after_post",
                        "secondment.host_opinion",
                        "secondment.length");
        assertThat(dutiesThatDiffer(book, "4403", "4401")).isEmpty();
    }

    /** The duties that stand otherwise for the same people with the same records, only because of the place. */
    private static Set<String> dutiesThatDiffer(RuleBook book, String one, String other) {
        return Stream.of(SubjectKind.CADRE, SubjectKind.ORGANIZATION)
                .flatMap(kind -> book.duties(kind).stream()
                        .filter(duty -> !results(book, duty, kind, one).equals(results(book, duty, kind, other))))
                .map(Duty::name)
                .collect(Collectors.toSet());
    }

    private static List<String> results(RuleBook book, Duty duty, SubjectKind kind, String place) {
        Period days = Period.from(LocalDate.of(2025, 3, 1));
        Subject subject = new Subject(kind, 1);
        SubjectRegister.State state = new SubjectRegister.State(
                days,
                Map.of(
                        "rank", "SECTION",
                        "staffing", "FULL_TIME",
                        "body_level", "PREFECTURE",
                        "level", "PREFECTURE",
                        "leading_body", true),
                days.first(),
                List.of(),
                place);
        NewFact term = new NewFact(
                "secondment.term",
                subject,
                0,
                1,
                0,
                new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 7, 31)),
                false,
                Map.of("months", 5L));
        Inputs inputs = new Inputs(
                subject,
                List.of(state),
                List.of(new Fact(new FactId(1), new SourceRecord("secondment.term", 1), 1, term)),
                new TreeMap<>(),
                new TreeMap<>());
        return Evaluation.of(book, duty, inputs, Period.year(2026), Trace.NONE).stream()
                .map(result -> result.standing(LocalDate.of(2027, 1, 1)).toString())
                .toList();
    }

    private List<String> delivered(TenantCode tenant) {
        return tenants.in(tenant, library::delivered).stream()
                .map(pack -> pack.header().id())
                .toList();
    }

    private static List<Attribute> sorted(List<Attribute> attributes) {
        return attributes.stream().sorted(Comparator.comparing(Attribute::name)).toList();
    }

    private static Pack.Header header(Map<String, String> files) {
        return new PackReader(files).read().header();
    }

    private Vocabulary vocabulary() {
        return new Vocabulary(
                facts,
                relations.stream().map(Relation::kind).toList(),
                registers.stream().collect(Collectors.toMap(SubjectRegister::kind, SubjectRegister::attributes)));
    }
}
