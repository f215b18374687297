package lianxin.conversation;

import static java.time.LocalDate.of;
import static lianxin.conversation.ConversationFixtures.content;
import static lianxin.conversation.ConversationFixtures.key;
import static lianxin.conversation.ConversationFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import lianxin.conversation.Conversation.Recorded;
import lianxin.conversation.ConversationFixtures.Village;
import lianxin.kernel.Caller;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.ledger.Subject;
import lianxin.rules.Explanation;
import lianxin.rules.Recompute;
import lianxin.rules.Rules;
import lianxin.rules.Standing;
import lianxin.rules.Status;
import lianxin.tenancy.TenantTask;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Once a year is frozen and the time for appeals is over, nobody can say any more which member was met. */
@Tag("database")
@SpringBootTest(
        properties = {
            "lianxin.tenancy.modules=conversation",
            "lianxin.conversation.tick-days=90",
            "spring.application.name=ticks"
        })
class EraseTicksIntegrationTests {

    private static final LocalDate MARCH = of(2026, 3, 5);
    private static final LocalDate SEPTEMBER = of(2026, 9, 10);
    private static final LocalDate CLOSING = of(2027, 1, 31);
    private static final LocalDate FROZEN = of(2027, 2, 10);
    private static final LocalDate APPEALS_OVER = FROZEN.plusDays(91);

    @Autowired
    ConversationFixtures fixtures;

    @Autowired
    Conversation conversation;

    @Autowired
    EraseTicks erase;

    @Autowired
    Recompute.Years years;

    @Autowired
    Recompute recompute;

    @Autowired
    Rules rules;

    @Autowired
    List<TenantTask> tasks;

    @Autowired
    JdbcClient sql;

    @Test
    void onceAppealsAreOverTheTicksGoAndEveryNumberStays() {
        Village village = fixtures.village(TestTenants.HUBEI, 3);
        Village elsewhere = fixtures.village(TestTenants.GUANGDONG, 3);
        Recorded march = talk(village, MARCH);
        Recorded revised = revised(village, march);
        talk(village, SEPTEMBER);
        talk(elsewhere, MARCH);
        frozen(village);
        long sealed = supplements(village);

        expire(village, FROZEN.plusDays(90));
        assertThat(met(village, march)).as("still open to appeals").hasSize(2);
        assertThatThrownBy(() -> on(
                        APPEALS_OVER,
                        () -> fixtures.in(village, () -> {
                            years.unlink(TalkFacts.RECORD, FROZEN.plusDays(1), days -> {
                                throw new IllegalStateException("the node is gone");
                            });
                            return true;
                        })))
                .hasMessage("the node is gone");
        expire(village, APPEALS_OVER);
        expire(village, APPEALS_OVER);

        assertThat(linked(village, 2026)).as("voided ones too").isZero();
        assertThat(linked(elsewhere, 2026)).isPositive();
        assertThat(met(village, march)).isEmpty();
        assertThat(on(APPEALS_OVER, () -> fixtures.asLeader(village, () -> conversation.find(march.id())))
                        .orElseThrow()
                        .membersMet())
                .isEqualTo(2);
        assertThat(coverage(village, Period.year(2026)).status()).isEqualTo(Status.UNMET);
        assertThat(coverage(village, Period.year(2026)).parts().getFirst().done())
                .as("two of three were met twice")
                .isEqualTo(2);
        assertThat(on(APPEALS_OVER, () -> asAdministrator(village.tenant(), 1, () -> years.verify(2026))))
                .isTrue();
        assertThat(supplements(village)).isEqualTo(sealed);
    }

    @Test
    void nothingIsJudgedOrRecordedAnewInAYearAtRestAndPastDaysAnswerByWhatIsSealed() {
        Village village = fixtures.village(TestTenants.BEIJING, 2);
        Recorded march = talk(village, MARCH);
        talk(village, SEPTEMBER);
        frozen(village);
        expire(village, APPEALS_OVER);

        assertThat(on(APPEALS_OVER, () -> fixtures.in(village, () -> recompute.differences(Period.year(2026)))))
                .isZero();
        assertThat(on(APPEALS_OVER, () -> fixtures.in(village, () -> recompute.run(Period.year(2026), done -> {}))))
                .isZero();
        Standing then = on(
                        APPEALS_OVER,
                        () -> fixtures.in(
                                village,
                                () -> rules.asKnownOn(
                                                SEPTEMBER, past -> past.standings(branch(village), Period.year(2026)))
                                        .orThrow()))
                .stream()
                .filter(EraseTicksIntegrationTests::isCoverage)
                .findFirst()
                .orElseThrow();
        assertThat(then.status()).isEqualTo(Status.DONE);
        assertThat(then.frozenOn()).isEqualTo(FROZEN);
        Explanation why = on(
                        APPEALS_OVER,
                        () -> fixtures.in(
                                village,
                                () -> rules.asKnownOn(
                                                SEPTEMBER,
                                                past -> past.explain(
                                                        branch(village), then.duty(), 0, Period.year(2026)))
                                        .orThrow()))
                .orElseThrow();
        assertThat(why.supplement()).isNull();
        assertThat(why.standing().status()).isEqualTo(Status.DONE);

        assertThat(codes(village, () -> record(village, SEPTEMBER.plusDays(1)))).containsExactly("talk.year-at-rest");
        assertThat(codes(village, () -> conversation.withdraw(march.id(), march.revision(), "登记有误", key())))
                .containsExactly("talk.year-at-rest");
        assertThat(codes(village, () -> record(village, FROZEN))).isEmpty();
        expire(village, APPEALS_OVER);
        assertThat(linked(village, 2027)).as("the year that runs").isEqualTo(2);
    }

    private Recorded talk(Village village, LocalDate day) {
        return on(
                day, () -> fixtures.asLeader(village, () -> record(village, day).orThrow()));
    }

    private Outcome<Recorded> record(Village village, LocalDate day) {
        return conversation.record(village.branch(), content(day, TalkForm.INDIVIDUAL, village.members()), key());
    }

    private Recorded revised(Village village, Recorded talk) {
        return on(
                MARCH.plusDays(1),
                () -> fixtures.asLeader(
                        village,
                        () -> conversation
                                .revise(
                                        talk.id(),
                                        talk.revision(),
                                        content(
                                                MARCH,
                                                TalkForm.INDIVIDUAL,
                                                village.members().subList(0, 2)),
                                        "一人没有来",
                                        key())
                                .orThrow()));
    }

    private void frozen(Village village) {
        on(FROZEN, () -> {
            asAdministrator(village.tenant(), 1, () -> years.ask(2026, CLOSING).orThrow());
            asAdministrator(village.tenant(), 2, () -> years.approve(2026).orThrow());
            return fixtures.in(village, () -> {
                tasks.stream()
                        .filter(task -> task.getClass().getSimpleName().startsWith("DrainWorkDue"))
                        .forEach(TenantTask::run);
                return true;
            });
        });
    }

    private void expire(Village village, LocalDate day) {
        on(
                day,
                () -> fixtures.in(village, () -> {
                    erase.expire(day);
                    return true;
                }));
    }

    private long linked(Village village, int year) {
        return fixtures.in(
                village,
                () -> sql.sql("SELECT COUNT(*) FROM fact WHERE kind = 'conversation.talk' AND object_id <> 0"
                                + " AND YEAR(first_day) = ? AND subject_id = ?")
                        .params(year, village.branch().value())
                        .query(Long.class)
                        .single());
    }

    private List<?> met(Village village, Recorded talk) {
        return on(APPEALS_OVER, () -> fixtures.asLeader(village, () -> conversation.find(talk.id())))
                .orElseThrow()
                .content()
                .members();
    }

    private Standing coverage(Village village, Period days) {
        return on(APPEALS_OVER, () -> fixtures.in(village, () -> rules.standings(branch(village), days))).stream()
                .filter(EraseTicksIntegrationTests::isCoverage)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCoverage(Standing standing) {
        return standing.duty().equals("conversation.coverage");
    }

    private static Subject branch(Village village) {
        return Subject.branch(village.branch().value());
    }

    private long supplements(Village village) {
        return on(APPEALS_OVER, () -> asAdministrator(village.tenant(), 1, () -> (long) years.supplements(2026)));
    }

    private List<String> codes(Village village, Supplier<Outcome<Recorded>> work) {
        return on(APPEALS_OVER, () -> fixtures.asLeader(village, work)).reasons().stream()
                .map(Refusal::code)
                .toList();
    }

    private static <T> T asAdministrator(TenantCode tenant, long account, Supplier<T> work) {
        return new Caller(tenant, account, "", Role.ADMINISTRATOR, 0, 0).call(work::get);
    }
}
