package lianxin.conversation;

import static java.time.LocalDate.of;
import static lianxin.conversation.ConversationFixtures.content;
import static lianxin.conversation.ConversationFixtures.key;
import static lianxin.conversation.ConversationFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lianxin.conversation.Conversation.Recorded;
import lianxin.conversation.ConversationFixtures.Village;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.conversation.TalkCoverage.Person;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.ledger.Ledger;
import lianxin.ledger.Subject;
import lianxin.organization.MemberId;
import lianxin.organization.Members;
import lianxin.organization.Membership.Leaving;
import lianxin.organization.OrganizationId;
import lianxin.rules.Status;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@Tag("database")
@SpringBootTest(properties = "lianxin.tenancy.modules=conversation")
class TalkIntegrationTests {

    private static final LocalDate SPRING_FESTIVAL = of(2026, 2, 18);
    private static final LocalDate JUNE = of(2026, 6, 10);

    @Autowired
    ConversationFixtures fixtures;

    @Autowired
    Conversation conversation;

    @Autowired
    Ledger ledger;

    @Autowired
    Members members;

    @Test
    void atSpringFestivalNineReturnedMembersAreMetAtOnceAndOneMoreTalkEachIsStillToCome() {
        Village village = fixtures.village(TestTenants.HUBEI, 9);
        TalkCoverage coverage = on(
                        SPRING_FESTIVAL,
                        () -> record(village, content(SPRING_FESTIVAL, TalkForm.CHANCE, village.members()), key()))
                .coverage();
        assertThat(coverage.people()).hasSize(9).allSatisfy(person -> {
            assertThat(person.firstHalf()).as("credited once").isEqualTo(1);
            assertThat(person.open()).as("one more is to come").isTrue();
        });
        assertThat(coverage.stillToMeet()).isEqualTo(9);

        TalkCoverage after = on(
                        JUNE,
                        () -> record(
                                village,
                                content(
                                        JUNE,
                                        TalkForm.INDIVIDUAL,
                                        village.members().subList(0, 8)),
                                key()))
                .coverage();
        assertThat(after.stillToMeet()).isEqualTo(1);
        assertThat(after.people().getFirst().member())
                .as("still to be met first")
                .isEqualTo(village.members().getLast());
    }

    @Test
    void twoTalksWithEveryMemberFulfilTheDuty() {
        Village village = fixtures.village(TestTenants.HUBEI, 3);
        on(SPRING_FESTIVAL, () -> record(village, content(SPRING_FESTIVAL, TalkForm.CHANCE, village.members()), key()));
        TalkCoverage coverage = on(
                        JUNE, () -> record(village, content(JUNE, TalkForm.REMOTE, village.members()), key()))
                .coverage();
        assertThat(coverage.standings())
                .filteredOn(standing -> standing.duty().equals("conversation.coverage"))
                .singleElement()
                .satisfies(standing -> {
                    assertThat(standing.status()).isEqualTo(Status.DONE);
                    assertThat(standing.metOn()).isEqualTo(JUNE);
                });
    }

    @Test
    void aGroupTalkIsKeptForEachMemberAndWaitsForTheProvinceToSayWhetherItCounts() {
        Village village = fixtures.village(TestTenants.HUBEI, 2);
        on(SPRING_FESTIVAL, () -> record(village, content(SPRING_FESTIVAL, TalkForm.GROUP, village.members()), key()));
        TalkCoverage coverage = on(
                        JUNE, () -> record(village, content(JUNE, TalkForm.INDIVIDUAL, village.members()), key()))
                .coverage();
        assertThat(coverage.people())
                .allSatisfy(person -> assertThat(person.firstHalf())
                        .as("the work is not lost")
                        .isEqualTo(2));
        assertThat(coverage.standings())
                .filteredOn(standing -> standing.duty().equals("conversation.coverage"))
                .singleElement()
                .satisfies(standing -> {
                    assertThat(standing.status()).isEqualTo(Status.AWAITING_PROVINCE);
                    assertThat(standing.gaps())
                            .extracting(gap -> gap.parameter())
                            .contains("conversation.group_talk_credits");
                });
    }

    @Test
    void aSaveThatIsSentTwiceIsKeptOnceAndAnsweredAlike() {
        Village village = fixtures.village(TestTenants.HUBEI, 2);
        Content talk = content(JUNE, TalkForm.INDIVIDUAL, village.members());
        String key = key();
        Recorded first = on(JUNE, () -> record(village, talk, key));
        Recorded second = on(JUNE, () -> record(village, talk, key));
        assertThat(second).isEqualTo(first);
        assertThat(talks(village)).hasSize(1);
    }

    @Test
    void tenSavesOfTheSameTalkAtOnceHaveOneEffect() throws Exception {
        Village village = fixtures.village(TestTenants.HUBEI, 4);
        String key = key();
        Set<TalkId> ids = new HashSet<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(10)) {
            List<Future<Recorded>> answers = IntStream.range(0, 10)
                    .mapToObj(sender -> senders.submit(() ->
                            on(JUNE, () -> record(village, content(JUNE, TalkForm.GROUP, village.members()), key))))
                    .toList();
            for (Future<Recorded> answer : answers) {
                ids.add(answer.get().id());
            }
        }
        assertThat(ids).hasSize(1);
        assertThat(talks(village)).hasSize(1);
    }

    @Test
    void aForeignBranchIsAnsweredLikeAnUnknownOne() {
        Village own = fixtures.village(TestTenants.HUBEI, 1);
        Village foreign = fixtures.village(TestTenants.GUANGDONG, 1);
        Content talk = content(JUNE, TalkForm.CHANCE, own.members());
        List<Outcome<Recorded>> answers = fixtures.asTownship(
                own,
                () -> List.of(
                        conversation.record(foreign.branch(), talk, key()),
                        conversation.record(new OrganizationId(1), talk, key())));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer)
                        .isEqualTo(Outcome.refused(Refusal.of("organization", "talk.unknown-branch"))));
        TalkId theirs = on(JUNE, () -> record(foreign, content(JUNE, TalkForm.CHANCE, foreign.members()), key()))
                .id();
        assertThat(fixtures.asLeader(own, () -> conversation.find(theirs))).isEmpty();
        assertThat(fixtures.asLeader(own, () -> conversation.revisions(theirs))).isEmpty();
        assertThat(fixtures.asLeader(own, () -> conversation.withdraw(theirs, 1, "误录", key())))
                .isEqualTo(Outcome.refused(Refusal.ofAll("talk.unknown")));
        assertThat(fixtures.asLeader(own, () -> conversation.coverage(foreign.branch(), 2026)))
                .isEmpty();
    }

    @Test
    void aForeignMemberIsRefusedLikeAnUnknownOne() {
        Village own = fixtures.village(TestTenants.HUBEI, 1);
        Village neighbour = fixtures.village(TestTenants.HUBEI, 1);
        Village foreign = fixtures.village(TestTenants.BEIJING, 1);
        for (Village other : List.of(neighbour, foreign)) {
            assertThat(answer(own, content(JUNE, TalkForm.CHANCE, other.members())))
                    .isEqualTo(Outcome.refused(Refusal.of("members", "talk.member-elsewhere")));
        }
    }

    @Test
    void aMemberWhoMovesIsTickedByOneBranchAtATime() {
        Village old = fixtures.village(TestTenants.HUBEI, 2);
        Village next = fixtures.village(TestTenants.HUBEI, 1);
        on(SPRING_FESTIVAL, () -> record(old, content(SPRING_FESTIVAL, TalkForm.INDIVIDUAL, old.members()), key()));
        fixtures.in(
                old,
                () -> members.transfer(List.of(old.members().getFirst()), next.branch(), of(2026, 5, 1))
                        .orThrow());
        assertThat(answer(old, content(JUNE, TalkForm.INDIVIDUAL, old.members())))
                .isEqualTo(Outcome.refused(Refusal.of("members", "talk.member-gone", of(2026, 4, 30))));
        Person moved = on(
                        JUNE,
                        () -> record(
                                next,
                                content(JUNE, TalkForm.INDIVIDUAL, old.members().getFirst()),
                                key()))
                .coverage()
                .people()
                .stream()
                .filter(person -> person.member().equals(old.members().getFirst()))
                .findFirst()
                .orElseThrow();
        assertThat(moved.joined()).isEqualTo(of(2026, 5, 1));
        assertThat(moved.firstHalf()).as("what the old branch did stays there").isEqualTo(1);
    }

    @Test
    void aGraduateIsShownWithTheLastDayAndCanNoLongerBeTicked() {
        Village village = fixtures.village(TestTenants.HUBEI, 2);
        fixtures.in(
                village,
                () -> members.leave(List.of(village.members().getFirst()), of(2026, 6, 30), Leaving.GRADUATED)
                        .orThrow());
        LocalDate july = of(2026, 7, 1);
        assertThat(answer(village, content(july, TalkForm.REMOTE, village.members())))
                .isEqualTo(Outcome.refused(Refusal.of("members", "talk.member-gone", of(2026, 6, 30))));
        assertThat(on(july, () -> fixtures.asLeader(village, () -> conversation.attendees(village.branch(), july))))
                .extracting(Conversation.Attendee::member)
                .containsExactly(village.members().getLast());
        assertThat(on(july, () -> fixtures.asLeader(village, () -> conversation.coverage(village.branch(), 2026)))
                        .orElseThrow()
                        .people())
                .filteredOn(person -> person.left() != null)
                .singleElement()
                .satisfies(person -> assertThat(person.left()).isEqualTo(of(2026, 6, 30)));
    }

    @Test
    void aTownshipEntersForItsBranchWithoutSeeingWhoWasMetAndTheBranchConfirmsOnce() {
        Village village = fixtures.village(TestTenants.HUBEI, 3);
        Recorded entered = on(
                JUNE,
                () -> fixtures.asTownship(
                        village,
                        () -> conversation
                                .record(village.branch(), content(JUNE, TalkForm.CHANCE, village.members()), key())
                                .orThrow()));
        assertThat(entered.coverage())
                .as("neither names nor a live figure of the branch")
                .isEqualTo(new TalkCoverage(List.of(), 0, List.of()));
        assertThat(fixtures.asTownship(village, () -> conversation.entered(null, 10))
                        .rows())
                .extracting(HeartToHeartTalk::confirmed)
                .containsExactly(false);
        assertThat(fixtures.asTownship(village, () -> conversation.confirm(entered.id(), 1, key())))
                .as("who entered it cannot confirm it")
                .isEqualTo(Outcome.refused(Refusal.ofAll("talk.unknown")));

        assertThat(ticks(village, entered.id())).as("to mend what was typed").hasSize(3);
        fixtures.asLeader(
                village, () -> conversation.confirm(entered.id(), 1, key()).orThrow());
        assertThat(ticks(village, entered.id()))
                .as("the branch's own from now on")
                .isEmpty();
        assertThat(fixtures.asTownship(village, () -> conversation.withdraw(entered.id(), 2, "误录", key())))
                .isEqualTo(Outcome.refused(Refusal.ofAll("talk.unknown")));
        HeartToHeartTalk talk = fixtures.asLeader(village, () -> conversation.find(entered.id()))
                .orElseThrow();
        assertThat(talk.confirmed()).isTrue();
        assertThat(talk.enteredBy()).as("the recorder stays shown").isEqualTo(village.township());
        assertThat(talk.content().talker()).isEqualTo(village.leader());
        assertThat(talk.content().members()).containsExactlyInAnyOrderElementsOf(village.members());
    }

    @Test
    void aRevisionKeepsItsTraceAndWhoeverComesLaterIsTold() {
        Village village = fixtures.village(TestTenants.HUBEI, 2);
        TalkId id = on(JUNE, () -> record(village, content(JUNE, TalkForm.CHANCE, village.members()), key()))
                .id();
        Content corrected =
                content(JUNE.minusDays(1), TalkForm.CHANCE, village.members().getFirst());
        on(
                JUNE,
                () -> fixtures.asLeader(
                        village,
                        () -> conversation
                                .revise(id, 1, corrected, "日期记错", key())
                                .orThrow()));
        assertThat(fixtures.asLeader(village, () -> conversation.revisions(id)))
                .extracting(HeartToHeartTalk::membersMet)
                .containsExactly(2, 1);
        assertThat(on(
                        JUNE,
                        () -> fixtures.asLeader(village, () -> conversation.revise(id, 1, corrected, "再改一次", key()))))
                .isEqualTo(Outcome.refused(Refusal.ofAll("talk.changed-meanwhile")));
        assertThat(fixtures.asLeader(village, () -> conversation.revise(id, 2, corrected, " ", key())))
                .isEqualTo(Outcome.refused(Refusal.of("reason", "conversation.text-missing")));
    }

    @Test
    void aTalkThatIsWithdrawnCountsNoMore() {
        Village village = fixtures.village(TestTenants.HUBEI, 2);
        TalkId id = on(JUNE, () -> record(village, content(JUNE, TalkForm.CHANCE, village.members()), key()))
                .id();
        TalkCoverage coverage = on(
                        JUNE,
                        () -> fixtures.asLeader(
                                village,
                                () -> conversation
                                        .withdraw(id, 1, "登记错了支部", key())
                                        .orThrow()))
                .coverage();
        assertThat(coverage.people())
                .allSatisfy(person -> assertThat(person.firstHalf()).isZero());
        assertThat(talks(village)).isEmpty();
        assertThat(fixtures.asLeader(village, () -> conversation.confirm(id, 2, key())))
                .isEqualTo(Outcome.refused(Refusal.ofAll("talk.withdrawn")));
    }

    @Test
    void aCadreWhoLeadsNoBranchRecordsOwnTalksByNumbers() {
        Village village = fixtures.village(TestTenants.HUBEI, 1);
        Content talk = new Content(JUNE, TalkForm.CHANCE, List.of(), 6, true, null);
        Recorded kept = on(
                JUNE,
                () -> fixtures.asTownship(
                        village,
                        () -> conversation
                                .record(village.township(), talk, key())
                                .orThrow()));
        assertThat(kept.coverage().people()).isEmpty();
        assertThat(fixtures.asTownship(village, () -> conversation.ownTalks(null, 10))
                        .rows())
                .singleElement()
                .satisfies(own -> assertThat(own.content().talker()).isEqualTo(village.secretary()));
        Subject secretary = Subject.cadre(village.secretary().value());
        assertThat(fixtures.in(village, () -> ledger.factsOf(TalkFacts.source(kept.id()))))
                .extracting(fact -> fact.content().subject())
                .containsExactly(secretary);
    }

    @Test
    void talksAreReadPageByPageTheLatestFirst() {
        Village village = fixtures.village(TestTenants.HUBEI, 1);
        for (int day = 1; day <= 5; day++) {
            LocalDate held = of(2026, 6, day);
            on(JUNE, () -> record(village, content(held, TalkForm.CHANCE, village.members()), key()));
        }
        var first = fixtures.asLeader(village, () -> conversation.talks(village.branch(), null, 3));
        var second = fixtures.asLeader(village, () -> conversation.talks(village.branch(), first.next(), 3));
        assertThat(first.rows())
                .extracting(talk -> talk.content().day().getDayOfMonth())
                .containsExactly(5, 4, 3);
        assertThat(second.rows())
                .extracting(talk -> talk.content().day().getDayOfMonth())
                .containsExactly(2, 1);
        assertThat(second.next()).isNull();
        assertThat(first.rows())
                .allSatisfy(talk -> assertThat(talk.content().members()).isEmpty());
    }

    private List<MemberId> ticks(Village village, TalkId id) {
        return fixtures.asTownship(village, () -> conversation.find(id))
                .orElseThrow()
                .content()
                .members();
    }

    private Recorded record(Village village, Content content, String key) {
        return fixtures.asLeader(
                village,
                () -> conversation.record(village.branch(), content, key).orThrow());
    }

    private Outcome<Recorded> answer(Village village, Content content) {
        return on(
                content.day(),
                () -> fixtures.asLeader(village, () -> conversation.record(village.branch(), content, key())));
    }

    private List<HeartToHeartTalk> talks(Village village) {
        return fixtures.asLeader(village, () -> conversation.talks(village.branch(), null, 50))
                .rows();
    }
}
