package lianxin.demonstration;

import java.time.LocalDate;
import java.util.List;
import lianxin.conversation.Conversation;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.conversation.TalkForm;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.kernel.Role;
import lianxin.organization.MemberId;
import lianxin.organization.Members;
import lianxin.organization.Membership;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** Talks of the branches: last year two rounds, this year one and part of the second. */
@Component
class DemonstratedTalks {

    private final Conversation conversation;
    private final Members members;
    private final HouseClock clock;

    DemonstratedTalks(Conversation conversation, Members members, HouseClock clock) {
        this.conversation = conversation;
        this.members = members;
        this.clock = clock;
    }

    void replay(OrganizationId branch, InventedPeople dice) {
        int thisYear = clock.today().getYear();
        lastYear(branch, dice);
        LocalDate spring = LocalDate.of(thisYear, 3, 1).plusDays(dice.below(60));
        talk(branch, spring, TalkForm.GROUP, 20 - dice.below(4));
        if (dice.below(3) > 0) {
            talk(branch, spring.plusDays(150), TalkForm.GROUP, 20 - dice.below(8));
        }
    }

    /** Two rounds with everyone. */
    void lastYear(OrganizationId branch, InventedPeople dice) {
        LocalDate first = LocalDate.of(clock.today().getYear() - 1, 2, 20).plusDays(dice.below(90));
        talk(branch, first, TalkForm.GROUP, Integer.MAX_VALUE);
        talk(branch, first.plusDays(160), TalkForm.GROUP, Integer.MAX_VALUE);
    }

    /** A talk with the first so many members of the branch, entered in the evening. */
    void talk(OrganizationId branch, LocalDate day, TalkForm form, int count) {
        if (!day.isBefore(clock.today())) {
            return;
        }
        List<MemberId> met = members.rosterOf(branch, new Period(day, day)).stream()
                .map(Membership::member)
                .distinct()
                .limit(count)
                .toList();
        Content content = new Content(day, form, met, 0, false, null);
        HouseClock.on(
                day,
                () -> leader(branch)
                        .run(() -> conversation
                                .record(branch, content, "demo-" + branch.value() + "-" + day)
                                .orThrow()));
    }

    /** The branch enters its talks itself: nothing waits for its confirmation. */
    private static Caller leader(OrganizationId branch) {
        return new Caller(Caller.current().tenant(), 0, "", Role.BRANCH_LEADER, branch.value(), 0);
    }
}
