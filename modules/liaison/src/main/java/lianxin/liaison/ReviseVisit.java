package lianxin.liaison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.liaison.LiaisonVisit.Revision;
import lianxin.liaison.LiaisonVisit.State;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.organization.Authorization;
import org.springframework.stereotype.Component;

/** Adds a revision to a visit, or withdraws it; the host is asked again. */
@Component
class ReviseVisit {

    private final Authorization authorization;
    private final CheckVisit check;
    private final LiaisonVisits visits;
    private final PostVisit post;
    private final NamesAround names;
    private final Audit audit;
    private final HouseClock clock;

    ReviseVisit(
            Authorization authorization,
            CheckVisit check,
            LiaisonVisits visits,
            PostVisit post,
            NamesAround names,
            Audit audit,
            HouseClock clock) {
        this.authorization = authorization;
        this.check = check;
        this.visits = visits;
        this.post = post;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<LiaisonVisit> handle(String key, VisitId id, int basedOn, VisitReport report, String reason) {
        Optional<LiaisonVisit> found = locked(id);
        if (found.isEmpty()) {
            return unknown();
        }
        LiaisonVisit visit = found.get();
        CheckedVisit checked = check.handle(visit.cadre(), report, visit);
        Optional<LiaisonVisit> sent = visits.byKey(visit.cadre(), key);
        if (sent.isPresent()) {
            return Outcome.accepted(sent.get(), checked.warnings());
        }
        if (visit.latest().number() != basedOn || visit.latest().state() == State.WITHDRAWN) {
            return changedMeanwhile();
        }
        if (!visit.point().equals(report.point())) {
            return Outcome.refused(Refusal.of("point", "visit.other-point"));
        }
        if (visit.isMade() && !report.made()) {
            return Outcome.refused(Refusal.of("made", "visit.made-already"));
        }
        List<Refusal> refusals = new ArrayList<>(checked.refusals());
        refusals.addAll(Texts.reason(reason, visit.isMade()));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Period days = new Period(report.arrival(), report.departure());
        State state = report.made() ? State.MADE : State.PLANNED;
        LiaisonVisit revised = store(key, visit, state, days, checked.work(), reason);
        audit.record("liaison.visit.revise", id, "arrival", "departure", "work", "reason");
        return Outcome.accepted(revised, checked.warnings()).warning(names.inReason(visit.point(), reason));
    }

    Outcome<LiaisonVisit> withdraw(String key, VisitId id, int basedOn, String reason) {
        Optional<LiaisonVisit> found = locked(id);
        if (found.isEmpty()) {
            return unknown();
        }
        LiaisonVisit visit = found.get();
        if (visit.latest().state() == State.WITHDRAWN) {
            return Outcome.accepted(visit);
        }
        if (visit.latest().number() != basedOn) {
            return changedMeanwhile();
        }
        List<Refusal> refusals = Texts.reason(reason, visit.isMade());
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        LiaisonVisit withdrawn =
                store(key, visit, State.WITHDRAWN, visit.days(), visit.latest().work(), reason);
        audit.record("liaison.visit.withdraw", id, "reason");
        return Outcome.accepted(withdrawn, names.inReason(visit.point(), reason));
    }

    /** The visit as it stands once nobody else can change it; empty when it is unknown to the caller. */
    private Optional<LiaisonVisit> locked(VisitId id) {
        Optional<LiaisonVisit> found =
                visits.find(id).filter(visit -> authorization.allows(Liaison.RECORD, visit.cadre()));
        found.ifPresent(visit -> post.lock(visit.cadre()));
        return found.flatMap(visit -> visits.find(id));
    }

    private LiaisonVisit store(
            String key, LiaisonVisit visit, State state, Period days, VisitWork work, String reason) {
        Revision next =
                new Revision(visit.latest().number() + 1, state, days, work, reason.strip(), clock.instant(), null);
        visits.revise(visit, next, key);
        LiaisonVisit revised = visits.find(visit.id()).orElseThrow();
        Period before = visit.days();
        post.handle(
                revised,
                new Period(
                        before.first().isBefore(days.first()) ? before.first() : days.first(),
                        before.last().isAfter(days.last()) ? before.last() : days.last()));
        return revised;
    }

    private static Outcome<LiaisonVisit> unknown() {
        return Outcome.refused(Refusal.ofAll("visit.unknown"));
    }

    private static Outcome<LiaisonVisit> changedMeanwhile() {
        return Outcome.refused(Refusal.ofAll("visit.changed-meanwhile"));
    }
}
