package lianxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lianxin.StoryWorld.Actor;
import lianxin.conversation.Conversation;
import lianxin.conversation.FollowUp;
import lianxin.conversation.Handling;
import lianxin.conversation.HeartToHeartTalk;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.conversation.TalkCoverage;
import lianxin.conversation.TalkCoverage.Person;
import lianxin.conversation.TalkForm;
import lianxin.conversation.Topic;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.ledger.Fact;
import lianxin.ledger.Ledger;
import lianxin.ledger.Subject;
import lianxin.liaison.HostAnswer;
import lianxin.liaison.KeyContact;
import lianxin.liaison.Liaison;
import lianxin.liaison.Liaison.Saved;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonArrangement.Assign;
import lianxin.liaison.LiaisonArrangement.Line;
import lianxin.liaison.LiaisonArrangement.Replace;
import lianxin.liaison.LiaisonAssignment;
import lianxin.liaison.LiaisonAssignment.AssignmentId;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit;
import lianxin.liaison.LiaisonVisit.Revision;
import lianxin.liaison.LiaisonVisit.Verification;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.liaison.PointYear;
import lianxin.liaison.VisitReport;
import lianxin.liaison.VisitWork;
import lianxin.liaison.YouthField;
import lianxin.organization.Cadre.PostId;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.MemberId;
import lianxin.organization.Members;
import lianxin.organization.Membership.Leaving;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.rules.Explanation;
import lianxin.rules.Standing;
import lianxin.rules.Status;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A year in 湖北, line by line, each on its day, under the national pack and the province's own. Told are the lines that
 * liaison points, talks and organisations carry; plans, volunteers' hours, exemplars, snapshots, reports and the freeze
 * come with their modules. The lines build upon each other, as a year does.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "lianxin.tenancy.tasks=false")
class StoryIntegrationTests {

    private static final int YEAR = 2025;
    private static final LocalDate NEW_YEAR = LocalDate.of(YEAR + 1, 1, 1);
    private static final String XIANFENG = "422826";
    private static final String FANGXIAN = "420325";
    private static final String XIANTAO = "429004";
    private static final String UNIVERSITY = "42U01";

    @Autowired
    StoryWorld world;

    @Autowired
    TestTenants tenants;

    @Autowired
    LiaisonArrangement arrangement;

    @Autowired
    Liaison liaison;

    @Autowired
    Conversation conversation;

    @Autowired
    Ledger ledger;

    @Autowired
    Organizations organizations;

    @Autowired
    Cadres cadres;

    @Autowired
    Members members;

    private Actor head;
    private Actor single;
    private Actor viaXiantao;
    private Actor atUniversity;
    private PointId xianfeng;
    private PointId fangxian;
    private PointId xiantao;
    private Saved<VisitId> april;
    private Saved<VisitId> may;

    @BeforeAll
    void thePeopleOfTheStory() {
        OrganizationId province = world.body("42");
        head = world.cadre("组织部部长甲", province, "组织部部长", CadreRank.DIVISION);
        single = world.cadre("宣传部部长乙", province, "宣传部部长", CadreRank.DIVISION);
        viaXiantao = world.cadre("学校部部长丙", province, "学校部部长", CadreRank.DIVISION);
        OrganizationId university = world.university(UNIVERSITY, "共青团武汉大学委员会");
        atUniversity = world.cadre("校团委书记丁", university, "书记", CadreRank.DIVISION);
    }

    @Test
    @Order(1)
    void atSpringFestivalAVillageBranchLeaderMeetsNineReturnedMembersAtOnce() {
        OrganizationId village = world.branch(FANGXIAN + "001Z01", FANGXIAN, "城关镇中心村团支部");
        Actor leader = world.leader("村支书", village);
        List<MemberId> returned = world.enrol(village, 9);
        LocalDate festival = day(1, 30);

        TalkCoverage coverage = talk(leader, festival, TalkForm.GROUP, returned);

        assertThat(coverage.people()).hasSize(9).allSatisfy(person -> {
            assertThat(person.firstHalf()).as("each credited once").isEqualTo(1);
            assertThat(person.open()).as("one more talk each is still to come").isTrue();
        });
        assertThat(coverage.stillToMeet()).isEqualTo(9);
        assertThat(talk(leader, day(6, 8), TalkForm.REMOTE, returned).stillToMeet())
                .isZero();
    }

    @Test
    @Order(2)
    void on28FebruaryTheArrangementIsIssuedAndACadreWithOneCountyIsFlagged() {
        LocalDate issued = day(2, 28);
        xianfeng = establish(XIANFENG, issued);
        fangxian = establish(FANGXIAN, issued);
        xiantao = establish(XIANTAO, issued);
        assign(head, xianfeng, issued);
        assign(head, fangxian, issued);
        assign(single, fangxian, issued);
        assign(viaXiantao, xianfeng, issued);
        assign(viaXiantao, xiantao, issued);

        List<Line> table = world.as(
                world.secretaryOf("42"),
                day(3, 1),
                () -> arrangement.table(world.body("42"), YEAR, null, 50).rows());

        assertThat(counties(table, single)).satisfies(part -> {
            assertThat(part.done()).isEqualTo(1);
            assertThat(part.target()).isEqualTo(2);
            assertThat(part.met()).isFalse();
        });
        assertThat(counties(table, head).met()).isTrue();
    }

    @Test
    @Order(3)
    void xiantaoWhichHasNoPrefectureAboveItCountsAsACounty() {
        assertThat(world.levelOf(XIANTAO)).isEqualTo(OrganizationLevel.COUNTY);
        assertThat(world.parentOf(XIANTAO)).isEqualTo(world.body("42"));
        assertThat(standing(viaXiantao, day(3, 1), "liaison.counties", 0).parts())
                .singleElement()
                .satisfies(part -> assertThat(part.done()).isEqualTo(2));
    }

    @Test
    @Order(4)
    void theSecretaryOfAUniversityHasTheRankAndIsOutOfScopeAllTheSame() {
        List<Standing> owed = world.as(atUniversity, day(3, 1), () -> liaison.standings(atUniversity.cadre(), YEAR));
        assertThat(owed).allSatisfy(standing -> assertThat(standing.status()).isEqualTo(Status.NOT_REQUIRED));
    }

    @Test
    @Order(5)
    void from14To18AprilAStayAtXianfengIsAResidentStudyAsWellInOneEntry() {
        april = record(head, xianfeng, day(4, 14), day(4, 18), day(4, 19), true);
        answer(XIANFENG, april, day(4, 21), HostAnswer.isTrue());

        assertThat(facts(head, "liaison.visit")).singleElement().satisfies(fact -> {
            assertThat(fact.days().days()).isEqualTo(5);
            assertThat(fact.content().attributes()).containsEntry("resident_study", true);
            assertThat(fact.content().confirmed()).isTrue();
        });
        assertThat(standing(head, day(4, 22), "liaison.visits", xianfeng.value())
                        .parts()
                        .getFirst()
                        .done())
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void from20To23MayFourDaysAtFangxianAreShownWithTheArticleAndDoNotCount() {
        may = record(head, fangxian, day(5, 20), day(5, 23), day(5, 24), false);
        Explanation why = explain(head, day(5, 24), "liaison.visits", fangxian);

        assertThat(why.standing().parts().getFirst().done()).isZero();
        assertThat(why.clause()).contains("每次不少于5天");
        assertThat(why.notCounted()).singleElement().satisfies(not -> {
            assertThat(not.reason()).isEqualTo("不足规定天数");
            assertThat(not.article()).contains("第二条");
            assertThat(not.fact().days()).isEqualTo(new Period(day(5, 20), day(5, 23)));
        });
        answer(FANGXIAN, may, day(5, 25), HostAnswer.isTrue());
    }

    @Test
    @Order(7)
    void theForgottenDayIsAddedWithAReasonAndCountsOnceTheHostHasConfirmedThatRevision() {
        VisitReport whole = report(fangxian, day(5, 19), day(5, 23), false);
        Outcome<Saved<VisitId>> silent =
                world.as(head, day(5, 26), () -> liaison.revise("story-silent", may.id(), may.revision(), whole, ""));
        assertThat(codes(silent)).containsExactly("liaison.reason-missing");

        Saved<VisitId> revised = world.as(
                        head,
                        day(5, 26),
                        () -> liaison.revise("story-forgotten", may.id(), may.revision(), whole, "漏记到达当天"))
                .orThrow();
        assertThat(world.as(
                        world.secretaryOf(FANGXIAN),
                        day(5, 26),
                        () -> liaison.awaiting(world.body(FANGXIAN), null, 10).rows()))
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.visit().days().first()).isEqualTo(day(5, 19));
                    assertThat(waiting.before().days().first())
                            .as("the difference")
                            .isEqualTo(day(5, 20));
                });
        answer(FANGXIAN, revised, day(5, 27), HostAnswer.isTrue());
        may = revised;

        assertThat(explain(head, day(5, 28), "liaison.visits", fangxian).counted())
                .singleElement()
                .satisfies(fact -> assertThat(fact.days().days()).isEqualTo(5));
    }

    @Test
    @Order(8)
    void on30JuneWhatIsMissingIsUnderWayAndOnlyAfterTheYearIsItUnmet() {
        assertThat(standing(single, day(6, 30), "liaison.visits", fangxian.value())
                        .status())
                .isIn(Status.ON_TRACK, Status.SLOW);
        assertThat(standing(single, day(12, 31), "liaison.visits", fangxian.value())
                        .status())
                .isIn(Status.ON_TRACK, Status.SLOW);
        assertThat(standing(single, NEW_YEAR, "liaison.visits", fangxian.value())
                        .status())
                .isEqualTo(Status.UNMET);
    }

    @Test
    @Order(9)
    void inSummerFortyGraduatingBranchesCloseAndNobodyIsOwedTalksTwiceOrForgotten() {
        OrganizationId mobile = world.branch(UNIVERSITY + "M", UNIVERSITY, "流动团员团支部");
        Actor successor = world.leader("流动支部书记", mobile);
        LocalDate lastDay = day(7, 31);
        LocalDate dissolved = lastDay.plusDays(1);
        List<Actor> closing = new ArrayList<>();
        List<MemberId> moved = new ArrayList<>();
        for (int number = 1; number <= 40; number++) {
            OrganizationId branch = world.branch(UNIVERSITY + "B" + number, UNIVERSITY, "毕业班" + number + "团支部");
            Actor leader = world.leader("班支书" + StoryWorld.numeral(number), branch);
            List<MemberId> roster = world.enrol(branch, 2);
            talk(leader, day(3, 20), TalkForm.GROUP, roster);
            assertThat(close(branch, dissolved)).as("members come first").isInstanceOf(Outcome.Refused.class);
            world.office(
                    dissolved,
                    () -> members.leave(List.of(roster.getFirst()), lastDay, Leaving.GRADUATED)
                            .orThrow());
            world.office(
                    dissolved,
                    () -> members.transfer(List.of(roster.getLast()), mobile, dissolved)
                            .orThrow());
            world.office(
                    dissolved,
                    () -> cadres.endPost(leader.cadre(), postOf(leader.cadre()), lastDay)
                            .orThrow());
            assertThat(close(branch, dissolved)).isInstanceOf(Outcome.Accepted.class);
            closing.add(leader);
            moved.add(roster.getLast());
        }

        List<MemberId> owed = new ArrayList<>(open(coverage(successor)));
        for (Actor leader : closing) {
            TalkCoverage coverage = coverage(leader);
            assertThat(coverage.people()).as("what was done stays readable").hasSize(2);
            owed.addAll(open(coverage));
        }
        assertThat(owed).containsExactlyInAnyOrderElementsOf(moved);
        assertThat(talk(successor, day(10, 9), TalkForm.GROUP, moved).stillToMeet())
                .isEqualTo(40);
        assertThat(talk(successor, day(11, 9), TalkForm.GROUP, moved).stillToMeet())
                .isZero();
    }

    @Test
    @Order(10)
    void on1SeptemberACadreBecomesDeputyDivisionHeadAndIsAskedFromTheNextYearOn() {
        Actor promoted = world.cadre("市办公室主任戊", world.body("4203"), "办公室主任", CadreRank.SECTION);
        world.office(
                day(9, 1),
                () -> cadres.changeRank(promoted.cadre(), CadreRank.DEPUTY_DIVISION, day(9, 1))
                        .orThrow());

        assertThat(world.as(promoted, NEW_YEAR, () -> liaison.standings(promoted.cadre(), YEAR)))
                .noneMatch(standing -> standing.status() == Status.UNMET);
        assertThat(standing(promoted, NEW_YEAR, YEAR + 1, "liaison.counties", 0).status())
                .isIn(Status.ON_TRACK, Status.SLOW);
    }

    @Test
    @Order(11)
    void on1SeptemberWhoLeavesHandsOverInOneSittingAndTheSuccessorSeesWhatIsOwed() {
        LocalDate lastDay = day(8, 31);
        OrganizationId province = world.body("42");
        Actor leaver = world.cadre("少年部部长己", province, "少年部部长", CadreRank.DIVISION);
        Actor successor = world.cadre("接任部长庚", province, "少年部副部长", CadreRank.DIVISION);
        assign(leaver, xiantao, day(2, 28));
        world.as(
                leaver,
                day(6, 1),
                () -> liaison.keep(
                                "story-contact",
                                leaver.cadre(),
                                xiantao,
                                new KeyContact(0, YouthField.RURAL, Period.from(day(6, 1))))
                        .orThrow());
        FollowUp raised = world.as(
                        leaver,
                        day(6, 2),
                        () -> conversation.raise(
                                province,
                                new FollowUp.Content(
                                        YearMonth.of(YEAR, 6),
                                        Topic.SKILLS,
                                        "联系技能培训班",
                                        Handling.OWN_LEVEL,
                                        leaver.cadre(),
                                        day(10, 1)),
                                "story-follow-up"))
                .orThrow();

        world.office(
                lastDay,
                () -> cadres.handOver(new Cadres.HandOver(leaver.cadre(), successor.cadre(), lastDay, true))
                        .orThrow());

        PointYear page =
                world.office(day(9, 1), () -> liaison.pointYear(xiantao, YEAR).orElseThrow());
        assertThat(page.contacts())
                .extracting(kept -> kept.cadre())
                .containsExactlyInAnyOrder(leaver.cadre(), successor.cadre());
        assertThat(world.as(successor, day(9, 1), () -> arrangement.of(successor.cadre(), day(9, 1))))
                .extracting(LiaisonAssignment::point)
                .containsExactly(xiantao);
        assertThat(world.as(successor, day(9, 1), () -> conversation.followUp(raised.id()))
                        .orElseThrow()
                        .content()
                        .responsible())
                .isEqualTo(successor.cadre());
        assertThat(world.as(successor, day(9, 1), () -> liaison.standings(successor.cadre(), YEAR)))
                .anySatisfy(standing -> {
                    assertThat(standing.duty()).isEqualTo("liaison.visits");
                    assertThat(standing.object()).isEqualTo(xiantao.value());
                    assertThat(standing.status()).isEqualTo(Status.NOT_REQUIRED);
                    assertThat(standing.remark()).isEqualTo("本年联系时间不足规定天数");
                });
        assertThat(standing(successor, NEW_YEAR, YEAR + 1, "liaison.visits", xiantao.value())
                        .status())
                .as("owed in the next year")
                .isIn(Status.ON_TRACK, Status.SLOW);
    }

    @Test
    @Order(12)
    void aPointReplacedAfterSevenMonthsIsExplainedAndFailsNobody() {
        Actor moving = world.cadre("权益部部长辛", world.body("42"), "权益部部长", CadreRank.DIVISION);
        AssignmentId first = assign(moving, xianfeng, day(1, 31));
        record(moving, xianfeng, day(3, 3), day(3, 7), day(3, 10), false);
        record(moving, xianfeng, day(7, 7), day(7, 11), day(7, 14), false);

        world.office(
                day(9, 1),
                () -> arrangement
                        .replace(new Replace(first, moving.cadre(), fangxian, day(9, 1), "鄂青办〔2025〕19号", "对口支援调整"))
                        .orThrow());

        assertThat(standing(moving, NEW_YEAR.plusYears(1), YEAR, "liaison.tenure", xianfeng.value()))
                .satisfies(standing -> {
                    assertThat(standing.status()).isEqualTo(Status.NOT_REQUIRED);
                    assertThat(standing.remark()).isEqualTo("更换联系点，联系时间连续计算");
                });
        assertThat(standing(moving, NEW_YEAR, "liaison.visits", xianfeng.value())
                        .status())
                .isEqualTo(Status.DONE);
    }

    @Test
    @Order(13)
    void inSeptemberAStudentSecretaryChangesAndTheSuccessorInheritsWhatTheBranchOwes() {
        OrganizationId branch = world.branch(UNIVERSITY + "S", UNIVERSITY, "文学院2023级1班团支部");
        Actor before = world.leader("前任支书", branch);
        Actor after =
                new Actor(before.role(), branch, world.leader("继任支书", branch).cadre());
        List<MemberId> roster = world.enrol(branch, 3);
        talk(before, day(4, 10), TalkForm.INDIVIDUAL, roster);
        world.office(
                day(9, 10),
                () -> cadres.handOver(new Cadres.HandOver(before.cadre(), after.cadre(), day(9, 10), true))
                        .orThrow());

        assertThat(coverage(after).people()).allSatisfy(person -> {
            assertThat(person.firstHalf()).isEqualTo(1);
            assertThat(person.open()).isTrue();
        });
        assertThat(talk(after, day(9, 20), TalkForm.INDIVIDUAL, roster).stillToMeet())
                .isZero();
    }

    @Test
    @Order(14)
    void inOctoberOneDateIsFoundWrongAndTheRevisionStandsBesideTheOriginal() {
        Saved<VisitId> corrected = world.as(
                        head,
                        day(10, 20),
                        () -> liaison.revise(
                                "story-october",
                                april.id(),
                                april.revision(),
                                report(xianfeng, day(4, 13), day(4, 18), true),
                                "到达日期登记有误"))
                .orThrow();

        List<Revision> history = world.as(head, day(10, 20), () -> liaison.history(april.id()));
        assertThat(history)
                .extracting(Revision::days)
                .containsExactly(new Period(day(4, 14), day(4, 18)), new Period(day(4, 13), day(4, 18)));
        assertThat(history.getFirst().answer())
                .as("the host's word on the original stays")
                .isNotNull();
        assertThat(find(corrected, day(10, 21)).verification()).isEqualTo(Verification.PENDING);
        answer(XIANFENG, corrected, day(10, 22), HostAnswer.isTrue());
        assertThat(facts(head, "liaison.visit"))
                .extracting(Fact::days)
                .contains(new Period(day(4, 13), day(4, 18)))
                .hasSize(2);
    }

    @Test
    @Order(15)
    void inTheLastDaysOfDecemberWorkIsEnteredLateAndBothDaysAreKept() {
        Saved<VisitId> late = record(head, fangxian, day(11, 10), day(11, 14), day(12, 24), false);
        Revision entered = find(late, day(12, 24)).latest();
        assertThat(entered.days().first()).as("发生日期").isEqualTo(day(11, 10));
        assertThat(LocalDate.ofInstant(entered.recordedAt(), HouseClock.ZONE))
                .as("录入日期")
                .isEqualTo(day(12, 24));

        OrganizationId branch = world.branch(UNIVERSITY + "L", UNIVERSITY, "数学学院团支部");
        Actor leader = world.leader("迟录支书", branch);
        Content content = new Content(day(10, 8), TalkForm.REMOTE, world.enrol(branch, 1), 0, false, null);
        HeartToHeartTalk talk = world.as(
                leader,
                day(12, 23),
                () -> conversation
                        .find(conversation
                                .record(branch, content, "story-late")
                                .orThrow()
                                .id())
                        .orElseThrow());
        assertThat(talk.content().day()).isEqualTo(day(10, 8));
        assertThat(LocalDate.ofInstant(talk.recordedAt(), HouseClock.ZONE)).isEqualTo(day(12, 23));
    }

    @Test
    @Order(16)
    void fiveDaysAcrossTheYearsEndCountInTheYearOfTheFirstDayAndNotTwice() {
        LocalDate arrival = day(12, 29);
        record(head, xianfeng, arrival, NEW_YEAR.plusDays(1), NEW_YEAR.plusDays(2), false);
        LocalDate later = NEW_YEAR.plusDays(9);

        assertThat(explain(head, later, "liaison.visits", xianfeng).counted())
                .extracting(fact -> fact.days().first())
                .containsExactly(day(4, 13), arrival);
        assertThat(world.as(head, later, () -> liaison.standings(head.cadre(), YEAR + 1)))
                .filteredOn(standing -> standing.duty().equals("liaison.visits"))
                .filteredOn(standing -> standing.object() == xianfeng.value())
                .singleElement()
                .satisfies(standing ->
                        assertThat(standing.parts().getFirst().done()).isZero());
    }

    @Test
    @Order(17)
    void afterTheYearTheDepartmentHeadHasFulfilledWhatTheArticleAsksOfVisits() {
        for (PointId point : List.of(xianfeng, fangxian)) {
            assertThat(standing(head, NEW_YEAR.plusDays(9), "liaison.visits", point.value())
                            .status())
                    .isEqualTo(Status.DONE);
        }
    }

    @Test
    @Order(18)
    void theNeighboursHaveSeenNothingOfIt() {
        for (var neighbour : List.of(TestTenants.GUANGDONG, TestTenants.BEIJING)) {
            assertThat(tenants.in(neighbour, () -> liaison.find(may.id()))).isEmpty();
            assertThat(tenants.in(neighbour, () -> cadres.names(Set.of(head.cadre()))))
                    .isEmpty();
            assertThat(tenants.in(
                            neighbour,
                            () -> ledger.factsOf(
                                    List.of(Subject.cadre(head.cadre().value())), Period.year(YEAR))))
                    .isEmpty();
        }
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(YEAR, month, day);
    }

    private PointId establish(String county, LocalDate day) {
        return world.office(
                day, () -> arrangement.establish(world.body(county), "", "").orThrow());
    }

    private AssignmentId assign(Actor cadre, PointId point, LocalDate issued) {
        Assign command = new Assign(cadre.cadre(), point, day(1, 1), Period.OPEN_END, "鄂青办〔2025〕3号");
        return world.office(issued, () -> arrangement.assign(command).orThrow());
    }

    private static VisitReport report(PointId point, LocalDate arrival, LocalDate departure, boolean study) {
        VisitWork work = new VisitWork(study, 1, Set.of(), List.of(), List.of(), List.of());
        return new VisitReport(point, arrival, departure, true, work);
    }

    private Saved<VisitId> record(
            Actor cadre, PointId point, LocalDate arrival, LocalDate departure, LocalDate entered, boolean study) {
        VisitReport report = report(point, arrival, departure, study);
        String key = "story-" + cadre.cadre().value() + arrival;
        return world.as(
                cadre, entered, () -> liaison.record(key, cadre.cadre(), report).orThrow());
    }

    private void answer(String county, Saved<VisitId> saved, LocalDate day, HostAnswer answer) {
        world.as(
                world.secretaryOf(county),
                day,
                () -> liaison.answer(saved.id(), saved.revision(), answer).orThrow());
    }

    private LiaisonVisit find(Saved<VisitId> saved, LocalDate day) {
        return world.as(head, day, () -> liaison.find(saved.id()).orElseThrow());
    }

    private List<Fact> facts(Actor cadre, String kind) {
        Subject subject = Subject.cadre(cadre.cadre().value());
        return world
                .office(() ->
                        ledger.factsOf(List.of(subject), Period.year(YEAR)).get(subject))
                .stream()
                .filter(fact -> fact.content().kind().equals(kind))
                .toList();
    }

    /** How a duty of the story's year stands on that day. */
    private Standing standing(Actor cadre, LocalDate day, String duty, long object) {
        return standing(cadre, day, YEAR, duty, object);
    }

    private Standing standing(Actor cadre, LocalDate day, int year, String duty, long object) {
        return world.as(cadre, day, () -> liaison.standings(cadre.cadre(), year)).stream()
                .filter(standing -> standing.duty().equals(duty) && standing.object() == object)
                .findFirst()
                .orElseThrow();
    }

    private Explanation explain(Actor cadre, LocalDate day, String duty, PointId point) {
        Standing standing = standing(cadre, day, duty, point.value());
        return world.as(cadre, day, () -> liaison.explain(cadre.cadre(), standing))
                .orElseThrow();
    }

    private static Standing.Part counties(List<Line> table, Actor cadre) {
        return table.stream()
                .filter(line -> line.assignment().cadre().equals(cadre.cadre()))
                .flatMap(line -> line.checks().stream())
                .filter(standing -> standing.duty().equals("liaison.counties"))
                .findFirst()
                .orElseThrow()
                .parts()
                .getFirst();
    }

    private TalkCoverage talk(Actor leader, LocalDate day, TalkForm form, List<MemberId> met) {
        Content content = new Content(day, form, met, 0, false, null);
        String key = "story-" + leader.body().value() + day;
        return world.as(leader, day, () -> conversation.record(leader.body(), content, key))
                .orThrow()
                .coverage();
    }

    private TalkCoverage coverage(Actor leader) {
        return world.as(leader, day(9, 15), () -> conversation.coverage(leader.body(), YEAR))
                .orElseThrow();
    }

    private static List<MemberId> open(TalkCoverage coverage) {
        return coverage.people().stream()
                .filter(Person::open)
                .map(Person::member)
                .toList();
    }

    private Outcome<OrganizationId> close(OrganizationId branch, LocalDate from) {
        return world.office(from, () -> organizations.carryOut(new Organizations.Close(branch, from)));
    }

    private PostId postOf(CadreId cadre) {
        return cadres.find(cadre).orElseThrow().posts().getFirst().id();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .reasons().stream().map(Refusal::code).toList();
    }
}
