package lianxin.conversation;

import static java.time.LocalDate.of;
import static lianxin.conversation.ConversationFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import lianxin.conversation.ConversationFixtures.Village;
import lianxin.conversation.TalkSheet.Problem;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.organization.Members;
import lianxin.organization.Membership.Leaving;
import lianxin.testing.TestTenants;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@Tag("database")
@SpringBootTest(properties = "lianxin.tenancy.modules=conversation")
class SheetIntegrationTests {

    private static final LocalDate TODAY = of(2026, 6, 10);

    @Autowired
    ConversationFixtures fixtures;

    @Autowired
    Conversation conversation;

    @Autowired
    Members members;

    @Test
    void theSheetOfABranchComesWithItsMembersAndGoesBackEmptyAsNoTalk() {
        Village village = fixtures.village(TestTenants.HUBEI, 3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        on(
                TODAY,
                () -> fixtures.asTownship(
                        village,
                        () -> conversation.writeSheet(village.branch(), out).orThrow()));
        TalkSheet sheet = on(TODAY, () -> read(village, out.toByteArray())).orThrow();
        assertThat(sheet).isEqualTo(new TalkSheet(village.branch(), List.of(), List.of()));
    }

    @Test
    void aSheetThatIsEnteredTwiceIsKeptOnce() {
        Village village = fixtures.village(TestTenants.HUBEI, 3);
        byte[] filled = filled(village, "2026-02-18", "2026-06-01");
        for (int entered = 0; entered < 2; entered++) {
            on(
                    TODAY,
                    () -> fixtures.asTownship(
                            village,
                            () -> conversation
                                    .enter(read(village, filled).orThrow())
                                    .orThrow()));
        }
        List<HeartToHeartTalk> talks = fixtures.asLeader(village, () -> conversation.talks(village.branch(), null, 10))
                .rows();
        assertThat(talks).hasSize(2).allSatisfy(talk -> {
            assertThat(talk.enteredForBranch()).isTrue();
            assertThat(talk.confirmed()).isFalse();
            assertThat(talk.membersMet()).isEqualTo(3);
        });
    }

    @Test
    void theSameTalkIsKeptOnceWhoeverEntersItAndTheRestOfTheSheetIsStillEntered() {
        Village village = fixtures.village(TestTenants.HUBEI, 3);
        on(
                TODAY,
                () -> fixtures.asLeader(
                        village,
                        () -> conversation
                                .record(
                                        village.branch(),
                                        ConversationFixtures.content(
                                                of(2026, 2, 18), TalkForm.GROUP, village.members()),
                                        ConversationFixtures.key())
                                .orThrow()));
        TalkSheet sheet = on(TODAY, () -> read(village, filled(village, "2026-02-18", "2026-06-01")))
                .orThrow();
        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.talks()).extracting(TalkSheet.Talk::known).containsExactly(true, false);
        assertThat(on(TODAY, () -> fixtures.asTownship(village, () -> conversation.enter(sheet))))
                .isEqualTo(Outcome.accepted(1));
        assertThat(fixtures.asLeader(village, () -> conversation.talks(village.branch(), null, 10))
                        .rows())
                .hasSize(2);
    }

    @Test
    void aMemberWhoHadLeftIsToldAtTheTickAndNotAtTheDay() {
        Village village = fixtures.village(TestTenants.HUBEI, 2);
        fixtures.in(
                village,
                () -> members.leave(List.of(village.members().get(1)), of(2026, 3, 31), Leaving.GRADUATED)
                        .orThrow());
        TalkSheet sheet =
                on(TODAY, () -> read(village, filled(village, "2026-06-01"))).orThrow();
        assertThat(sheet.problems())
                .containsExactly(new Problem("D10", Refusal.of("members", "talk.member-gone", of(2026, 3, 31))));
    }

    @Test
    void whatWasEnteredWaitsForTheBranchWithItsNamesAndForNobodyElse() {
        Village village = fixtures.village(TestTenants.HUBEI, 2);
        Village other = fixtures.village(TestTenants.GUANGDONG, 2);
        on(
                TODAY,
                () -> fixtures.asTownship(
                        village,
                        () -> conversation
                                .enter(read(village, filled(village, "2026-06-01"))
                                        .orThrow())
                                .orThrow()));
        List<HeartToHeartTalk> waiting = fixtures.asLeader(village, conversation::toConfirm);
        assertThat(waiting)
                .singleElement()
                .satisfies(talk ->
                        assertThat(talk.content().members()).containsExactlyInAnyOrderElementsOf(village.members()));
        assertThat(fixtures.asTownship(village, conversation::toConfirm)).isEmpty();
        assertThat(fixtures.asLeader(other, conversation::toConfirm)).isEmpty();
        HeartToHeartTalk talk = waiting.getFirst();
        on(
                TODAY,
                () -> fixtures.asLeader(
                        village,
                        () -> conversation
                                .confirm(talk.id(), talk.revision(), ConversationFixtures.key())
                                .orThrow()));
        assertThat(fixtures.asLeader(village, conversation::toConfirm)).isEmpty();
    }

    @Test
    void aColumnThatCannotBeIsToldInThePreviewAndNothingOfTheSheetIsKept() {
        Village village = fixtures.village(TestTenants.HUBEI, 2);
        TalkSheet sheet = on(TODAY, () -> read(village, filled(village, "2026-06-01", "2026-06-11")))
                .orThrow();
        assertThat(sheet.problems()).containsExactly(new Problem("E4", Refusal.of("day", "talk.in-future")));
        assertThat(on(TODAY, () -> fixtures.asTownship(village, () -> conversation.enter(sheet))))
                .isEqualTo(Outcome.refused(Refusal.of("day", "talk.in-future")));
        assertThat(fixtures.asLeader(village, () -> conversation.talks(village.branch(), null, 10))
                        .rows())
                .as("all or none")
                .isEmpty();
    }

    @Test
    void aSheetOfAnotherTownshipOrOfAnotherProvinceIsRefused() {
        Village own = fixtures.village(TestTenants.HUBEI, 1);
        for (Village other :
                List.of(fixtures.village(TestTenants.HUBEI, 1), fixtures.village(TestTenants.GUANGDONG, 1))) {
            assertThat(on(TODAY, () -> read(own, filled(other, "2026-06-01"))))
                    .isEqualTo(Outcome.refused(Refusal.of("organization", "talk.unknown-branch")));
        }
    }

    @Test
    void aFileThatIsNoWorkbookIsRefused() {
        Village village = fixtures.village(TestTenants.HUBEI, 1);
        assertThat(read(village, "姓名,日期".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Outcome.refused(Refusal.of("workbook", "sheet.no-workbook")));
    }

    private Outcome<TalkSheet> read(Village village, byte[] workbook) {
        return fixtures.asTownship(village, () -> conversation.readSheet(new ByteArrayInputStream(workbook)));
    }

    private static byte[] filled(Village village, String... days) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet cells = workbook.newWorksheet("谈心登记表");
            cells.value(1, 0, Long.toString(village.branch().value()));
            for (int member = 0; member < village.members().size(); member++) {
                cells.value(
                        8 + member,
                        0,
                        Long.toString(village.members().get(member).value()));
                cells.value(8 + member, 1, "团员" + member);
                for (int talk = 0; talk < days.length; talk++) {
                    cells.value(8 + member, 3 + talk, "√");
                }
            }
            for (int talk = 0; talk < days.length; talk++) {
                cells.value(3, 3 + talk, days[talk]);
                cells.value(4, 3 + talk, "集体座谈");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
