package lianxin.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.organization.MemberId;
import lianxin.organization.Membership;
import lianxin.organization.Membership.Joining;
import lianxin.organization.Membership.Leaving;
import lianxin.organization.OrganizationId;
import org.junit.jupiter.api.Test;

class AttendanceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 8);
    private static final MemberId PRESENT = new MemberId(1);
    private static final MemberId NEWCOMER = new MemberId(2);
    private static final MemberId GRADUATE = new MemberId(3);
    private static final MemberId STRANGER = new MemberId(99);

    private final Attendance attendance = new Attendance(
            List.of(
                    stay(PRESENT, LocalDate.of(2024, 9, 1), Period.OPEN_END),
                    stay(NEWCOMER, LocalDate.of(2026, 3, 1), Period.OPEN_END),
                    stay(GRADUATE, LocalDate.of(2022, 9, 1), LocalDate.of(2026, 1, 31))),
            TODAY);

    @Test
    void aTalkOfTodayWithAMemberWhoIsThereIsInOrder() {
        assertThat(refusals(TODAY, 0, PRESENT, NEWCOMER)).isEmpty();
    }

    @Test
    void aTalkWithOtherYoungPeopleAloneIsInOrder() {
        assertThat(refusals(TODAY, 4)).isEmpty();
    }

    @Test
    void aTalkTomorrowIsRefused() {
        assertThat(refusals(TODAY.plusDays(1), 0, PRESENT)).containsExactly(Refusal.of("day", "talk.in-future"));
    }

    @Test
    void aTalkWithNobodyIsRefused() {
        assertThat(refusals(TODAY, 0)).containsExactly(Refusal.of("members", "talk.nobody"));
    }

    @Test
    void theSameMemberTwiceIsRefused() {
        assertThat(refusals(TODAY, 0, PRESENT, PRESENT)).containsExactly(Refusal.of("members", "talk.member-twice"));
    }

    @Test
    void aMemberWhoJoinedLaterIsRefusedWithTheDayOfJoining() {
        assertThat(refusals(LocalDate.of(2026, 2, 17), 0, PRESENT, NEWCOMER))
                .containsExactly(Refusal.of("members", "talk.member-not-yet", LocalDate.of(2026, 3, 1)));
    }

    @Test
    void aMemberWhoHadLeftIsRefusedWithTheLastDay() {
        assertThat(refusals(TODAY, 0, GRADUATE))
                .containsExactly(Refusal.of("members", "talk.member-gone", LocalDate.of(2026, 1, 31)));
        assertThat(refusals(LocalDate.of(2026, 1, 31), 0, GRADUATE)).isEmpty();
    }

    @Test
    void membersOfOtherBranchesAreRefusedInTheSameWordsAsUnknownOnes() {
        assertThat(refusals(TODAY, 0, STRANGER, new MemberId(100)))
                .containsExactly(Refusal.of("members", "talk.member-elsewhere"));
    }

    @Test
    void aMemberWhoCameBackIsThereOnBothSidesOfTheGap() {
        Attendance returned = new Attendance(
                List.of(
                        stay(PRESENT, LocalDate.of(2026, 2, 20), Period.OPEN_END),
                        stay(PRESENT, LocalDate.of(2024, 9, 1), LocalDate.of(2026, 1, 31))),
                TODAY);
        assertThat(returned.refusals(content(LocalDate.of(2026, 1, 15), 0, PRESENT)))
                .isEmpty();
        assertThat(returned.refusals(content(TODAY, 0, PRESENT))).isEmpty();
    }

    private List<Refusal> refusals(LocalDate day, int others, MemberId... members) {
        return attendance.refusals(content(day, others, members));
    }

    private static Content content(LocalDate day, int others, MemberId... members) {
        return new Content(day, TalkForm.GROUP, Arrays.asList(members), others, false, null);
    }

    private static Membership stay(MemberId member, LocalDate first, LocalDate last) {
        boolean gone = !last.equals(Period.OPEN_END);
        return new Membership(
                member,
                new OrganizationId(7),
                new Period(first, last),
                Joining.ENROLLED,
                gone ? Leaving.GRADUATED : null);
    }
}
