package lianxin.liaison;

import static lianxin.liaison.LiaisonFixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lianxin.TestApplication;
import lianxin.document.PrintedTables;
import lianxin.document.PrintedTables.Sheet;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.Ledger;
import lianxin.ledger.RecordField;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.Subject;
import lianxin.liaison.Liaison.Saved;
import lianxin.liaison.LiaisonArrangement.Assign;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.liaison.VisitWork.PolicyBriefing;
import lianxin.liaison.VisitWork.YouthInterview;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.Divisions;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.organization.Staffing;
import lianxin.rules.Rules;
import lianxin.rules.Standing;
import lianxin.rules.Status;
import lianxin.testing.CallCost;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** 广东 asks for more with visits, deeds and problems; 湖北 and 北京 do not. */
@Tag("database")
@SpringBootTest(classes = TestApplication.class, properties = "lianxin.tenancy.modules=liaison")
class AddedFieldsIntegrationTests {

    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);
    private static final LocalDate TODAY = day(8, 1);
    private static final List<ExtraValue> ALL = List.of(
            ExtraValue.of("staff", "12"),
            ExtraValue.of("place", "HALL"),
            ExtraValue.of("joint", "false"),
            ExtraValue.of("agreed_on", "2026-04-30"));

    @Autowired
    TestTenants tenants;

    @Autowired
    Organizations organizations;

    @Autowired
    Divisions divisions;

    @Autowired
    Cadres cadres;

    @Autowired
    LiaisonArrangement arrangement;

    @Autowired
    Liaison liaison;

    @Autowired
    Ledger ledger;

    @Autowired
    Rules rules;

    @Autowired
    PrintedTables tables;

    @Autowired
    CallCost cost;

    private Home guangdong;

    /** A department head of a province and the point that is his. */
    private record Home(TenantCode tenant, OrganizationId body, CadreId head, PointId point) {}

    @BeforeEach
    void aHeadHasAPoint() {
        guangdong = home(TestTenants.GUANGDONG, "44", "440224");
    }

    @Test
    void whatAProvinceAddsIsAskedForThereAndNowhereElse() {
        Home hubei = home(TestTenants.HUBEI, "42", "420325");
        Home beijing = home(TestTenants.BEIJING, "11", "110109");

        assertThat(in(guangdong, () -> liaison.visitForm(TODAY)).beside())
                .extracting(RecordField::name)
                .containsExactly("staff", "place", "joint", "agreed_on");
        assertThat(codes(record(guangdong, day(5, 20), ALL))).isEmpty();
        for (Home other : List.of(hubei, beijing)) {
            assertThat(in(other, () -> liaison.visitForm(TODAY)).fields()).isEmpty();
            assertThat(codes(record(other, day(5, 20), ALL)))
                    .containsExactly("extra.unknown", "extra.unknown", "extra.unknown", "extra.unknown");
            assertThat(codes(record(other, day(5, 20), List.of()))).isEmpty();
        }
    }

    @Test
    void whatIsMissingOrCannotBeIsRefusedAtItsField() {
        Outcome<Saved<VisitId>> missing = record(guangdong, day(5, 20), List.of(ExtraValue.of("staff", " ")));
        assertThat(codes(missing)).containsExactly("extra.missing");
        Refusal reason = ((Outcome.Refused<Saved<VisitId>>) missing).reasons().getFirst();
        assertThat(reason.field()).isEqualTo("extra.staff");
        assertThat(reason.article()).isEqualTo("第一条");
        assertThat(codes(record(guangdong, day(5, 20), List.of(ExtraValue.of("staff", "501")))))
                .containsExactly("extra.outside-range");
        assertThat(codes(record(guangdong, day(5, 20), List.of(ExtraValue.of("staff", "几个")))))
                .containsExactly("extra.not-a-number");
        assertThat(codes(record(guangdong, day(5, 20), with("place", "KITCHEN"))))
                .containsExactly("extra.unknown-choice");
        assertThat(codes(record(guangdong, day(5, 20), with("joint", "maybe")))).containsExactly("extra.not-a-flag");
        assertThat(codes(record(guangdong, day(5, 20), with("agreed_on", "2026-02-30"))))
                .containsExactly("extra.not-a-day");
        assertThat(codes(record(guangdong, day(5, 20), with("mood", "low")))).containsExactly("extra.unknown");
        assertThat(codes(record(guangdong, day(5, 20), with("staff", "4")))).containsExactly("extra.twice");
        assertThat(in(guangdong, () -> liaison.visitsOf(guangdong.head, null, 5))
                        .rows())
                .isEmpty();
    }

    @Test
    void aPlanIsNotAskedForWhatCannotBeKnownYet() {
        VisitReport plan = new VisitReport(guangdong.point, day(9, 1), day(9, 5), false, VisitWork.NONE);

        assertThat(codes(in(guangdong, () -> liaison.record(key(), guangdong.head, plan))))
                .isEmpty();
    }

    @Test
    void aRevisionKeepsItsOwnAnswerAndTheFirstStaysInTheHistory() {
        VisitId visit = record(guangdong, day(5, 20), ALL).orThrow().id();
        VisitReport changed = report(guangdong, day(5, 20), List.of(ExtraValue.of("staff", "3")));
        in(guangdong, () -> liaison.revise(key(), visit, 1, changed, "人数记错").orThrow());

        assertThat(in(guangdong, () -> liaison.history(visit)))
                .extracting(revision -> revision.work().extra().size())
                .containsExactly(4, 1);
        List<ExtraValue> first =
                in(guangdong, () -> liaison.history(visit)).getFirst().work().extra();
        assertThat(first).extracting(ExtraValue::title).containsExactly("参加职工", "场地", "是否合办", "商定日期");
        assertThat(first).extracting(ExtraValue::words).containsExactly("12 人", "会场", "否", "2026-04-30");
    }

    @Test
    void theFactCarriesTheValuesAndThePackCountsByThem() {
        VisitId visit = record(guangdong, day(5, 20), ALL).orThrow().id();

        assertThat(in(guangdong, () -> ledger.factsOf(new SourceRecord("liaison.visit", visit.value())))
                        .getFirst()
                        .content()
                        .attributes())
                .containsEntry("staff", 12L)
                .containsEntry("place", "HALL")
                .containsEntry("joint", false)
                .containsEntry("agreed_on", "2026-04-30");
        assertThat(halls().status()).isEqualTo(Status.DONE);

        VisitReport changed = report(guangdong, day(5, 20), with("place", "YARD"));
        in(guangdong, () -> liaison.revise(key(), visit, 1, changed, "不在会场").orThrow());
        assertThat(halls().status()).isNotEqualTo(Status.DONE);
    }

    @Test
    void aDeedIsAskedForItsKindOnceItIsDoneAndItsFactSaysIt() {
        PracticalDeed promised = new PracticalDeed(
                "建图书角", 40, day(5, 20), day(7, 1), PracticalDeed.Progress.PROMISED, null, "", "", false);
        PracticalDeed done = new PracticalDeed(
                "建图书角", 40, day(5, 20), day(7, 1), PracticalDeed.Progress.DONE, day(6, 20), "建成", "", false);
        record(guangdong, day(5, 20), ALL).orThrow();
        PointRecord.RecordId deed = in(guangdong, () -> liaison.keep(key(), guangdong.head, guangdong.point, promised))
                .orThrow()
                .id();

        assertThat(codes(in(guangdong, () -> liaison.revise(key(), deed, 1, done, ""))))
                .containsExactly("extra.missing");
        PracticalDeed whole = done.with(List.of(ExtraValue.of("kind", "JOBS")));
        assertThat(codes(in(guangdong, () -> liaison.revise(key(), deed, 1, whole, ""))))
                .isEmpty();
        assertThat(in(guangdong, () -> ledger.factsOf(new SourceRecord("liaison.record", deed.value())))
                        .getFirst()
                        .content()
                        .attributes())
                .containsEntry("kind", "JOBS")
                .containsEntry("finished", true);
        assertThat(in(guangdong, () -> liaison.pointYear(guangdong.point, 2026).orElseThrow())
                        .deeds()
                        .getFirst()
                        .content()
                        .extra())
                .extracting(ExtraValue::words)
                .containsExactly("就业创业");
    }

    @Test
    void aValueUnderAFieldOfYoungPeopleIsKnownInItsProvinceAndNowhereElse() {
        VisitWork couriers = rows(YouthField.FREELANCE, "COURIER");
        VisitId visit = in(guangdong, () -> liaison.record(key(), guangdong.head, report(guangdong, couriers)))
                .orThrow()
                .id();

        assertThat(facts(guangdong, "liaison.visit", visit.value(), "liaison.interview"))
                .containsEntry("field", "FREELANCE")
                .containsEntry("field_detail", "COURIER")
                .containsEntry("persons", 3L);
        assertThat(facts(guangdong, "liaison.visit", visit.value(), "liaison.briefing"))
                .containsEntry("topic", "LEAGUE_DECISION")
                .containsEntry("topic_detail", "CONGRESS");
        assertThat(status("tried.couriers")).isEqualTo(Status.DONE);
        assertThat(in(guangdong, () -> liaison.find(visit).orElseThrow())
                        .latest()
                        .work()
                        .details())
                .extracting(ExtraValue::words)
                .containsExactly("团代会精神", "快递员");
        for (TenantCode other : List.of(TestTenants.HUBEI, TestTenants.BEIJING)) {
            Home home = other == TestTenants.HUBEI ? home(other, "42", "420325") : home(other, "11", "110109");
            assertThat(codes(in(home, () -> liaison.record(key(), home.head, report(home, couriers)))))
                    .containsExactly("extra.unknown", "extra.unknown");
        }
    }

    @Test
    void aValueBelongsToTheFieldItStandsUnderAndARowTakesNothingElse() {
        assertThat(codes(in(
                        guangdong,
                        () -> liaison.record(
                                key(), guangdong.head, report(guangdong, rows(YouthField.SCHOOL, "COURIER"))))))
                .containsExactly("extra.elsewhere");
        assertThat(codes(in(
                        guangdong,
                        () -> liaison.record(
                                key(), guangdong.head, report(guangdong, rows(YouthField.FREELANCE, "DRIVER"))))))
                .containsExactly("extra.unknown-choice");
        VisitWork remark = VisitWork.NONE
                .with(
                        List.of(),
                        List.of(new YouthInterview(YouthField.RURAL, 1, 1, List.of(ExtraValue.of("mood", "LOW")))))
                .with(List.of(ExtraValue.of("staff", "1")));
        assertThat(codes(in(guangdong, () -> liaison.record(key(), guangdong.head, report(guangdong, remark)))))
                .containsExactly("extra.unknown");
    }

    @Test
    void aProblemIsAskedForItsFieldsOnceItIsAnsweredAndItsFactSaysThem() {
        LiaisonProblem open = new LiaisonProblem("返乡青年贷款难", day(5, 20), "县金融办", day(7, 1), "", null);
        LiaisonProblem answered = new LiaisonProblem("返乡青年贷款难", day(5, 20), "县金融办", day(7, 1), "已合并", day(6, 20));
        PointRecord.RecordId problem = in(guangdong, () -> liaison.keep(key(), guangdong.head, guangdong.point, open))
                .orThrow()
                .id();

        assertThat(facts(guangdong, "liaison.record", problem.value(), "liaison.problem"))
                .containsEntry("answered", false)
                .containsEntry("days_taken", 0L);
        assertThat(codes(in(guangdong, () -> liaison.revise(key(), problem, 1, answered, ""))))
                .containsExactly("extra.missing");
        LiaisonProblem whole = answered.with(List.of(ExtraValue.of("departments", "2")));
        in(guangdong, () -> liaison.revise(key(), problem, 1, whole, "")).orThrow();
        assertThat(facts(guangdong, "liaison.record", problem.value(), "liaison.problem"))
                .containsEntry("answered", true)
                .containsEntry("on_time", true)
                .containsEntry("days_taken", 31L)
                .containsEntry("departments", 2L);
        assertThat(status("tried.problems")).isEqualTo(Status.DONE);
        Home hubei = home(TestTenants.HUBEI, "42", "420325");
        Home beijing = home(TestTenants.BEIJING, "11", "110109");
        for (Home other : List.of(hubei, beijing)) {
            assertThat(codes(in(other, () -> liaison.keep(key(), other.head, other.point, whole))))
                    .containsExactly("extra.unknown");
            assertThat(codes(in(other, () -> liaison.keep(key(), other.head, other.point, answered))))
                    .isEmpty();
        }
    }

    @Test
    void theTablesOfABodyHoldWhatItsProvinceHasAddedAndThoseOfOthersDoNot() {
        LiaisonProblem problem = new LiaisonProblem("路灯不亮", day(5, 20), "镇里", day(7, 1), "", null)
                .with(List.of(ExtraValue.of("departments", "7")));
        record(guangdong, day(5, 20), ALL).orThrow();
        in(guangdong, () -> liaison.keep(key(), guangdong.head, guangdong.point, problem))
                .orThrow();

        Sheet visits = table(guangdong, Liaison.VISITS).orThrow();
        assertThat(visits.headings()).endsWith("核实情况", "参加职工（人）", "场地", "是否合办", "商定日期");
        assertThat(visits.lines()).anySatisfy(line -> assertThat(line).endsWith("待核实", "12", "会场", "否", "2026-04-30"));
        Sheet problems = table(guangdong, Liaison.PROBLEMS).orThrow();
        assertThat(problems.headings()).endsWith("共同办理的部门数（个）");
        assertThat(problems.lines())
                .anySatisfy(line -> assertThat(line).contains("路灯不亮").endsWith("7"));

        Home hubei = home(TestTenants.HUBEI, "42", "420325");
        record(hubei, day(5, 20), List.of()).orThrow();
        assertThat(table(hubei, Liaison.VISITS).orThrow().headings()).endsWith("核实情况");
        for (Home other : List.of(hubei, home(TestTenants.BEIJING, "11", "110109"))) {
            for (String kind : List.of(Liaison.VISITS, Liaison.DEEDS, Liaison.PROBLEMS)) {
                assertThat(codes(in(other, () -> tables.issue(kind, guangdong.body, Period.year(2026)))))
                        .containsExactly("organization.unknown");
            }
        }
    }

    private Outcome<Sheet> table(Home home, String kind) {
        return in(home, () -> tables.issue(kind, home.body, Period.year(2026)));
    }

    private static VisitWork rows(YouthField field, String closer) {
        return VisitWork.NONE.with(
                List.of(new PolicyBriefing(
                        PolicyBriefing.Topic.LEAGUE_DECISION, 20, List.of(ExtraValue.of("topic_detail", "CONGRESS")))),
                List.of(new YouthInterview(field, 3, 2, List.of(ExtraValue.of("field_detail", closer)))));
    }

    private Map<String, Object> facts(Home home, String source, long record, String kind) {
        return in(home, () -> ledger.factsOf(new SourceRecord(source, record))).stream()
                .map(fact -> fact.content())
                .filter(fact -> fact.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .attributes();
    }

    private Status status(String duty) {
        return in(guangdong, () -> rules.standings(Subject.cadre(guangdong.head.value()), Period.year(2026))).stream()
                .filter(standing -> standing.duty().equals(duty))
                .map(Standing::status)
                .findFirst()
                .orElseThrow();
    }

    private static VisitReport report(Home home, VisitWork work) {
        List<ExtraValue> extra = work.extra().isEmpty() && home.tenant.equals(TestTenants.GUANGDONG)
                ? List.of(ExtraValue.of("staff", "12"))
                : work.extra();
        return new VisitReport(home.point, day(5, 20), day(5, 24), true, work.with(extra));
    }

    @Test
    void fieldsCostNoStatement() {
        Home other = home(TestTenants.GUANGDONG, "44", "440224");
        record(guangdong, day(3, 2), ALL).orThrow();
        record(other, day(3, 2), ALL).orThrow();
        long one = costOf(other, List.of(ExtraValue.of("staff", "12")));
        long four = costOf(guangdong, ALL);

        System.out.println("A visit saved: " + one + " statements with one added field, " + four + " with four");
        assertThat(four).isEqualTo(one);

        LiaisonProblem problem = new LiaisonProblem("路灯不亮", day(5, 20), "镇里", day(7, 1), "", null);
        long bare = cost(other, problem);
        long added = cost(guangdong, problem.with(List.of(ExtraValue.of("departments", "2"))));
        System.out.println("A problem kept: " + bare + " statements without added fields, " + added + " with one");
        assertThat(added).isEqualTo(bare);
    }

    private long cost(Home home, LiaisonProblem problem) {
        return in(
                home,
                () -> cost.of(() -> liaison.keep(key(), home.head, home.point, problem)
                                .orThrow())
                        .statements());
    }

    private long costOf(Home home, List<ExtraValue> extra) {
        return in(
                home,
                () -> cost.of(() -> liaison.record(key(), home.head, report(home, day(5, 20), extra))
                                .orThrow())
                        .statements());
    }

    private Standing halls() {
        return in(guangdong, () -> rules.standings(Subject.cadre(guangdong.head.value()), Period.year(2026))).stream()
                .filter(standing -> standing.duty().equals("tried.halls"))
                .findFirst()
                .orElseThrow();
    }

    private Outcome<Saved<VisitId>> record(Home home, LocalDate arrival, List<ExtraValue> extra) {
        return in(home, () -> liaison.record(key(), home.head, report(home, arrival, extra)));
    }

    private static VisitReport report(Home home, LocalDate arrival, List<ExtraValue> extra) {
        return new VisitReport(home.point, arrival, arrival.plusDays(4), true, VisitWork.NONE.with(extra));
    }

    private static List<ExtraValue> with(String name, String value) {
        return List.of(ExtraValue.of("staff", "12"), ExtraValue.of(name, value));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Refusal::code).toList();
    }

    private Home home(TenantCode tenant, String division, String county) {
        return on(
                TODAY,
                () -> tenants.in(tenant, () -> {
                    if (organizations.root().isEmpty()) {
                        divisions.establish(division, BEGINNING).orThrow();
                    }
                    OrganizationId body = organizations.root().orElseThrow().id();
                    CadreId head = cadres.register(
                                    "部长",
                                    CadreRank.DIVISION,
                                    new Cadres.Appointment(body, "部长", false, Staffing.FULL_TIME, BEGINNING))
                            .orThrow();
                    OrganizationId host =
                            organizations.findByCode(county).orElseThrow().id();
                    PointId point = arrangement.establish(host, "", "办公室").orThrow();
                    arrangement
                            .assign(new Assign(head, point, BEGINNING, Period.OPEN_END, "试验"))
                            .orThrow();
                    return new Home(tenant, body, head, point);
                }));
    }

    private <T> T in(Home home, Supplier<T> work) {
        return on(TODAY, () -> tenants.as(home.tenant, Role.CADRE, home.body.value(), home.head.value(), work));
    }

    private static <T> T on(LocalDate day, Supplier<T> work) {
        AtomicReference<T> answer = new AtomicReference<>();
        HouseClock.on(day, () -> answer.set(work.get()));
        return answer.get();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
