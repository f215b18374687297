package lianxin.rules;

import static lianxin.rules.RulesWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.MemberId;
import lianxin.organization.Members;
import lianxin.organization.Membership;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Each input of the rules is changed once; afterwards what is kept equals a recompute of the whole province. */
@Tag("database")
@SpringBootTest
@Import(RulesWorld.Words.class)
class InputsIntegrationTests {

    private static final Period YEAR = Period.year(2026);
    private static final LocalDate EARLIER = LocalDate.of(2024, 9, 1);

    @Autowired
    RulesWorld world;

    @Autowired
    RulesWorld.Parents parents;

    @Autowired
    Recompute recompute;

    @Autowired
    DrainWorkDue drain;

    @Autowired
    WorkDue due;

    @Autowired
    KeptResults kept;

    @Autowired
    ActivePacks packs;

    @Autowired
    Cadres cadres;

    @Autowired
    Members members;

    @Autowired
    Organizations organizations;

    private final long fangxian = Ids.next();
    private OrganizationId department;
    private CadreId cadre;
    private OrganizationId branch;
    private List<MemberId> roster;

    @BeforeEach
    void aCadreWithAPointAndABranchWithMembers() {
        department = world.department();
        cadre = world.cadre(CadreRank.DIVISION, department);
        world.assign(cadre, fangxian, Period.from(EARLIER), "420325");
        branch = world.branch();
        roster = List.of(world.member(branch, EARLIER), world.member(branch, EARLIER));
        world.talk(branch, day(3, 5), "INDIVIDUAL", roster);
        drained();
        assertNoDifference();
    }

    @Test
    void factsThatArePostedRevisedAndVoidedAreKeptWithTheSave() {
        List<KeptResult> before = ofCadre();
        SourceRecord visit = world.visit(cadre, fangxian, day(4, 14), day(4, 18));
        assertThat(visitsDone()).isEqualTo(1);
        assertNoDifference();
        world.revise(visit, 2, cadre, fangxian, day(4, 14), day(4, 17));
        assertThat(visitsDone()).isZero();
        assertNoDifference();
        world.record(visit, 3, List.of());
        assertThat(ofCadre()).containsExactlyInAnyOrderElementsOf(before);
        assertNoDifference();
    }

    @Test
    void assignmentsThatBeginAreReplacedAndEndAreKeptWithTheSave() {
        long xianfeng = Ids.next();
        long other = Ids.next();
        world.assign(cadre, xianfeng, Period.from(day(2, 28)), "422826");
        assertThat(counties()).isEqualTo(2);
        assertNoDifference();
        world.assign(
                cadre,
                day(7, 31),
                link(xianfeng, new Period(day(2, 28), day(7, 31)), "REPLACED"),
                link(other, Period.from(day(8, 1)), "NONE"));
        assertNoDifference();
        world.assign(cadre, day(2, 2), link(fangxian, new Period(EARLIER, day(2, 1)), "ENDED"));
        assertThat(counties()).isEqualTo(1);
        assertNoDifference();
    }

    @Test
    void whoJoinsABranchIsOwedTalksOnceTheKeyIsDrained() {
        world.member(branch, EARLIER);
        assertDrained();
        assertThat(membersToReach()).isEqualTo(3);
    }

    @Test
    void whoLeavesABranchIsLookedAtAgain() {
        world.change(() -> members.leave(roster, TODAY.minusDays(1), Membership.Leaving.LEFT_LEAGUE));
        assertDrained();
    }

    @Test
    void aTransferConcernsBothBranches() {
        OrganizationId other = world.branch();
        world.member(other, EARLIER);
        drained();
        world.change(() -> members.transfer(List.of(roster.getFirst()), other, day(9, 1)));
        assertThat(dueNow()).containsExactlyInAnyOrder(of(branch), of(other));
        assertDrained();
    }

    @Test
    void aPostThatIsTakenAndOneThatEndsConcernTheCadre() {
        OrganizationId elsewhere = world.branch();
        drained();
        world.change(() -> cadres.appoint(cadre, RulesWorld.appointment(elsewhere, day(9, 1))));
        assertThat(dueNow()).containsExactly(Subject.cadre(cadre.value()));
        assertDrained();
        Cadre.Post first =
                world.in(() -> cadres.find(cadre).orElseThrow().posts().getFirst());
        world.change(() -> cadres.endPost(cadre, first.id(), day(8, 31)));
        assertDrained();
    }

    @Test
    void anotherRankConcernsTheCadre() {
        world.change(() -> cadres.changeRank(cadre, CadreRank.SECTION, day(1, 1)));
        assertDrained();
        assertThat(ofCadre()).noneMatch(result -> result.duty().equals("liaison.visits"));
    }

    @Test
    void whoeverLeavesAndTheSuccessorAreBothLookedAt() {
        CadreId successor = world.cadre(CadreRank.DIVISION);
        drained();
        world.change(() -> cadres.handOver(new Cadres.HandOver(cadre, successor, day(8, 31), true)));
        assertThat(dueNow()).containsExactlyInAnyOrder(Subject.cadre(cadre.value()), Subject.cadre(successor.value()));
        assertDrained();
    }

    @Test
    void aBodyThatIsNoLeadingBodyAnyMoreConcernsWhoServesThereAndNobodyElse() {
        CadreId elsewhere = world.cadre(CadreRank.DIVISION);
        drained();
        parents.asked.clear();
        world.change(() -> organizations.carryOut(new Organizations.Redescribe(
                department,
                RulesWorld.department(false, OrganizationLevel.PROVINCE, OrganizationKind.DEPARTMENT),
                day(1, 1))));
        assertThat(dueNow()).containsExactlyInAnyOrder(of(department), Subject.organization(department.value()));
        assertDrained();
        assertThat(ofCadre()).noneMatch(result -> result.duty().equals("liaison.visits"));
        assertThat(parents.asked)
                .contains(Subject.cadre(cadre.value()))
                .doesNotContain(Subject.cadre(elsewhere.value()));
    }

    @Test
    void aNewNameAnotherParentAndTheEndOfABodyLeaveNoDifference() {
        changed(new Organizations.Rename(branch, "共青团试验" + Ids.next(), day(6, 1)));
        changed(new Organizations.Move(
                branch,
                world.in(() -> organizations
                        .findByCode("420100000000")
                        .or(() -> organizations.find(world.province()))
                        .orElseThrow()
                        .id()),
                day(7, 1)));
        world.change(() -> members.leave(roster, TODAY.minusDays(1), Membership.Leaving.LEFT_LEAGUE));
        changed(new Organizations.Close(branch, TODAY));
    }

    @Test
    void whatChangedInASaveIsDueInTheNextStageAndNotBefore() {
        Subject subject = Subject.cadre(cadre.value());
        parents.asked.clear();
        world.visit(cadre, fangxian, day(4, 14), day(4, 18));
        assertThat(parents.asked).isEmpty();
        assertThat(world.in(() -> due.first(10, Long.MAX_VALUE)))
                .singleElement()
                .satisfies(key -> {
                    assertThat(key.stage()).isEqualTo(Stage.PARENTS);
                    assertThat(key.subject()).isEqualTo(subject);
                });
        drained();
        assertThat(parents.asked).containsExactly(subject);

        world.visit(cadre, fangxian, day(4, 14), day(4, 15));
        drained();
        parents.asked.clear();
        world.in(() -> recompute.run(YEAR, done -> {}));
        assertThat(parents.asked).contains(subject, of(branch));
    }

    @Test
    void eightWritersAndTheDrainAtOnceLeaveNoDifference() throws Exception {
        List<CadreId> some = new ArrayList<>(List.of(cadre));
        IntStream.range(0, 4).forEach(i -> some.add(world.cadre(CadreRank.DIVISION, department)));
        List<OrganizationId> branches = List.of(branch, world.branch());
        try (var threads = Executors.newFixedThreadPool(9)) {
            List<Callable<Object>> writers = new ArrayList<>();
            IntStream.range(0, 8).forEach(seed -> writers.add(() -> write(new Random(seed), some, branches)));
            writers.add(() -> {
                for (int round = 0; round < 10; round++) {
                    drained();
                }
                return some;
            });
            for (var answer : threads.invokeAll(writers)) {
                answer.get();
            }
        }
        drained();
        assertNoDifference();
    }

    private Object write(Random random, List<CadreId> some, List<OrganizationId> branches) {
        for (int i = 0; i < 10; i++) {
            CadreId who = some.get(random.nextInt(some.size()));
            OrganizationId at = branches.get(random.nextInt(branches.size()));
            LocalDate first = day(1, 1).plusDays(random.nextInt(280));
            switch (random.nextInt(6)) {
                case 0 -> world.assign(who, fangxian, Period.from(first), "420325");
                case 1 -> world.talk(at, first, "INDIVIDUAL", List.of(world.member(at, EARLIER)));
                case 2 -> tried(() -> members.transfer(roster, at, first));
                case 3 -> tried(() -> cadres.changeRank(who, CadreRank.values()[random.nextInt(6)], first));
                case 4 -> world.record(world.visit(who, fangxian, first, first.plusDays(5)), 2, List.of());
                default ->
                    world.revise(
                            world.visit(who, fangxian, first, first.plusDays(random.nextInt(8))),
                            2,
                            who,
                            fangxian,
                            first,
                            first.plusDays(random.nextInt(8)));
            }
        }
        return some;
    }

    /** What another writer has overtaken may be refused. */
    private <T> void tried(java.util.function.Supplier<Outcome<T>> change) {
        world.in(change);
    }

    private void changed(Organizations.Change change) {
        world.change(() -> organizations.carryOut(change));
        drained();
        assertNoDifference();
    }

    /** Before the drain something is wrong; afterwards nothing. */
    private void assertDrained() {
        assertThat(differences()).isPositive();
        drained();
        assertNoDifference();
    }

    private void assertNoDifference() {
        assertThat(differences()).isZero();
    }

    private int differences() {
        return world.in(() -> recompute.differences(YEAR));
    }

    private void drained() {
        world.in(() -> {
            drain.run();
            return true;
        });
    }

    private List<Subject> dueNow() {
        return world.in(() -> due.first(1_000, Long.MAX_VALUE)).stream()
                .filter(key -> key.stage() == Stage.DUTIES)
                .map(WorkDue.Key::subject)
                .toList();
    }

    private List<KeptResult> ofCadre() {
        return world.in(() -> kept.of(packs.inForce().running(), SubjectKind.CADRE, List.of(cadre.value()), YEAR));
    }

    private long visitsDone() {
        return done(ofCadre(), "liaison.visits");
    }

    private long counties() {
        return done(ofCadre(), "liaison.counties");
    }

    private long membersToReach() {
        return world
                .in(() -> kept.of(packs.inForce().running(), SubjectKind.BRANCH, List.of(branch.value()), YEAR))
                .stream()
                .filter(result -> result.duty().equals("conversation.coverage"))
                .findFirst()
                .orElseThrow()
                .target();
    }

    private static long done(List<KeptResult> results, String duty) {
        return results.stream()
                .filter(result -> result.duty().equals(duty))
                .findFirst()
                .orElseThrow()
                .done();
    }

    private static Link link(long point, Period days, String endReason) {
        return new Link(point, days, Map.of("county", Long.toString(point), "end_reason", endReason));
    }

    private static Subject of(OrganizationId body) {
        return Subject.branch(body.value());
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
