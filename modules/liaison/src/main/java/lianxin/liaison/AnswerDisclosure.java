package lianxin.liaison;

import java.time.LocalDate;
import java.util.List;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.organization.Authorization;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** Counts what somebody says of a line, once, and forgets who it was. */
@Component
class AnswerDisclosure {

    private final Authorization authorization;
    private final LiaisonAssignments assignments;
    private final DisclosureAnswers answers;
    private final HouseClock clock;

    AnswerDisclosure(
            Authorization authorization, LiaisonAssignments assignments, DisclosureAnswers answers, HouseClock clock) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.answers = answers;
        this.clock = clock;
    }

    /** A year can be spoken of while it runs and in the year after it. */
    static boolean isOpen(int year, LocalDate today) {
        return year == today.getYear() || year == today.getYear() - 1;
    }

    Outcome<CadreId> handle(OrganizationId body, CadreId cadre, int year, boolean truthful) {
        if (!authorization.allows(LiaisonDisclosure.ANSWER, body)
                || assignments.in(body, Period.year(year)).stream()
                        .noneMatch(held -> held.cadre().equals(cadre))) {
            return LiaisonDisclosure.unknown();
        }
        if (cadre.value() == Caller.current().cadre()) {
            return Outcome.refused(Refusal.ofAll("disclosure.own"));
        }
        if (!isOpen(year, clock.today())) {
            return Outcome.refused(Refusal.ofAll("disclosure.closed"));
        }
        boolean counted = answers.add(Caller.current().account(), cadre, year, truthful);
        return Outcome.accepted(cadre, counted ? List.of() : List.of(Refusal.ofAll("disclosure.once")));
    }
}
