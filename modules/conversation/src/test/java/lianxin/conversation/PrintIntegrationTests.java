package lianxin.conversation;

import static java.time.LocalDate.of;
import static lianxin.conversation.ConversationFixtures.content;
import static lianxin.conversation.ConversationFixtures.key;
import static lianxin.conversation.ConversationFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lianxin.conversation.ConversationFixtures.Village;
import lianxin.document.PrintedTables;
import lianxin.document.PrintedTables.Sheet;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@Tag("database")
@SpringBootTest(properties = "lianxin.tenancy.modules=conversation")
class PrintIntegrationTests {

    private static final LocalDate TODAY = of(2026, 6, 10);
    private static final Period YEAR = Period.year(2026);

    @Autowired
    ConversationFixtures fixtures;

    @Autowired
    Conversation conversation;

    @Autowired
    PrintedTables tables;

    @Test
    void theBlankSheetHoldsTheMembersAndRoomForTheTalksOfAYear() {
        Village village = fixtures.village(TestTenants.HUBEI, 2);
        Sheet sheet = on(TODAY, () -> fixtures.asTownship(village, () -> issue(Conversation.SHEET, village)))
                .orThrow();
        assertThat(sheet.headings()).startsWith("姓名", "入支部日期", "第1次");
        assertThat(sheet.lines())
                .extracting(List::getFirst)
                .containsExactly(
                        "谈心日期",
                        "形式",
                        "调研期间（是打√）",
                        "其他青年人数",
                        ConversationFixtures.name(TestTenants.HUBEI, 0),
                        ConversationFixtures.name(TestTenants.HUBEI, 1));
    }

    @Test
    void theTalksOfABranchArePrintedInNumbersAndALaterTalkShowsAsAChange() {
        Village village = fixtures.village(TestTenants.HUBEI, 3);
        record(village, TODAY);
        Sheet sheet = on(TODAY, () -> fixtures.asLeader(village, () -> issue(Conversation.TALKS, village)))
                .orThrow();
        assertThat(sheet.lines()).containsExactly(List.of("2026-06-10", "集体座谈", "3", "0", "", ""));
        assertThat(unchanged(village, sheet)).isTrue();
        record(village, TODAY.minusDays(1));
        assertThat(unchanged(village, sheet)).isFalse();
    }

    @Test
    void nobodyPrintsForABranchOutOfReachAndATownshipNotTheTalksOfItsBranch() {
        Village village = fixtures.village(TestTenants.HUBEI, 1);
        Outcome<Sheet> unknown = Outcome.refused(Refusal.ofAll("organization.unknown"));
        for (Village other : List.of(
                fixtures.village(TestTenants.HUBEI, 1),
                fixtures.village(TestTenants.GUANGDONG, 1),
                fixtures.village(TestTenants.BEIJING, 1))) {
            for (String kind : List.of(Conversation.SHEET, Conversation.TALKS)) {
                assertThat(fixtures.asLeader(other, () -> issue(kind, village))).isEqualTo(unknown);
            }
        }
        assertThat(fixtures.asTownship(village, () -> issue(Conversation.TALKS, village)))
                .isEqualTo(unknown);
    }

    private Outcome<Sheet> issue(String kind, Village village) {
        return tables.issue(kind, village.branch(), YEAR);
    }

    private boolean unchanged(Village village, Sheet sheet) {
        return fixtures.asLeader(
                village, () -> tables.check(sheet.about().code()).orElseThrow().unchanged());
    }

    private void record(Village village, LocalDate day) {
        on(
                TODAY,
                () -> fixtures.asLeader(
                        village,
                        () -> conversation
                                .record(village.branch(), content(day, TalkForm.GROUP, village.members()), key())
                                .orThrow()));
    }
}
