package lianxin.rules;

import static lianxin.ledger.Attribute.code;
import static lianxin.ledger.Attribute.flag;
import static lianxin.ledger.Attribute.number;
import static lianxin.rules.PacksWorld.ONE;
import static lianxin.rules.PacksWorld.day;
import static lianxin.rules.RulesWorld.BEGINNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lianxin.kernel.Fault;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.ledger.FactKind;
import lianxin.ledger.NewFact;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.Subject;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.organization.Staffing;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What a prefecture lays down holds there alone, and what a unit lays down for itself for that unit alone. */
@Tag("database")
@SpringBootTest(properties = "spring.application.name=places")
@Import({RulesWorld.Words.class, PacksWorld.class, PlacesIntegrationTests.Trips.class})
class PlacesIntegrationTests {

    private static final Period YEAR = Period.year(2026);
    private static final AtomicInteger VERSION = new AtomicInteger();

    @TestConfiguration
    static class Trips {

        @Bean
        FactKind trips() {
            return new FactKind(
                    "research.trip",
                    "到基层调研",
                    "",
                    List.of(
                            code("nature", "方式"),
                            number("places", "个", "到过的县（区）数"),
                            number("travel_days", "天", "其中路途天数"),
                            flag("also_liaison", "与基层联系点工作结合安排")));
        }
    }

    @Autowired
    RulesWorld world;

    @Autowired
    PacksWorld admins;

    @Autowired
    TestTenants tenants;

    @Autowired
    Packs packs;

    @Autowired
    Rules rules;

    @Autowired
    Recompute recompute;

    @Autowired
    Cadres cadres;

    @Autowired
    Organizations organizations;

    private OrganizationId wuhan;
    private OrganizationId shiyan;
    private OrganizationId county;

    @BeforeEach
    void places() {
        wuhan = body("4201");
        shiyan = body("4203");
        county = body("420325");
    }

    @Test
    void twoPrefecturesBesideEachOtherJudgeTheirOwnAndNobodyElse() {
        CadreId inWuhan = withPoint(wuhan);
        CadreId inShiyan = withPoint(shiyan);
        CadreId inProvince = withPoint(world.province());
        inForce("rules-wuhan", "420100", 7);
        assertThat(visitsAsked(inWuhan)).isEqualTo(7);
        assertThat(visitsAsked(inShiyan)).isEqualTo(2);
        inForce("rules-shiyan", "420300", 4);

        assertThat(visitsAsked(inWuhan)).isEqualTo(7);
        assertThat(visitsAsked(inShiyan)).isEqualTo(4);
        assertThat(visitsAsked(inProvince)).isEqualTo(2);
        assertThat(packsThatJudge(inWuhan)).contains("rules-wuhan").doesNotContain("rules-shiyan");
        assertThat(packsThatJudge(inProvince)).doesNotContain("rules-wuhan", "rules-shiyan");
        assertNoDifference();

        LocalDate january = day(2026, 1, 1);
        world.change(() -> cadres.appoint(inProvince, RulesWorld.appointment(shiyan, january)));
        world.change(() -> cadres.endPost(
                inProvince,
                cadres.find(inProvince).orElseThrow().posts().getFirst().id(),
                day(2025, 12, 31)));
        admins.drained();
        assertThat(visitsAsked(inProvince)).isEqualTo(4);
        assertNoDifference();
    }

    @Test
    void whatLiesBelowABodyWithoutAPlaceOfItsOwnIsInThePlaceOfThatBody() {
        inForce("rules-wuhan", "420100", 7);
        OrganizationId office = world.below(
                world.province(),
                new Description(
                        "共青团试验" + Ids.next(),
                        OrganizationLevel.PREFECTURE,
                        OrganizationKind.LEAGUE_COMMITTEE,
                        true,
                        OrganizationField.PUBLIC_OFFICE,
                        "4203"));
        OrganizationId department = world.below(
                office, RulesWorld.department(true, OrganizationLevel.PREFECTURE, OrganizationKind.DEPARTMENT));
        CadreId there = withPoint(department);
        assertThat(visitsAsked(there)).isNotEqualTo(7);

        world.change(() -> organizations.carryOut(new Organizations.Redescribe(
                office,
                new Description(
                        "共青团试验" + Ids.next(),
                        OrganizationLevel.PREFECTURE,
                        OrganizationKind.LEAGUE_COMMITTEE,
                        true,
                        OrganizationField.PUBLIC_OFFICE,
                        "4201"),
                day(2026, 1, 1))));
        assertThat(differences()).isPositive();
        admins.drained();
        assertNoDifference();
        assertThat(visitsAsked(there)).isEqualTo(7);
    }

    @Test
    void aPackForSchoolsJudgesBodiesInSchoolsAloneAlsoAfterABodyHasBecomeOne() {
        OrganizationId school = world.below(world.province(), inField(OrganizationField.SCHOOL));
        OrganizationId firm = world.below(world.province(), inField(OrganizationField.ENTERPRISE));
        CadreId atSchool = withPoint(school);
        CadreId atFirm = withPoint(firm);
        inForce(pack("rules-schools", "province", "420000", "fields: [SCHOOL]", 6));

        assertThat(visitsAsked(atSchool)).isEqualTo(6);
        assertThat(visitsAsked(atFirm)).isEqualTo(2);
        assertThat(packsThatJudge(atSchool)).contains("rules-schools");
        assertThat(packsThatJudge(atFirm)).doesNotContain("rules-schools");
        assertNoDifference();

        redescribe(firm, OrganizationField.SCHOOL, day(2026, 1, 1));
        redescribe(school, OrganizationField.ENTERPRISE, day(2026, 1, 1));
        assertThat(differences()).isPositive();
        admins.drained();
        assertNoDifference();
        assertThat(visitsAsked(atFirm)).isEqualTo(6);
        assertThat(visitsAsked(atSchool)).isEqualTo(2);
        assertThat(admins.visitsAsked(atSchool, 2025))
                .as("the year in which it was a school")
                .isEqualTo(6);
        assertThat(admins.visitsAsked(atFirm, 2025)).isEqualTo(2);
    }

    private void redescribe(OrganizationId body, OrganizationField field, LocalDate from) {
        world.change(() -> organizations.carryOut(new Organizations.Redescribe(body, inField(field), from)));
    }

    private static Description inField(OrganizationField field) {
        return new Description(
                "共青团试验" + Ids.next(), OrganizationLevel.PREFECTURE, OrganizationKind.LEAGUE_COMMITTEE, true, field, "");
    }

    @Test
    void aPackOfAnotherProvinceOrOfAnotherLevelThanItsCodeIsRefused() {
        assertThat(codes(place("rules-gz", "prefecture", "440100", 5))).containsExactly("pack.foreign-jurisdiction");
        assertThat(codes(place("rules-x", "county", "420100", 5))).contains("pack.wrong-level");
        assertThat(codes(place("rules-x", "prefecture", "420325", 5))).contains("pack.wrong-level");
        assertThat(codes(place("rules-x", "unit", "420000", 5))).contains("pack.wrong-level");
        inForce("rules-wuhan", "420100", 7);
        assertThat(codes(place("rules-other", "prefecture", "420100", 9))).containsExactly("pack.second-pack");
        assertThat(codes(place("rules-wuhan", "prefecture", "420300", 9))).containsExactly("pack.second-pack");
        assertThat(codes(place("rules-jiangan", "county", "420102", 6))).containsExactly("pack.below-floor");
        assertThat(codes(place("rules-fangxian", "county", "420325", 6))).isEmpty();
        assertThat(codes(place("rules-province", "province", "420000", 9)))
                .as("a place below does not keep the province from asking more")
                .isEmpty();
    }

    @Test
    void aUnitThatSetsItsOwnNumbersIsJudgedByThemAtOnceAndNobodyElseIs() {
        OrganizationId department =
                world.below(county, RulesWorld.department(true, OrganizationLevel.COUNTY, OrganizationKind.DEPARTMENT));
        CadreId secretary = leader(county);
        CadreId officer = leader(department);
        CadreId elsewhere = leader(body("420323"));
        admins.drained();
        assertThat(trips(secretary).status()).isEqualTo(Status.AWAITING_UNIT);

        set("research.trips_counted_by", "", "TRIP");
        set("research.min_trips", "DIVISION", "2");
        set("research.min_days", "DIVISION", "20");
        assertThat(differences()).isPositive();
        admins.drained();
        assertNoDifference();

        for (CadreId mine : List.of(secretary, officer)) {
            assertThat(trips(mine).status()).isNotEqualTo(Status.AWAITING_UNIT);
            assertThat(trips(mine).parts()).extracting(Standing.Part::target).containsExactly(2L, 20L);
        }
        assertThat(trips(elsewhere).status()).isEqualTo(Status.AWAITING_UNIT);
        Explanation why = world.in(() -> rules.explain(Subject.cadre(secretary.value()), "research.trips", 0, YEAR)
                .orElseThrow());
        assertThat(why.parameters())
                .filteredOn(used -> used.parameter().equals("research.min_days"))
                .singleElement()
                .satisfies(used -> {
                    assertThat(used.reference()).isEqualTo("房团〔2026〕3号，2026年1月5日");
                    assertThat(used.clause()).contains("由本单位提出具体要求");
                });

        world.record(new SourceRecord("research.trip", Ids.next()), 1, List.of(trip(secretary)));
        assertNoDifference();
        set("research.min_days", "DIVISION", "5");
        admins.drained();
        assertThat(trips(secretary).parts()).extracting(Standing.Part::target).containsExactly(2L, 5L);
        assertNoDifference();
        assertThat(own(TestTenants.HUBEI, Role.SECRETARY, county))
                .filteredOn(one -> one.provision().name().equals("research.min_days"))
                .singleElement()
                .satisfies(one -> assertThat(one.provision().values())
                        .extracting(Provision.Value::value)
                        .endsWith("20", "5"));
    }

    @Test
    void anOwnNumberIsRefusedUnlessItIsTheUnitsToSayAndWellFormed() {
        assertThat(refused("research.min_days", "", "20", "文", day(2026, 1, 1))).containsExactly("own-number.cell");
        assertThat(refused("research.min_days", "CHIEF", "20", "文", day(2026, 1, 1)))
                .containsExactly("own-number.cell");
        assertThat(refused("research.min_days", "DIVISION", "twenty", "文", day(2026, 1, 1)))
                .containsExactly("own-number.value");
        assertThat(refused("research.trips_counted_by", "", "WEEK", "文", day(2026, 1, 1)))
                .containsExactly("own-number.value");
        assertThat(refused("research.min_days", "DIVISION", "20", " ", day(2026, 1, 1)))
                .containsExactly("own-number.reference");
        assertThat(refused("research.min_days", "DIVISION", "20", "文", day(2024, 12, 31)))
                .containsExactly("own-number.too-early");
        assertThat(refused("liaison.min_visits_per_point", "DIVISION", "20", "文", day(2026, 1, 1)))
                .containsExactly("own-number.unknown");
        assertThatThrownBy(() -> as(TestTenants.HUBEI, Role.CADRE, county, () -> rules.setOwn(days("20"))))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> as(TestTenants.HUBEI, Role.SECRETARY, shiyan, () -> rules.setOwn(days("20"))))
                .isInstanceOf(Fault.class);
    }

    @Test
    void noTenantSeesThePlacesOrNumbersOfAnother() {
        inForce("rules-wuhan", "420100", 7);
        set("research.trips_counted_by", "", "PLACE");
        for (TenantCode other : List.of(TestTenants.GUANGDONG, TestTenants.BEIJING)) {
            assertThat(admins.as(other, ONE, packs::state).inForce().values())
                    .allSatisfy(chain ->
                            assertThat(chain).extracting(Packs.Holding::pack).doesNotContain("rules-wuhan"));
            assertThatThrownBy(() -> own(other, Role.SECRETARY, county)).isInstanceOf(Fault.class);
        }
    }

    private OrganizationId body(String code) {
        return world.in(() -> organizations.findByCode(code).orElseThrow().id());
    }

    private CadreId withPoint(OrganizationId body) {
        CadreId cadre = world.cadre(CadreRank.DIVISION, body);
        world.assign(cadre, Ids.next(), Period.from(day(2024, 9, 1)), "420325");
        admins.drained();
        return cadre;
    }

    private CadreId leader(OrganizationId body) {
        return world.change(() -> cadres.register(
                "试验", CadreRank.DIVISION, new Cadres.Appointment(body, "书记", true, Staffing.FULL_TIME, BEGINNING)));
    }

    private static NewFact trip(CadreId cadre) {
        return new NewFact(
                "research.trip",
                Subject.cadre(cadre.value()),
                0,
                0,
                0,
                new Period(day(2026, 3, 2), day(2026, 3, 6)),
                false,
                Map.of("places", 1L));
    }

    private Standing trips(CadreId cadre) {
        return world.in(() -> rules.standings(Subject.cadre(cadre.value()), YEAR)).stream()
                .filter(standing -> standing.duty().equals("research.trips"))
                .findFirst()
                .orElseThrow();
    }

    private long visitsAsked(CadreId cadre) {
        return admins.visitsAsked(cadre, 2026);
    }

    private List<String> packsThatJudge(CadreId cadre) {
        return world.in(() -> rules.explanations(Subject.cadre(cadre.value()), "liaison", YEAR)).stream()
                .flatMap(explanation -> explanation.packs().stream())
                .map(Explanation.PackVersion::id)
                .distinct()
                .toList();
    }

    private void inForce(String id, String jurisdiction, int visits) {
        inForce(place(id, "prefecture", jurisdiction, visits));
    }

    private void inForce(byte[] pack) {
        Packs.Upload upload = admins.as(ONE, () -> packs.upload(pack));
        assertThat(upload.report().findings()).isEmpty();
        PackDraft draft = Objects.requireNonNull(upload.draft());
        admins.approved(admins.as(ONE, () -> packs.submit(draft.id()).orThrow()));
        admins.drained();
    }

    private List<String> codes(byte[] archive) {
        return admins.as(ONE, () -> packs.upload(archive)).report().findings().stream()
                .map(finding -> finding.problem().code())
                .toList();
    }

    private static byte[] place(String id, String level, String jurisdiction, int visits) {
        return pack(id, level, jurisdiction, "", visits);
    }

    private static byte[] pack(String id, String level, String jurisdiction, String fields, int visits) {
        return PackArchive.write(Map.of(
                "plugin.properties",
                "plugin.id=" + id + "\nplugin.version=1." + VERSION.incrementAndGet() + ".0\n",
                "pack/pack.yaml",
                """
                title: 试验 %s
                document: 试验〔2026〕2号
                issuer: 试验
                level: %s
                jurisdiction: "%s"
                extends: rules-national >=1.0.0 & <2.0.0
                articles: { 第一条: 每年深入每个联系点的次数。 }
                %s
                """.formatted(id, level, jurisdiction, fields),
                "pack/parameters/liaison.yaml",
                """
                name: liaison.min_visits_per_point
                values:
                  2020-01-01: { value: { BUREAU: %1$d, DEPUTY_BUREAU: %1$d, DIVISION: %1$d, DEPUTY_DIVISION: %1$d }, reference: 试验〔2026〕2号 第一条 }
                """.formatted(visits)));
    }

    private void set(String parameter, String cell, String value) {
        as(TestTenants.HUBEI, Role.SECRETARY, county, () -> rules.setOwn(given(parameter, cell, value)))
                .orThrow();
    }

    private Provision.Given given(String parameter, String cell, String value) {
        return new Provision.Given(county, parameter, cell, value, day(2026, 1, 1), "房团〔2026〕3号，2026年1月5日");
    }

    private Provision.Given days(String value) {
        return given("research.min_days", "DIVISION", value);
    }

    private List<String> refused(String parameter, String cell, String value, String reference, LocalDate from) {
        Outcome<OrganizationId> answer = as(
                TestTenants.HUBEI,
                Role.SECRETARY,
                county,
                () -> rules.setOwn(new Provision.Given(county, parameter, cell, value, from, reference)));
        return answer instanceof Outcome.Refused<OrganizationId> refused
                ? refused.reasons().stream().map(Refusal::code).toList()
                : List.of();
    }

    private List<Provision.Own> own(TenantCode tenant, Role role, OrganizationId unit) {
        return as(tenant, role, unit, () -> rules.ownProvisions(unit));
    }

    private <T> T as(TenantCode tenant, Role role, OrganizationId body, Supplier<T> work) {
        AtomicReference<T> answer = new AtomicReference<>();
        HouseClock.on(RulesWorld.TODAY, () -> answer.set(tenants.as(tenant, role, body.value(), 0, work)));
        return answer.get();
    }

    private int differences() {
        return world.in(() -> recompute.differences(YEAR));
    }

    private void assertNoDifference() {
        assertThat(differences()).isZero();
    }
}
