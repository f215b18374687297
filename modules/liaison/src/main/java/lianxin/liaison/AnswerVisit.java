package lianxin.liaison;

import java.util.Optional;
import lianxin.audit.Audit;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.organization.Authorization;
import org.springframework.stereotype.Component;

/** Takes the host's word on a visit. */
@Component
class AnswerVisit {

    private final Authorization authorization;
    private final LiaisonVisits visits;
    private final PostVisit post;
    private final Audit audit;
    private final HouseClock clock;

    AnswerVisit(Authorization authorization, LiaisonVisits visits, PostVisit post, Audit audit, HouseClock clock) {
        this.authorization = authorization;
        this.visits = visits;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<LiaisonVisit> handle(VisitId id, int revision, HostAnswer answer) {
        Optional<LiaisonVisit> found =
                visits.find(id).filter(visit -> authorization.allows(Liaison.CONFIRM, visit.host()));
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.ofAll("visit.unknown"));
        }
        if (found.get().cadre().value() == Caller.current().cadre()) {
            return Outcome.refused(Refusal.ofAll("visit.own-visit"));
        }
        post.lock(found.get().cadre());
        LiaisonVisit visit = visits.find(id).orElseThrow();
        if (visit.latest().number() != revision || !visit.isMade()) {
            return Outcome.refused(Refusal.ofAll("visit.changed-meanwhile"));
        }
        Period actual = answer.actual();
        if (actual != null && actual.last().isAfter(clock.today())) {
            return Outcome.refused(Refusal.of("departure", "visit.future"));
        }
        if (answer.equals(visit.latest().answer())) {
            return Outcome.accepted(visit);
        }
        visits.answer(visit, answer);
        LiaisonVisit answered = visits.find(id).orElseThrow();
        post.handle(answered, answered.days());
        audit.record("liaison.visit.answer", id, "answer");
        return Outcome.accepted(answered);
    }
}
