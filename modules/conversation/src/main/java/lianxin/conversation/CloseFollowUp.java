package lianxin.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.ledger.Ledger;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.Members;
import org.springframework.stereotype.Component;

/** Notes what came of a follow-up; from then on it stands in the ledger. */
@Component
class CloseFollowUp {

    private final FollowUpReach reach;
    private final Members members;
    private final FollowUps followUps;
    private final Ledger ledger;
    private final Audit audit;
    private final HouseClock clock;

    CloseFollowUp(
            FollowUpReach reach, Members members, FollowUps followUps, Ledger ledger, Audit audit, HouseClock clock) {
        this.reach = reach;
        this.members = members;
        this.followUps = followUps;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<FollowUp> close(FollowUpId id, FollowUp.Result result) {
        Optional<LeagueOrganization> body = followUps.byId(id).flatMap(reach::closable);
        if (body.isEmpty()) {
            return Outcome.refused(Refusal.ofAll("follow-up.unknown"));
        }
        ledger.lock(List.of(FollowUpFacts.subject(body.get())));
        FollowUp open = followUps.byId(id).orElseThrow();
        if (open.result() != null) {
            return open.result().equals(result)
                    ? Outcome.accepted(open)
                    : Outcome.refused(Refusal.ofAll("follow-up.closed"));
        }
        List<Refusal> reasons = refusals(open, result);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        followUps.close(id, result);
        ledger.record(FollowUpFacts.source(id), 1, List.of(FollowUpFacts.of(open, result, body.get())));
        audit.record("conversation.follow-up.close", id, "closed_on", "result", "participants");
        return Outcome.accepted(
                open.closedWith(result), members.namedIn(Map.of("text", result.text()), open.organization()));
    }

    private List<Refusal> refusals(FollowUp open, FollowUp.Result result) {
        List<Refusal> found = new ArrayList<>(CheckText.refusals("text", result.text()));
        if (result.day().isAfter(clock.today())) {
            found.add(Refusal.of("day", "talk.in-future"));
        }
        if (result.day().isBefore(open.content().month().atDay(1))) {
            found.add(Refusal.of("day", "follow-up.closed-before-month"));
        }
        if (result.participants() < 0) {
            found.add(Refusal.of("participants", "talk.others-negative"));
        }
        return found;
    }
}
