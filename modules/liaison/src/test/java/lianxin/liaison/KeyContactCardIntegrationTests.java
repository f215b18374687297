package lianxin.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxin.TestApplication;
import lianxin.audit.Audit;
import lianxin.audit.AuditEntry;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.liaison.KeyContactCards.Card;
import lianxin.liaison.LiaisonArrangement.Replace;
import lianxin.liaison.LiaisonAssignment.AssignmentId;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.PointRecord.Kept;
import lianxin.liaison.PointRecord.RecordId;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
@SpringBootTest(classes = TestApplication.class, properties = "lianxin.tenancy.modules=liaison")
class KeyContactCardIntegrationTests {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 20);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final Card CARD = new Card("麦小穗", "电话 13800138000", MAY);

    @Autowired
    LiaisonWorld world;

    @Autowired
    Liaison liaison;

    @Autowired
    LiaisonArrangement arrangement;

    @Autowired
    KeyContactCards cards;

    @Autowired
    ForgetCards forget;

    @Autowired
    Cadres cadres;

    @Autowired
    Audit audit;

    @Autowired
    TestTenants tenants;

    @Autowired
    JdbcClient sql;

    private CadreId head;
    private PointId point;
    private AssignmentId assignment;
    private RecordId contact;

    @BeforeEach
    void aKeyContactWhoAgreed() {
        head = world.departmentHead("联系部长");
        point = world.point("420381");
        assignment = world.assign(head, point, LocalDate.of(2026, 2, 28));
        contact = world.as(
                        head,
                        MAY,
                        () -> liaison.keep("c", head, point, new KeyContact(0, YouthField.RURAL, Period.from(MAY))))
                .orThrow()
                .id();
        assertThat(world.as(head, MAY, () -> cards.keep(contact, CARD))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void whoeverIsInChargeReadsItAndEachReadingLeavesAnEntry() {
        long before = readings();
        assertThat(world.as(head, MAY, () -> cards.open(contact)).orThrow()).isEqualTo(CARD);
        assertThat(world.as(head, MAY, () -> cards.open(contact)).orThrow()).isEqualTo(CARD);
        assertThat(readings()).isEqualTo(before + 2);
    }

    @Test
    void nobodyElseReadsItNeitherAboveNorBesideNorInAnotherTenantNorAJob() {
        CadreId colleague = world.departmentHead("旁边部长");
        assertThat(world.as(colleague, MAY, () -> cards.open(contact))).isInstanceOf(Outcome.Refused.class);
        assertThat(world.asHost("420381", MAY, () -> cards.open(contact))).isInstanceOf(Outcome.Refused.class);
        assertThat(world.on(MAY, () -> cards.open(contact))).isInstanceOf(Outcome.Refused.class);
        for (Role role : List.of(Role.SECRETARY, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.API_CLIENT)) {
            assertThat(tenants.as(LiaisonWorld.HERE, role, 1, 0, () -> cards.open(contact)))
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(tenants.as(TestTenants.BEIJING, Role.CADRE, 1, head.value(), () -> cards.open(contact)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(tenants.as(TestTenants.GUANGDONG, Role.CADRE, 1, head.value(), () -> cards.erase(contact)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void nothingOfItCanBeReadInTheDatabase() {
        String rows = tenants.in(
                LiaisonWorld.HERE,
                () -> sql.sql("SELECT * FROM liaison_contact_card")
                                .query()
                                .listOfRows()
                                .toString()
                        + sql.sql("SELECT content FROM liaison_point_record")
                                .query()
                                .listOfRows());
        assertThat(rows).doesNotContain("麦小穗").doesNotContain("13800138000");
    }

    @Test
    void itIsDeletedForGoodWhenTheAgreementIsWithdrawn() {
        assertThat(world.as(head, MAY, () -> cards.erase(contact))).isInstanceOf(Outcome.Accepted.class);
        assertThat(world.as(head, MAY, () -> cards.open(contact))).isInstanceOf(Outcome.Refused.class);
        assertThat(stored(contact)).isZero();
    }

    @Test
    void itIsDeletedSomeTimeAfterTheContactHasEndedAndNotBefore() {
        Kept<KeyContact> kept = contacts(MAY).stream()
                .filter(each -> each.id().equals(contact))
                .findFirst()
                .orElseThrow();
        world.as(
                        head,
                        SEPTEMBER,
                        () -> liaison.revise(
                                "end", contact, kept.revision(), kept.content().until(SEPTEMBER), ""))
                .orThrow();
        world.on(SEPTEMBER.plusDays(90), () -> forget());
        assertThat(stored(contact)).isEqualTo(1);
        world.on(SEPTEMBER.plusDays(91), () -> forget());
        assertThat(stored(contact)).isZero();
    }

    @Test
    void theSuccessorReadsItAndTheLeaverNoLonger() {
        CadreId successor = world.departmentHead("接卡部长");
        world.on(SEPTEMBER, () -> cadres.handOver(new Cadres.HandOver(head, successor, SEPTEMBER.minusDays(1), false)))
                .orThrow();
        assertThat(world.as(head, SEPTEMBER, () -> cards.open(contact))).isInstanceOf(Outcome.Refused.class);
        RecordId passed = contacts(SEPTEMBER).stream()
                .filter(kept -> kept.cadre().equals(successor))
                .map(Kept::id)
                .findFirst()
                .orElseThrow();
        assertThat(world.as(successor, SEPTEMBER, () -> cards.openable(contacts(SEPTEMBER))))
                .contains(passed);
        assertThat(world.as(successor, SEPTEMBER, () -> cards.open(passed)).orThrow())
                .isEqualTo(CARD);
    }

    @Test
    void whoeverTakesThePointInExchangeReadsItToo() {
        CadreId other = world.departmentHead("换点部长");
        world.on(SEPTEMBER, () -> arrangement.replace(new Replace(assignment, other, point, SEPTEMBER, "", "分工调整")))
                .orThrow();
        RecordId passed = contacts(SEPTEMBER).stream()
                .filter(kept -> kept.cadre().equals(other))
                .map(Kept::id)
                .findFirst()
                .orElseThrow();
        assertThat(world.as(other, SEPTEMBER, () -> cards.open(passed)).orThrow())
                .isEqualTo(CARD);
        assertThat(world.as(head, SEPTEMBER, () -> cards.open(contact))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whenThePointIsGivenUpTheContactEnds() {
        world.on(SEPTEMBER, () -> arrangement.end(assignment, SEPTEMBER, "撤点")).orThrow();
        assertThat(contacts(SEPTEMBER))
                .filteredOn(kept -> kept.id().equals(contact))
                .singleElement()
                .satisfies(kept -> assertThat(kept.content().days()).isEqualTo(new Period(MAY, SEPTEMBER)));
        assertThat(world.as(head, SEPTEMBER.plusDays(1), () -> cards.open(contact)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aCardWithoutNameOrWithAnIdNumberOrAnAgreementTomorrowIsRefused() {
        Outcome<RecordId> refused =
                world.as(head, MAY, () -> cards.keep(contact, new Card(" ", "４２０１０１１９９００１０１１２３４", MAY.plusDays(1))));
        assertThat(((Outcome.Refused<RecordId>) refused).reasons())
                .extracting(Refusal::code)
                .containsExactly("liaison.text-missing", "free-text.id-number", "card.consent-future");
    }

    private boolean forget() {
        forget.expire(new HouseClock().today());
        return true;
    }

    private List<Kept<KeyContact>> contacts(LocalDate day) {
        return world.on(day, () -> liaison.pointYear(point, 2026)).orElseThrow().contacts();
    }

    private long stored(RecordId id) {
        return tenants.in(
                LiaisonWorld.HERE,
                () -> sql.sql("SELECT COUNT(*) FROM liaison_contact_card WHERE contact = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single());
    }

    private long readings() {
        return tenants.in(
                LiaisonWorld.HERE,
                () -> audit.read("liaison.card.read", Optional.empty(), 1000).rows().stream()
                        .map(AuditEntry::subject)
                        .count());
    }
}
