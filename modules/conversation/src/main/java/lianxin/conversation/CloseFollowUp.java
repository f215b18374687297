package lianxin.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.ledger.ExtraValue;
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
    private final FollowUpFields fields;
    private final Ledger ledger;
    private final Audit audit;
    private final HouseClock clock;

    CloseFollowUp(
            FollowUpReach reach,
            Members members,
            FollowUps followUps,
            FollowUpFields fields,
            Ledger ledger,
            Audit audit,
            HouseClock clock) {
        this.reach = reach;
        this.members = members;
        this.followUps = followUps;
        this.fields = fields;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<FollowUp> close(FollowUpId id, FollowUp.Result result, List<ExtraValue> entered) {
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
        Outcome<List<ExtraValue>> extra = fields.closed(body.get(), open.content(), entered, result.day());
        reasons.addAll(extra.reasons());
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        FollowUp closed = open.closedWith(result, extra.orThrow());
        followUps.close(id, result, closed.content().extra());
        ledger.record(FollowUpFacts.source(id), 1, List.of(FollowUpFacts.of(closed, result, body.get())));
        audit.record("conversation.follow-up.close", id, "closed_on", "result", "participants", "extra");
        return Outcome.accepted(closed, members.namedIn(Map.of("text", result.text()), open.organization()));
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
