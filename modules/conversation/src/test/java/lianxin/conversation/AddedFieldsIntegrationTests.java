package lianxin.conversation;

import static lianxin.conversation.ConversationFixtures.key;
import static lianxin.testing.TestTenants.BEIJING;
import static lianxin.testing.TestTenants.GUANGDONG;
import static lianxin.testing.TestTenants.HUBEI;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lianxin.TestApplication;
import lianxin.conversation.ConversationFixtures.Village;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.document.PrintedTables;
import lianxin.document.PrintedTables.Sheet;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.kernel.TenantCode;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.Fact;
import lianxin.ledger.Ledger;
import lianxin.ledger.Subject;
import lianxin.rules.Rules;
import lianxin.rules.Standing;
import lianxin.rules.Status;
import lianxin.testing.CallCost;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** 广东 adds two forms of talks and two fields, and more to follow-ups; 湖北 and 北京 do not. */
@Tag("database")
@SpringBootTest(classes = TestApplication.class, properties = "lianxin.tenancy.modules=conversation")
class AddedFieldsIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 18);
    private static final List<ExtraValue> HOME = List.of(
            ExtraValue.of("form_detail", "HOME_VISIT"), ExtraValue.of("place", "HOME"), ExtraValue.of("minutes", "30"));

    private static final List<ExtraValue> CHILDCARE =
            List.of(ExtraValue.of("area_detail", "CHILDCARE"), ExtraValue.of("handling_detail", "JOINT"));

    @Autowired
    ConversationFixtures fixtures;

    @Autowired
    PrintedTables tables;

    @Autowired
    Conversation conversation;

    @Autowired
    Ledger ledger;

    @Autowired
    Rules rules;

    @Autowired
    CallCost cost;

    @Test
    void aFormThatAProvinceAddsIsKnownThereAndNowhereElse() {
        assertThat(codes(record(village(GUANGDONG), HOME))).isEmpty();
        for (TenantCode other : List.of(HUBEI, BEIJING)) {
            Village village = village(other);
            assertThat(codes(record(village, HOME))).containsOnly("extra.unknown");
            assertThat(codes(record(village, List.of()))).isEmpty();
        }
    }

    @Test
    void anAddedFormStandsUnderItsOwnAndCountsForBothLevels() {
        Village village = village(GUANGDONG);
        TalkId talk = record(village, HOME).orThrow().id();

        assertThat(in(village, () -> conversation.find(talk).orElseThrow()).content())
                .satisfies(content -> assertThat(content.form()).isEqualTo(TalkForm.INDIVIDUAL))
                .satisfies(content -> assertThat(content.extra())
                        .extracting(ExtraValue::words)
                        .containsExactly("家里", "30 分钟", "上门走访"));
        assertThat(in(village, () -> ledger.factsOf(TalkFacts.source(talk))))
                .extracting(Fact::kind)
                .contains("conversation.talk", "conversation.session");
        assertThat(in(village, () -> ledger.factsOf(TalkFacts.source(talk))))
                .allSatisfy(fact -> assertThat(fact.content().attributes())
                        .containsEntry("form", "INDIVIDUAL")
                        .containsEntry("form_detail", "HOME_VISIT")
                        .containsEntry("minutes", 30L));
        assertThat(homeVisits(village)).isEqualTo(Status.DONE);
    }

    @Test
    void aRevisionStatesTheFieldsAnewAndTheHistoryKeepsThem() {
        Village village = village(GUANGDONG);
        TalkId talk = record(village, HOME).orThrow().id();
        Content shorter = content(village, TalkForm.INDIVIDUAL, List.of(ExtraValue.of("minutes", "10")));
        in(village, () -> conversation.revise(talk, 1, shorter, "时长记错", key()).orThrow());

        assertThat(in(village, () -> conversation.revisions(talk)))
                .extracting(revision -> revision.content().extra().size())
                .containsExactly(3, 1);
        assertThat(homeVisits(village)).isNotEqualTo(Status.DONE);
    }

    @Test
    void anAddedFormUnderAnotherOneAndAValueOutOfRangeAreRefused() {
        Village village = village(GUANGDONG);

        assertThat(codes(in(
                        village,
                        () -> conversation.record(village.branch(), content(village, TalkForm.GROUP, HOME), key()))))
                .containsExactly("extra.elsewhere");
        assertThat(codes(record(village, List.of(ExtraValue.of("minutes", "601")))))
                .containsExactly("extra.outside-range");
    }

    @Test
    void theSheetOfABranchOffersTheFormsAndFieldsOfItsProvince() throws java.io.IOException {
        Village village = village(GUANGDONG);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        in(village, () -> conversation.writeSheet(village.branch(), out).orThrow());
        ReadSheet sheet = new ReadSheet(new ByteArrayInputStream(out.toByteArray()));

        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.branch()).contains(village.branch());
        assertThat(new String(
                        SheetTests.part(out.toByteArray(), "xl/worksheets/sheet1.xml"),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains("个别谈话,上门走访,集体座谈,随机交流,电话或网络,视频通话", "家里,田间");
    }

    @Test
    void aFollowUpKeepsItsAddedValuesAndIsAskedForTheRestOnceItIsClosed() {
        Village village = village(GUANGDONG);
        FollowUp raised = raise(village, Topic.OTHER_LIFE, CHILDCARE).orThrow();
        FollowUp.Result result = new FollowUp.Result(TODAY, "县里已开办两处", 0);

        assertThat(codes(in(village, () -> conversation.close(raised.id(), result, List.of()))))
                .containsExactly("extra.missing");
        in(
                village,
                () -> conversation
                        .close(raised.id(), result, List.of(ExtraValue.of("departments", "2")))
                        .orThrow());
        assertThat(in(village, () -> conversation.followUp(raised.id()).orElseThrow())
                        .content()
                        .extra())
                .extracting(ExtraValue::words)
                .containsExactlyInAnyOrder("子女托管", "联席会议", "2 个");
        assertThat(in(village, () -> ledger.factsOf(FollowUpFacts.source(raised.id())))
                        .getFirst()
                        .content()
                        .attributes())
                .containsEntry("area", "LIFE")
                .containsEntry("area_detail", "CHILDCARE")
                .containsEntry("handling_detail", "JOINT")
                .containsEntry("departments", 2L);
        assertThat(status(village, "tried.childcare")).isEqualTo(Status.DONE);
    }

    @Test
    void whatAProvinceAddsToFollowUpsIsRefusedElsewhereAndUnderAnotherValue() {
        for (TenantCode other : List.of(HUBEI, BEIJING)) {
            assertThat(codes(raise(village(other), Topic.OTHER_LIFE, CHILDCARE)))
                    .containsExactly("extra.unknown", "extra.unknown");
        }
        assertThat(codes(raise(village(GUANGDONG), Topic.SKILLS, CHILDCARE))).containsExactly("extra.elsewhere");
        assertThat(codes(raise(village(GUANGDONG), Topic.OTHER_LIFE, List.of(ExtraValue.of("departments", "many")))))
                .containsExactly("extra.not-a-number");
    }

    @Test
    void theTablesOfABranchHoldWhatItsProvinceHasAddedAndThoseOfOthersDoNot() {
        Village village = village(GUANGDONG);
        record(village, HOME).orThrow();
        raise(village, Topic.OTHER_LIFE, CHILDCARE).orThrow();
        Sheet talks = table(village, Conversation.TALKS).orThrow();
        Sheet followUps = table(village, Conversation.FOLLOW_UPS).orThrow();

        assertThat(talks.headings()).endsWith("录入情况", "场地", "时长（分钟）");
        assertThat(talks.lines().getFirst()).contains("个别谈话（上门走访）").endsWith("家里", "30");
        assertThat(followUps.headings()).endsWith("参加人数", "参与部门数（个）");
        assertThat(followUps.lines().getFirst())
                .contains("生活（子女托管）", "上报（联席会议）")
                .endsWith("");
        Village hubei = village(HUBEI);
        raise(hubei, Topic.OTHER_LIFE, List.of()).orThrow();
        assertThat(table(hubei, Conversation.FOLLOW_UPS).orThrow().headings()).endsWith("参加人数");
        for (Village other : List.of(hubei, village(BEIJING), village(GUANGDONG))) {
            assertThat(codes(in(
                            other, () -> tables.issue(Conversation.FOLLOW_UPS, village.branch(), Period.year(2026)))))
                    .containsExactly("organization.unknown");
        }
    }

    private Outcome<Sheet> table(Village village, String kind) {
        return in(village, () -> tables.issue(kind, village.branch(), Period.year(2026)));
    }

    private Outcome<FollowUp> raise(Village village, Topic topic, List<ExtraValue> extra) {
        FollowUp.Content content = new FollowUp.Content(
                YearMonth.of(2026, 6), topic, "放学后没有去处", Handling.REPORTED, null, TODAY.plusMonths(1), extra);
        return in(village, () -> conversation.raise(village.branch(), content, key()));
    }

    @Test
    void fieldsCostNoStatement() {
        long with = costOf(village(GUANGDONG), HOME);
        long without = costOf(village(GUANGDONG), List.of());

        System.out.println(
                "A talk saved: " + without + " statements with nothing in added fields, " + with + " with three");
        assertThat(with).isEqualTo(without);

        Village one = village(GUANGDONG);
        raise(one, Topic.OTHER_LIFE, List.of()).orThrow();
        long bare = in(
                one,
                () -> cost.of(() -> raise(one, Topic.OTHER_LIFE, List.of())).statements());
        long added = in(
                one,
                () -> cost.of(() -> raise(one, Topic.OTHER_LIFE, CHILDCARE)).statements());
        System.out.println("A follow-up raised: " + bare + " statements with nothing added, " + added + " with two");
        assertThat(added).isEqualTo(bare);
    }

    private long costOf(Village village, List<ExtraValue> extra) {
        record(village, List.of()).orThrow();
        Content later = new Content(
                DAY.plusDays(1), TalkForm.INDIVIDUAL, village.members().subList(0, 1), 0, false, null, extra);
        return in(
                village,
                () -> cost.of(() -> conversation
                                .record(village.branch(), later, key())
                                .orThrow())
                        .statements());
    }

    private Status homeVisits(Village village) {
        return status(village, "tried.home_visits");
    }

    private Status status(Village village, String duty) {
        return in(village, () -> rules.standings(Subject.branch(village.branch().value()), Period.year(2026))).stream()
                .filter(standing -> standing.duty().equals(duty))
                .map(Standing::status)
                .findFirst()
                .orElseThrow();
    }

    private Outcome<Conversation.Recorded> record(Village village, List<ExtraValue> extra) {
        return in(
                village,
                () -> conversation.record(village.branch(), content(village, TalkForm.INDIVIDUAL, extra), key()));
    }

    private static Content content(Village village, TalkForm form, List<ExtraValue> extra) {
        return new Content(DAY, form, village.members().subList(0, 1), 0, false, null, extra);
    }

    private Village village(TenantCode tenant) {
        return on(TODAY, () -> fixtures.village(tenant, 2));
    }

    private <T> T in(Village village, Supplier<T> work) {
        return on(TODAY, () -> fixtures.asLeader(village, work));
    }

    private static <T> T on(LocalDate day, Supplier<T> work) {
        AtomicReference<T> answer = new AtomicReference<>();
        HouseClock.on(day, () -> answer.set(work.get()));
        return answer.get();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Refusal::code).toList();
    }
}
