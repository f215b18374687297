package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxin.kernel.Ids;
import lianxin.kernel.Period;
import lianxin.ledger.FactKind;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Duties of a body that its cadres carry, and that reach over what lies below it. */
@Tag("database")
@SpringBootTest
@Import(RulesWorld.Words.class)
class SharedDutiesIntegrationTests {

    private static final Period YEAR = Period.year(2026);
    private static final String DUTIES = """
            duty: liaison.shared
            article: 第一条
            title: 本单位干部共同到点
            subject: organization
            period: calendar-year
            require: { title: 到点, unit: 次, facts: liaison.visit, by: organization.cadres, measure: count, min: 2 }
            ---
            duty: liaison.townships
            article: 第一条
            title: 走遍所辖乡镇
            subject: organization
            period: calendar-year
            require:
              title: 走到的乡镇
              unit: 个
              roster: organization.below
              where: [{ when: unit.level == "TOWNSHIP", else: 不是乡镇 }]
              covered: { facts: liaison.visit, by: organization.cadres, times: 1 }
            """;

    @Autowired
    RulesWorld world;

    @Autowired
    ReadInputs inputs;

    @Autowired
    NoteWorkDue notes;

    @Autowired
    WorkDue due;

    @Autowired
    ActivePacks packs;

    @Autowired
    List<FactKind> kinds;

    @Autowired
    List<Relation> relations;

    @Autowired
    List<SubjectRegister> registers;

    @Test
    void whatItsCadresDoWhileTheyServeThereCountsForTheBody() {
        OrganizationId county = committee(world.province(), OrganizationLevel.COUNTY);
        committee(county, OrganizationLevel.GRASSROOTS);
        OrganizationId visited = committee(county, OrganizationLevel.TOWNSHIP);
        committee(county, OrganizationLevel.TOWNSHIP);
        CadreId secretary = world.cadre(CadreRank.SECTION, county);
        CadreId stranger = world.cadre(CadreRank.SECTION, committee(world.province(), OrganizationLevel.COUNTY));
        world.visit(secretary, visited.value(), day(3, 1), day(3, 2));
        world.visit(secretary, Ids.next(), day(4, 1), day(4, 2));
        world.visit(stranger, visited.value(), day(5, 1), day(5, 2));

        assertThat(judged(county, "liaison.shared")).isEqualTo("2/2");
        assertThat(judged(county, "liaison.townships")).isEqualTo("1/2");
        assertThat(holders("organization.cadres", secretary.value())).containsExactly(county.value());
        assertThat(holders("organization.below", visited.value()))
                .contains(county.value(), world.province().value())
                .doesNotContain(visited.value());
    }

    @Test
    void whatACadreDoesIsNotedForTheBodyAndOnlyWhereADutyLooksAtIt() {
        OrganizationId county = committee(world.province(), OrganizationLevel.COUNTY);
        CadreId secretary = world.cadre(CadreRank.SECTION, county);
        RuleBook lookingAway = world.in(() -> packs.inForce().reading());

        assertThat(noted(lookingAway, secretary)).doesNotContain(Subject.organization(county.value()));
        assertThat(noted(book(), secretary)).contains(Subject.organization(county.value()));
    }

    private List<Subject> noted(RuleBook book, CadreId cadre) {
        return world.inOneTransaction(() -> {
            due.done(due.first(Integer.MAX_VALUE, Long.MAX_VALUE));
            notes.noteHolders(book, SubjectKind.CADRE, List.of(cadre.value()), day(3, 1));
            return due.first(Integer.MAX_VALUE, Long.MAX_VALUE).stream()
                    .map(WorkDue.Key::subject)
                    .toList();
        });
    }

    private List<Long> holders(String name, long object) {
        return world.in(() -> relations.stream()
                .filter(relation -> relation.kind().name().equals(name))
                .flatMap(relation -> relation.holders(List.of(object), YEAR).stream())
                .toList());
    }

    private String judged(OrganizationId body, String duty) {
        RuleBook book = book();
        return world.in(() -> inputs.of(book, SubjectKind.ORGANIZATION, List.of(body.value()), YEAR).stream()
                .flatMap(of -> Evaluation.of(book, book.duty(duty).orElseThrow(), of, YEAR, Trace.NONE).stream())
                .map(result -> result.parts().getFirst())
                .map(part -> part.done() + "/" + part.target())
                .collect(Collectors.joining()));
    }

    private RuleBook book() {
        Vocabulary words = new Vocabulary(
                kinds,
                relations.stream().map(Relation::kind).toList(),
                registers.stream().collect(Collectors.toMap(SubjectRegister::kind, SubjectRegister::attributes)));
        Pack pack = new PackReader(Map.of(
                        "plugin.properties",
                        "plugin.id=rules-shared\nplugin.version=1.0.0\n",
                        "pack/pack.yaml",
                        "title: 试\ndocument: 试\nissuer: 试\nlevel: centre\njurisdiction: \"000000\"\n"
                                + "articles: { 第一条: 试。 }\n",
                        "pack/periods.yaml",
                        "calendar-year: { anchor: 2014-01-01, months: 12 }\n",
                        "pack/duties/shared.yaml",
                        DUTIES))
                .read();
        return RuleBook.compile(List.of(pack), words, finding -> {
            throw new AssertionError(finding);
        });
    }

    private OrganizationId committee(OrganizationId parent, OrganizationLevel level) {
        return world.below(parent, RulesWorld.department(true, level, OrganizationKind.LEAGUE_COMMITTEE));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
