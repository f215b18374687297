package lianxin.liaison;

import static lianxin.liaison.LiaisonFixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lianxin.TestApplication;
import lianxin.audit.Audit;
import lianxin.audit.AuditEntry;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.liaison.LiaisonDisclosure.Line;
import lianxin.liaison.LiaisonDisclosure.Said;
import lianxin.liaison.LiaisonDisclosure.Voice;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit.Verification;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
@SpringBootTest(classes = TestApplication.class, properties = "lianxin.tenancy.modules=liaison")
class DisclosureIntegrationTests {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Autowired
    LiaisonWorld world;

    @Autowired
    Liaison liaison;

    @Autowired
    LiaisonDisclosure disclosure;

    @Autowired
    DisclosureAnswers answers;

    @Autowired
    Audit audit;

    @Autowired
    TestTenants tenants;

    @Autowired
    JdbcClient sql;

    private OrganizationId body;
    private CadreId head;
    private PointId point;

    @BeforeEach
    void aDepartmentHeadWithOneVisit() {
        body = tenants.in(LiaisonWorld.HERE, world::province);
        head = world.departmentHead("公示部长");
        point = world.point("420325");
        world.assign(head, point, day(2, 28));
        world.as(head, JUNE, () -> liaison.record("v", head, visit())).orThrow();
    }

    @Test
    void everyoneOfTheBodyReadsWhatWasDoneAndWhatTheHostSaysOfIt() {
        VisitId visit = visit(line(Role.SUPERVISOR)).id();
        world.asHost("420325", JUNE, () -> liaison.answer(visit, 1, HostAnswer.isTrue()))
                .orThrow();
        world.as(head, JUNE, () -> liaison.keep("d", head, point, deed())).orThrow();
        for (Role role : List.of(Role.CADRE, Role.SECRETARY, Role.ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR)) {
            Line line = line(role);
            assertThat(line.name()).isEqualTo("公示部长");
            assertThat(line.days()).isEqualTo(5);
            assertThat(line.confirmed()).isEqualTo(1);
            assertThat(visit(line).verification()).isEqualTo(Verification.CONFIRMED);
            assertThat(line.deeds()).isEqualTo(1);
        }
    }

    @Test
    void linesStandInOrderOfName() {
        for (String name : List.of("周一", "安二", "毛三")) {
            world.assign(world.departmentHead(name), point, day(2, 28));
        }
        assertThat(lines(Role.CADRE, LiaisonWorld.HERE))
                .extracting(Line::name)
                .filteredOn(name -> List.of("周一", "安二", "毛三").contains(name))
                .startsWith("安二")
                .containsSubsequence("毛三", "周一");
    }

    @Test
    void nobodyOutsideTheBodyReadsOrSaysAnything() {
        OrganizationId county = tenants.in(LiaisonWorld.HERE, () -> world.body("420325"));
        Supplier<List<Line>> read = () -> disclosure.lines(body, 2026);
        assertThat(as(LiaisonWorld.HERE, Role.SECRETARY, 9, county, 0, JUNE, read))
                .isEmpty();
        assertThat(as(TestTenants.BEIJING, Role.CADRE, 9, body, 0, JUNE, read)).isEmpty();
        assertThat(as(LiaisonWorld.HERE, Role.API_CLIENT, 9, body, 0, JUNE, read))
                .isEmpty();
        assertThat(codes(as(LiaisonWorld.HERE, Role.SECRETARY, 9, county, 0, JUNE, () -> answer(true))))
                .containsExactly("cadre.unknown");
        assertThat(codes(as(TestTenants.BEIJING, Role.CADRE, 9, body, 0, JUNE, () -> answer(true))))
                .containsExactly("cadre.unknown");
    }

    @Test
    void fewAreToldToNobodyAndManyOnlyAfterTheMonthInStepsAndToTheCadreAlone() {
        for (long account = 1; account <= 4; account++) {
            say(account, JUNE, false);
        }
        assertThat(told(JULY)).isEmpty();
        for (long account = 5; account <= 8; account++) {
            say(account, JUNE, false);
        }
        assertThat(told(JUNE)).as("while the month runs").isEmpty();
        assertThat(told(JULY)).contains(new Said(0, 5));
        assertThat(as(LiaisonWorld.HERE, Role.SECRETARY, 9, body, 0, JULY, () -> disclosure.ofMine(2026)))
                .isEmpty();
        assertThat(as(LiaisonWorld.HERE, Role.CADRE, 9, body, 1, JULY, () -> disclosure.ofMine(2026)))
                .isEmpty();
    }

    @Test
    void everyoneCountsOnceAndCannotTakeItBack() {
        assertThat(voice(1)).isEqualTo(Voice.OPEN);
        say(1, JUNE, true);
        assertThat(voice(1)).isEqualTo(Voice.GIVEN);
        assertThat(voice(2)).isEqualTo(Voice.OPEN);
        assertThat(say(1, JULY, false))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        again -> assertThat(again.warnings())
                                .singleElement()
                                .isEqualTo(Refusal.ofAll("disclosure.once")));
        assertThat(counted()).isEqualTo("1 0");
    }

    @Test
    void theOwnLineAndAYearThatIsOverForGoodCannotBeSpokenOf() {
        assertThat(codes(as(LiaisonWorld.HERE, Role.CADRE, 1, body, head.value(), JUNE, () -> answer(true))))
                .containsExactly("disclosure.own");
        assertThat(codes(say(1, LocalDate.of(2028, 1, 1), true))).containsExactly("disclosure.closed");
        assertThat(say(1, LocalDate.of(2027, 12, 31), true)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void nothingThatIsStoredLeadsToWhoSaidWhatOrWhen() {
        long before = entries();
        say(777_001, JUNE, false);
        assertThat(entries()).isEqualTo(before);
        String stored = tenants.in(
                LiaisonWorld.HERE,
                () -> sql.sql("SELECT * FROM liaison_disclosure_mark").query().listOfRows() + " "
                        + sql.sql("SELECT * FROM liaison_disclosure_tally")
                                .query()
                                .listOfRows());
        assertThat(stored).doesNotContain("777001").doesNotContain(JUNE.toString());
        String mark = tenants.in(
                LiaisonWorld.HERE,
                () -> sql.sql("SELECT MIN(mark) FROM liaison_disclosure_mark")
                        .query(String.class)
                        .single());
        assertThat(mark).hasSize(64);
    }

    @Test
    void allOfItIsDeletedOnceTheYearIsOverForGood() {
        say(1, JUNE, true);
        forgetOn(LocalDate.of(2027, 12, 31));
        assertThat(counted()).isEqualTo("1 0");
        forgetOn(LocalDate.of(2028, 1, 1));
        assertThat(counted()).isEmpty();
        assertThat(voice(1)).isEqualTo(Voice.OPEN);
    }

    private void forgetOn(LocalDate day) {
        world.on(day, () -> {
            answers.expire(day);
            return true;
        });
    }

    private Outcome<CadreId> say(long account, LocalDate day, boolean truthful) {
        return as(LiaisonWorld.HERE, Role.CADRE, account, body, 0, day, () -> answer(truthful));
    }

    private Outcome<CadreId> answer(boolean truthful) {
        return disclosure.answer(body, head, 2026, truthful);
    }

    private Optional<Said> told(LocalDate day) {
        return world.as(head, day, () -> disclosure.ofMine(2026));
    }

    private Voice voice(long account) {
        return as(LiaisonWorld.HERE, Role.CADRE, account, body, 0, JUNE, () -> disclosure.lines(body, 2026)).stream()
                .filter(line -> line.cadre().equals(head))
                .map(Line::voice)
                .findFirst()
                .orElseThrow();
    }

    private Line line(Role role) {
        return lines(role, LiaisonWorld.HERE).stream()
                .filter(line -> line.cadre().equals(head))
                .findFirst()
                .orElseThrow();
    }

    private List<Line> lines(Role role, TenantCode tenant) {
        return as(tenant, role, 1, body, 0, JUNE, () -> disclosure.lines(body, 2026));
    }

    private static LiaisonVisit visit(Line line) {
        return line.points().getFirst().visits().getFirst();
    }

    private VisitReport visit() {
        return new VisitReport(point, day(5, 20), day(5, 24), true, VisitWork.NONE);
    }

    private static PracticalDeed deed() {
        return new PracticalDeed(
                "修好村里的图书室", 30, day(5, 20), day(8, 1), PracticalDeed.Progress.UNDERWAY, null, "", "", false);
    }

    private String counted() {
        return tenants.in(
                LiaisonWorld.HERE,
                () -> String.join(
                        ",",
                        sql.sql("SELECT CONCAT(truthful, ' ', doubted) FROM liaison_disclosure_tally WHERE cadre = ?")
                                .param(head.value())
                                .query(String.class)
                                .list()));
    }

    private long entries() {
        return tenants.in(
                LiaisonWorld.HERE,
                () -> audit.read("liaison.", Optional.empty(), 1000).rows().stream()
                        .map(AuditEntry::id)
                        .count());
    }

    private static List<String> codes(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .reasons().stream().map(Refusal::code).toList();
    }

    private static <T> T as(
            TenantCode tenant,
            Role role,
            long account,
            OrganizationId body,
            long cadre,
            LocalDate day,
            Supplier<T> work) {
        AtomicReference<T> answer = new AtomicReference<>();
        Caller caller = new Caller(tenant, account, "", role, body.value(), cadre);
        HouseClock.on(day, () -> answer.set(caller.call(work::get)));
        return answer.get();
    }
}
