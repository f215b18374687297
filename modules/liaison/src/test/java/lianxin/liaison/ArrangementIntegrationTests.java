package lianxin.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lianxin.TestApplication;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.liaison.LiaisonArrangement.Assign;
import lianxin.liaison.LiaisonArrangement.Line;
import lianxin.liaison.LiaisonArrangement.Replace;
import lianxin.liaison.LiaisonAssignment.AssignmentId;
import lianxin.liaison.LiaisonAssignment.Ending;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.HandOvers;
import lianxin.organization.HandOvers.HandOverId;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.organization.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@Tag("database")
@SpringBootTest(classes = TestApplication.class, properties = "lianxin.tenancy.modules=liaison")
class ArrangementIntegrationTests {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @Autowired
    LiaisonWorld world;

    @Autowired
    LiaisonArrangement arrangement;

    @Autowired
    Liaison liaison;

    @Autowired
    Cadres cadres;

    @Autowired
    Organizations organizations;

    @Autowired
    HandOvers handOvers;

    private CadreId head;
    private PointId zhuxi;

    @BeforeEach
    void aDepartmentHead() {
        head = world.departmentHead("安排部长");
        zhuxi = world.point("420324");
    }

    @Test
    void aPointIsMadeOnce() {
        assertThat(world.point("420324")).isEqualTo(zhuxi);
    }

    @Test
    void theSameAssignmentSentTwiceIsOne() {
        AssignmentId first = world.assign(head, zhuxi, FEBRUARY);
        assertThat(world.assign(head, zhuxi, FEBRUARY)).isEqualTo(first);
    }

    @Test
    void anOverlapIsRefusedWithTheDatesThatAreTaken() {
        world.assign(head, zhuxi, FEBRUARY);
        Assign overlapping = new Assign(head, zhuxi, SEPTEMBER, Period.OPEN_END, "");
        assertThat(reasons(() -> arrangement.assign(overlapping)))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("assignment.overlap");
                    assertThat(reason.arguments()).containsExactly(FEBRUARY, Period.OPEN_END);
                });
    }

    @Test
    void reversedDatesAndUnknownPointsAreRefused() {
        Assign reversed = new Assign(head, zhuxi, SEPTEMBER, FEBRUARY, "");
        Assign nowhere = new Assign(head, new PointId(4711), FEBRUARY, Period.OPEN_END, "");
        assertThat(reasons(() -> arrangement.assign(reversed)))
                .extracting(Refusal::code)
                .containsExactly("assignment.reversed-dates");
        assertThat(reasons(() -> arrangement.assign(nowhere)))
                .extracting(Refusal::code)
                .containsExactly("point.unknown");
    }

    @Test
    void aPointReplacedAfterSevenMonthsKeepsItsHistory() {
        AssignmentId first = world.assign(head, zhuxi, FEBRUARY);
        PointId other = world.point("420323");
        Replace replace = new Replace(first, head, other, SEPTEMBER, "鄂青办〔2026〕9号", "对口支援调整");
        AssignmentId second =
                world.on(SEPTEMBER, () -> arrangement.replace(replace)).orThrow();
        assertThat(world.on(SEPTEMBER, () -> arrangement.replace(replace)).orThrow())
                .isEqualTo(second);

        LiaisonAssignment old = find(first);
        assertThat(old.days()).isEqualTo(new Period(FEBRUARY, SEPTEMBER.minusDays(1)));
        assertThat(old.ending()).isEqualTo(Ending.REPLACED);
        assertThat(old.reason()).isEqualTo("对口支援调整");
        assertThat(find(second).follows()).isEqualTo(first);
    }

    @Test
    void whoeverLeavesHandsOverPointsContactsAndWhatIsNotFinished() {
        world.assign(head, zhuxi, FEBRUARY);
        CadreId successor = world.departmentHead("接任部长");
        LocalDate may = LocalDate.of(2026, 5, 20);
        keep("contact", new KeyContact(0, YouthField.RURAL, Period.from(may)));
        keep("problem", new LiaisonProblem("返乡青年贷款难", may, "县金融办", SEPTEMBER, "", null));

        LocalDate lastDay = SEPTEMBER.minusDays(1);
        List<String> due = world.on(SEPTEMBER, () -> handOvers.due(head, lastDay)).stream()
                .map(HandOvers.Item::kind)
                .toList();
        assertThat(due)
                .containsExactly(
                        "organization.handover.post",
                        "liaison.handover.point",
                        "liaison.handover.contact",
                        "liaison.handover.problem");
        HandOverId done = world.on(
                        SEPTEMBER, () -> cadres.handOver(new Cadres.HandOver(head, successor, lastDay, false)))
                .orThrow();
        assertThat(world.on(SEPTEMBER, () -> handOvers.find(done)).orElseThrow().lines())
                .extracting(HandOvers.Line::passed)
                .containsExactly(true, true, true, true);
        assertThat(world.on(SEPTEMBER, () -> handOvers.due(head, lastDay))).isEmpty();

        PointYear page =
                world.on(SEPTEMBER, () -> liaison.pointYear(zhuxi, 2026)).orElseThrow();
        assertThat(page.succession())
                .filteredOn(assignment -> assignment.cadre().equals(head))
                .singleElement()
                .satisfies(assignment -> {
                    assertThat(assignment.days().last()).isEqualTo(lastDay);
                    assertThat(assignment.ending()).isEqualTo(Ending.TRANSFERRED);
                });
        assertThat(page.succession())
                .filteredOn(assignment -> assignment.cadre().equals(successor))
                .extracting(assignment -> assignment.days().first())
                .containsExactly(SEPTEMBER);
        assertThat(page.contacts())
                .filteredOn(kept -> List.of(head, successor).contains(kept.cadre()))
                .extracting(kept -> kept.content().days())
                .containsExactly(new Period(may, lastDay), Period.from(SEPTEMBER));
        assertThat(page.problems())
                .extracting(PointRecord.Kept::cadre)
                .contains(successor)
                .doesNotContain(head);
    }

    @Test
    void theTableIsReadPageByPage() {
        PointId other = world.point("420322");
        world.assign(head, zhuxi, FEBRUARY);
        world.assign(head, other, FEBRUARY);
        List<Line> all = new ArrayList<>();
        Page<Line> page = table(null);
        all.addAll(page.rows());
        while (page.next() != null) {
            page = table(page.next());
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(1);
            all.addAll(page.rows());
        }
        assertThat(all)
                .filteredOn(line -> line.assignment().cadre().equals(head))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.name()).isEqualTo("安排部长");
                    assertThat(line.title()).isEqualTo("组织部部长");
                    assertThat(line.county()).isNotBlank();
                });
        assertThat(all).extracting(line -> line.assignment().id()).doesNotHaveDuplicates();
    }

    @Test
    void plannedVisitsPassToTheSuccessorAndThoseBeforeTheLastDayStay() {
        world.assign(head, zhuxi, FEBRUARY);
        CadreId successor = world.departmentHead("接访部长");
        plan("before", LocalDate.of(2026, 8, 20));
        plan("after", LocalDate.of(2026, 9, 20));
        world.on(SEPTEMBER, () -> cadres.handOver(new Cadres.HandOver(head, successor, SEPTEMBER.minusDays(1), false)))
                .orThrow();
        assertThat(visits(successor)).singleElement().satisfies(visit -> {
            assertThat(visit.days().first()).isEqualTo(LocalDate.of(2026, 9, 20));
            assertThat(visit.latest().state()).isEqualTo(LiaisonVisit.State.PLANNED);
            assertThat(visit.latest().number()).isEqualTo(2);
        });
        assertThat(visits(head)).extracting(visit -> visit.days().first()).containsExactly(LocalDate.of(2026, 8, 20));
        VisitReport made =
                new VisitReport(zhuxi, LocalDate.of(2026, 9, 20), LocalDate.of(2026, 9, 24), true, VisitWork.NONE);
        LiaisonVisit passed = visits(successor).getFirst();
        assertThat(world.as(
                        successor,
                        LocalDate.of(2026, 9, 25),
                        () -> liaison.revise(
                                "made", passed.id(), passed.latest().number(), made, "")))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void whatTheHostDisputesIsNoTimeAndNoDayOfThePoint() {
        PointId place = world.point("420281");
        world.assign(head, place, FEBRUARY);
        VisitReport five =
                new VisitReport(place, LocalDate.of(2026, 4, 14), LocalDate.of(2026, 4, 18), true, VisitWork.NONE);
        VisitReport never =
                new VisitReport(place, LocalDate.of(2026, 5, 11), LocalDate.of(2026, 5, 15), true, VisitWork.NONE);
        LiaisonVisit.VisitId shorter = world.as(head, SEPTEMBER, () -> liaison.record("five", head, five))
                .orThrow()
                .id();
        LiaisonVisit.VisitId notCome = world.as(head, SEPTEMBER, () -> liaison.record("never", head, never))
                .orThrow()
                .id();
        Period actual = new Period(LocalDate.of(2026, 4, 15), LocalDate.of(2026, 4, 18));
        world.asHost("420281", SEPTEMBER, () -> liaison.answer(shorter, 1, HostAnswer.datesDiffer(actual)))
                .orThrow();
        world.asHost("420281", SEPTEMBER, () -> liaison.answer(notCome, 1, HostAnswer.notCome()))
                .orThrow();
        PointYear page =
                world.on(SEPTEMBER, () -> liaison.pointYear(place, 2026)).orElseThrow();
        assertThat(page.times()).isEqualTo(1);
        assertThat(page.days()).isEqualTo(4);
        assertThat(page.visits()).hasSize(2);
    }

    @Test
    void theTableFollowsABodyThatMovesInTheTree() {
        OrganizationId body = world.on(
                        FEBRUARY,
                        () -> organizations.carryOut(new Organizations.Create(
                                "",
                                "4203",
                                new Description(
                                        "移动中的团工委",
                                        OrganizationLevel.PREFECTURE,
                                        OrganizationKind.LEAGUE_WORKING_COMMITTEE,
                                        true,
                                        OrganizationField.PUBLIC_OFFICE,
                                        ""),
                                FEBRUARY)))
                .orThrow();
        CadreId mover = world.on(
                        FEBRUARY,
                        () -> cadres.register(
                                "移动书记",
                                CadreRank.DIVISION,
                                new Cadres.Appointment(body, "书记", true, Staffing.FULL_TIME, FEBRUARY)))
                .orThrow();
        world.assign(mover, zhuxi, FEBRUARY);
        assertThat(bodiesBelow("4203")).contains(body);
        assertThat(bodiesBelow("4202")).doesNotContain(body);
        world.on(SEPTEMBER, () -> organizations.carryOut(new Organizations.Move(body, world.body("4202"), SEPTEMBER)))
                .orThrow();
        assertThat(bodiesBelow("4203")).doesNotContain(body);
        assertThat(bodiesBelow("4202")).contains(body);
    }

    private List<OrganizationId> bodiesBelow(String code) {
        return world.on(SEPTEMBER, () -> arrangement.table(world.body(code), 2026, null, 1000)).rows().stream()
                .map(line -> line.assignment().body())
                .toList();
    }

    private void plan(String key, LocalDate day) {
        VisitReport report = new VisitReport(zhuxi, day, day.plusDays(4), false, VisitWork.NONE);
        world.as(head, LocalDate.of(2026, 6, 1), () -> liaison.record(key, head, report))
                .orThrow();
    }

    private List<LiaisonVisit> visits(CadreId cadre) {
        return world.on(SEPTEMBER, () -> liaison.visitsOf(cadre, null, 50)).rows();
    }

    private Page<Line> table(String after) {
        return world.on(SEPTEMBER, () -> arrangement.table(world.province(), 2026, after, 1));
    }

    private void keep(String key, PointRecord record) {
        world.as(head, LocalDate.of(2026, 6, 1), () -> liaison.keep(key, head, zhuxi, record))
                .orThrow();
    }

    private LiaisonAssignment find(AssignmentId id) {
        return world.on(SEPTEMBER, () -> arrangement.find(id)).orElseThrow();
    }

    private List<Refusal> reasons(Supplier<Outcome<AssignmentId>> work) {
        return ((Outcome.Refused<AssignmentId>) world.on(SEPTEMBER, work)).reasons();
    }
}
