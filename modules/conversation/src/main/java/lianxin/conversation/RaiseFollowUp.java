package lianxin.conversation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.audit.Audit;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.Ledger;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.Members;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** Keeps something to follow up, once for each key. */
@Component
class RaiseFollowUp {

    private final FollowUpReach reach;
    private final Cadres cadres;
    private final Members members;
    private final FollowUps followUps;
    private final FollowUpFields fields;
    private final Ledger ledger;
    private final Audit audit;
    private final HouseClock clock;

    RaiseFollowUp(
            FollowUpReach reach,
            Cadres cadres,
            Members members,
            FollowUps followUps,
            FollowUpFields fields,
            Ledger ledger,
            Audit audit,
            HouseClock clock) {
        this.reach = reach;
        this.cadres = cadres;
        this.members = members;
        this.followUps = followUps;
        this.fields = fields;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<FollowUp> raise(OrganizationId organization, FollowUp.Content content, String requestKey) {
        Optional<LeagueOrganization> body = reach.changeable(organization);
        if (body.isEmpty()) {
            return Outcome.refused(Refusal.of("organization", "talk.unknown-branch"));
        }
        ledger.lock(List.of(FollowUpFacts.subject(body.get())));
        long account = Caller.current().account();
        Optional<FollowUp> before = followUps.savedBefore(account, requestKey);
        if (before.isPresent()) {
            return Outcome.accepted(before.get());
        }
        Outcome<List<ExtraValue>> extra = fields.raised(body.get(), content, clock.today());
        FollowUp followUp = new FollowUp(
                FollowUpId.next(),
                organization,
                handler(body.get(), content.handling()),
                content.with(extra instanceof Outcome.Accepted<List<ExtraValue>> read ? read.value() : List.of()),
                null);
        List<Refusal> reasons = refusals(followUp);
        reasons.addAll(extra.reasons());
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        followUps.insert(followUp, account, requestKey);
        audit.record(
                "conversation.follow-up.raise",
                followUp.id(),
                "topic",
                "matter",
                "handling",
                "responsible",
                "due",
                "extra");
        return Outcome.accepted(followUp, members.namedIn(Map.of("matter", content.matter()), organization));
    }

    private static OrganizationId handler(LeagueOrganization body, Handling handling) {
        return handling == Handling.REPORTED && body.parent() != null ? body.parent() : body.id();
    }

    private List<Refusal> refusals(FollowUp followUp) {
        FollowUp.Content content = followUp.content();
        List<Refusal> found = new ArrayList<>(CheckText.refusals("matter", content.matter()));
        if (content.month().isAfter(YearMonth.from(clock.today()))) {
            found.add(Refusal.of("month", "topic.in-future"));
        }
        if (content.due().isBefore(content.month().atDay(1))) {
            found.add(Refusal.of("due", "follow-up.due-before-month"));
        }
        CadreId responsible = content.responsible();
        if (responsible != null && !serves(responsible, List.of(followUp.organization(), followUp.handledBy()))) {
            found.add(Refusal.of("responsible", "follow-up.unknown-cadre"));
        }
        return found;
    }

    private boolean serves(CadreId cadre, List<OrganizationId> bodies) {
        return cadres.standings(List.of(cadre)).getOrDefault(cadre, List.of()).stream()
                .anyMatch(standing -> standing.period().contains(clock.today())
                        && bodies.contains(standing.post().organization()));
    }
}
