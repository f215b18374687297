package lianxin.conversation;

import java.time.LocalDate;
import java.util.List;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.organization.Members;
import lianxin.organization.Membership;
import lianxin.organization.OrganizationId;
import lianxin.privacy.FreeText;
import org.springframework.stereotype.Component;

/** Keeps persons out of the few words that may be typed here. */
@Component
class CheckText {

    /** Characters that every free text of this module takes. */
    static final int LONGEST = 200;

    private final Members members;
    private final HouseClock clock;

    CheckText(Members members, HouseClock clock) {
        this.members = members;
        this.clock = clock;
    }

    static List<Refusal> refusals(String field, String text) {
        return text.isBlank()
                ? List.of(Refusal.of(field, "conversation.text-missing"))
                : FreeText.refusals(field, text, LONGEST);
    }

    /** Warnings of the names of whoever has been in the branch this year or the year before. */
    List<Refusal> warnings(OrganizationId branch, String field, String text) {
        LocalDate today = clock.today();
        Period recent = new Period(today.minusYears(1).withDayOfYear(1), today);
        List<Membership> roster = members.rosterOf(branch, recent);
        return FreeText.warnings(
                field,
                text,
                members.names(roster.stream().map(Membership::member).toList()).values());
    }
}
