package lianxin.conversation;

import static java.time.LocalDate.of;
import static lianxin.conversation.ConversationFixtures.key;
import static lianxin.conversation.ConversationFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxin.conversation.ConversationFixtures.Village;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@Tag("database")
@SpringBootTest(properties = "lianxin.tenancy.modules=conversation")
class FollowUpIntegrationTests {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final LocalDate TODAY = of(2026, 6, 10);
    private static final LocalDate LATER = of(2026, 7, 5);

    @Autowired
    ConversationFixtures fixtures;

    @Autowired
    Conversation conversation;

    @Autowired
    Cadres cadres;

    @Autowired
    Organizations organizations;

    @Test
    void topicsOfASmallBranchGoToTheBodyAbove() {
        Village village = fixtures.village(TestTenants.HUBEI, 3);
        assertThat(report(village, Set.of(Topic.HOUSING), key())).isEqualTo(village.township());
        assertThat(on(TODAY, () -> fixtures.asLeader(village, () -> conversation.topics(village.branch(), JUNE)))
                        .orElseThrow()
                        .mentions())
                .isEmpty();
    }

    @Test
    void topicsOfALargeBranchAreExactForItsLeadersFromFiveOnAndBlurredAboveOnceTheMonthIsOver() {
        Village village = fixtures.village(TestTenants.HUBEI, 20);
        for (int talk = 0; talk < 13; talk++) {
            report(village, talk < 4 ? Set.of(Topic.HOUSING, Topic.FINDING_WORK) : Set.of(Topic.FINDING_WORK), key());
        }
        assertThat(on(TODAY, () -> fixtures.asLeader(village, () -> conversation.topics(village.branch(), JUNE))))
                .contains(new TopicTally(
                        village.branch(), JUNE, Map.of(Topic.FINDING_WORK, 13, Topic.HOUSING, 0), 5, false, Map.of()));
        assertThat(on(TODAY, () -> fixtures.asTownship(village, () -> conversation.topics(village.township(), JUNE))))
                .as("the month is not over")
                .isEmpty();
        assertThat(on(LATER, () -> fixtures.asTownship(village, () -> conversation.topics(village.township(), JUNE))))
                .contains(new TopicTally(
                        village.township(),
                        JUNE,
                        Map.of(Topic.FINDING_WORK, 10, Topic.HOUSING, 0),
                        10,
                        true,
                        Map.of()));
    }

    @Test
    void topicsOfABranchThatMovesStayBelowTheBodyItBelongedToAtTheEndOfTheMonth() {
        Village village = fixtures.village(TestTenants.HUBEI, 20);
        Village other = fixtures.village(TestTenants.HUBEI, 1);
        for (int talk = 0; talk < 10; talk++) {
            report(village, Set.of(Topic.CAREER), key());
            on(
                    LATER,
                    () -> fixtures.asLeader(
                            village,
                            () -> conversation.reportTopics(
                                    village.branch(), YearMonth.from(LATER), Set.of(Topic.HOUSING), key())));
        }
        on(
                LATER.plusDays(5),
                () -> fixtures.in(
                        village,
                        () -> organizations
                                .carryOut(new Organizations.Move(village.branch(), other.township(), LATER))
                                .orThrow()));
        assertThat(mentions(village, JUNE)).isEqualTo(Map.of(Topic.CAREER, 10));
        assertThat(mentions(other, JUNE)).isEmpty();
        assertThat(mentions(village, YearMonth.from(LATER))).isEmpty();
        assertThat(mentions(other, YearMonth.from(LATER))).isEqualTo(Map.of(Topic.HOUSING, 10));
    }

    private Map<Topic, Integer> mentions(Village village, YearMonth month) {
        return on(
                        LATER.plusMonths(2),
                        () -> fixtures.asTownship(village, () -> conversation.topics(village.township(), month)))
                .orElseThrow()
                .mentions();
    }

    @Test
    void aReportThatIsSentTwiceIsCountedOnce() {
        Village village = fixtures.village(TestTenants.HUBEI, 20);
        for (int talk = 0; talk < 5; talk++) {
            String key = key();
            report(village, Set.of(Topic.CAREER), key);
            report(village, Set.of(Topic.CAREER), key);
        }
        assertThat(on(TODAY, () -> fixtures.asLeader(village, () -> conversation.topics(village.branch(), JUNE)))
                        .orElseThrow()
                        .mentions())
                .isEqualTo(Map.of(Topic.CAREER, 5));
    }

    @Test
    void aCollectiveActionAnswersATopicOfTheMonthOnceItWasHeld() {
        Village village = fixtures.village(TestTenants.HUBEI, 20);
        FollowUp action =
                raise(village, matter("开一次求职讲座", Handling.GUIDANCE), key()).orThrow();
        assertThat(actions(village)).as("not held yet").isEmpty();
        on(
                TODAY,
                () -> fixtures.asLeader(
                        village,
                        () -> conversation
                                .close(action.id(), new FollowUp.Result(TODAY, "讲座已办", 18), List.of())
                                .orThrow()));
        assertThat(actions(village)).isEqualTo(Map.of(Topic.FINDING_WORK, 1));
    }

    private Map<Topic, Integer> actions(Village village) {
        return on(TODAY, () -> fixtures.asLeader(village, () -> conversation.topics(village.branch(), JUNE)))
                .orElseThrow()
                .actions();
    }

    @Test
    void aMatterWithATelephoneNumberIsRefusedAndARosterNameIsWarnedOf() {
        Village village = fixtures.village(TestTenants.HUBEI, 1);
        assertThat(raise(village, matter("联系13871234567", Handling.OWN_LEVEL), key()))
                .isEqualTo(Outcome.refused(Refusal.of("matter", "free-text.telephone")));
        assertThat(raise(
                        village,
                        matter(ConversationFixtures.name(TestTenants.HUBEI, 0) + "想学电焊", Handling.OWN_LEVEL),
                        key()))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.warnings())
                                .isEqualTo(List.of(Refusal.of(
                                        "matter", "free-text.name", ConversationFixtures.name(TestTenants.HUBEI, 0)))));
    }

    @Test
    void aFollowUpIsRaisedOnceAndClosedOnce() {
        Village village = fixtures.village(TestTenants.HUBEI, 1);
        String key = key();
        FollowUp raised =
                raise(village, matter("办一次就业指导", Handling.GUIDANCE), key).orThrow();
        assertThat(raise(village, matter("办一次就业指导", Handling.GUIDANCE), key).orThrow())
                .isEqualTo(raised);

        FollowUp.Result result = new FollowUp.Result(LATER, "请县就业局讲了一课", 23);
        for (int sent = 0; sent < 2; sent++) {
            assertThat(on(
                                    LATER,
                                    () -> fixtures.asLeader(
                                            village, () -> conversation.close(raised.id(), result, List.of())))
                            .orThrow()
                            .result())
                    .isEqualTo(result);
        }
        assertThat(on(
                        LATER,
                        () -> fixtures.asLeader(
                                village,
                                () -> conversation.close(
                                        raised.id(), new FollowUp.Result(LATER, "另一个结果", 0), List.of()))))
                .isEqualTo(Outcome.refused(Refusal.ofAll("follow-up.closed")));
        assertThat(list(village, true)).isEmpty();
        assertThat(list(village, false)).extracting(FollowUp::id).containsExactly(raised.id());
    }

    @Test
    void whatIsReportedIsInTheHandsOfTheBodyAbove() {
        Village village = fixtures.village(TestTenants.HUBEI, 1);
        Village neighbour = fixtures.village(TestTenants.HUBEI, 1);
        FollowUp raised =
                raise(village, matter("村里没有篮球场", Handling.REPORTED), key()).orThrow();
        assertThat(fixtures.asTownship(village, () -> conversation.followUps(village.township(), true, null, 10))
                        .rows())
                .containsExactly(raised);
        FollowUp.Result result = new FollowUp.Result(LATER, "镇里已列入计划", 0);
        assertThat(on(
                        LATER,
                        () -> fixtures.asTownship(neighbour, () -> conversation.close(raised.id(), result, List.of()))))
                .isEqualTo(Outcome.refused(Refusal.ofAll("follow-up.unknown")));
        assertThat(on(
                        LATER,
                        () -> fixtures.asTownship(village, () -> conversation.close(raised.id(), result, List.of()))))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void whoeverLeavesHandsFollowUpsOverInOneSitting() {
        Village village = fixtures.village(TestTenants.HUBEI, 1);
        CadreId successor = fixtures.in(village, () -> fixtures.cadre(village.branch(), "继任书记"));
        FollowUp raised = raise(
                        village,
                        new FollowUp.Content(JUNE, Topic.SKILLS, "联系夜校", Handling.OWN_LEVEL, village.leader(), LATER),
                        key())
                .orThrow();
        fixtures.in(
                village,
                () -> cadres.handOver(new Cadres.HandOver(village.leader(), successor, of(2026, 8, 31), false))
                        .orThrow());
        assertThat(list(village, true)).singleElement().satisfies(followUp -> {
            assertThat(followUp.id()).isEqualTo(raised.id());
            assertThat(followUp.content().responsible()).isEqualTo(successor);
        });
    }

    @Test
    void aCadreOfAnotherBodyCannotBeMadeResponsible() {
        Village village = fixtures.village(TestTenants.HUBEI, 1);
        Village neighbour = fixtures.village(TestTenants.HUBEI, 1);
        for (CadreId other : List.of(neighbour.leader(), new CadreId(1))) {
            assertThat(raise(
                            village,
                            new FollowUp.Content(JUNE, Topic.SKILLS, "联系夜校", Handling.OWN_LEVEL, other, LATER),
                            key()))
                    .isEqualTo(Outcome.refused(Refusal.of("responsible", "follow-up.unknown-cadre")));
        }
    }

    private OrganizationId report(Village village, Set<Topic> topics, String key) {
        return on(
                TODAY,
                () -> fixtures.asLeader(
                        village,
                        () -> conversation
                                .reportTopics(village.branch(), JUNE, topics, key)
                                .orThrow()));
    }

    private Outcome<FollowUp> raise(Village village, FollowUp.Content content, String key) {
        return on(TODAY, () -> fixtures.asLeader(village, () -> conversation.raise(village.branch(), content, key)));
    }

    private List<FollowUp> list(Village village, boolean open) {
        return fixtures.asLeader(village, () -> conversation.followUps(village.branch(), open, null, 10))
                .rows();
    }

    private static FollowUp.Content matter(String text, Handling handling) {
        return new FollowUp.Content(JUNE, Topic.FINDING_WORK, text, handling, null, LATER);
    }
}
