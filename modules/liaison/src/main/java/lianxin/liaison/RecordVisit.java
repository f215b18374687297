package lianxin.liaison;

import java.util.Optional;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.liaison.LiaisonVisit.Revision;
import lianxin.liaison.LiaisonVisit.State;
import lianxin.liaison.LiaisonVisit.Verification;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.organization.Authorization;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** Stores a visit, planned or made, for the first time. */
@Component
class RecordVisit {

    private final Authorization authorization;
    private final CheckVisit check;
    private final LiaisonPoints points;
    private final Bodies bodies;
    private final LiaisonVisits visits;
    private final PostVisit post;
    private final Audit audit;
    private final HouseClock clock;

    RecordVisit(
            Authorization authorization,
            CheckVisit check,
            LiaisonPoints points,
            Bodies bodies,
            LiaisonVisits visits,
            PostVisit post,
            Audit audit,
            HouseClock clock) {
        this.authorization = authorization;
        this.check = check;
        this.points = points;
        this.bodies = bodies;
        this.visits = visits;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<LiaisonVisit> handle(String key, CadreId cadre, VisitReport report) {
        if (!authorization.allows(Liaison.RECORD, cadre)) {
            return Outcome.refused(Refusal.of("cadre", "cadre.unknown"));
        }
        Optional<LiaisonPoint> point = points.find(report.point());
        if (point.isEmpty()) {
            return Outcome.refused(Refusal.of("point", "point.unknown"));
        }
        post.lock(cadre);
        Optional<LiaisonVisit> sent = visits.byKey(cadre, key);
        CheckedVisit checked = check.handle(cadre, report, sent.orElse(null));
        if (sent.isPresent()) {
            return Outcome.accepted(sent.get(), checked.warnings());
        }
        if (!checked.refusals().isEmpty()) {
            return Outcome.refused(checked.refusals());
        }
        Optional<OrganizationId> body = bodies.of(cadre, report.arrival());
        if (body.isEmpty()) {
            return Outcome.refused(Refusal.of("arrival", "visit.not-in-office"));
        }
        LiaisonVisit visit = visit(cadre, body.get(), point.get(), report.with(checked.work()));
        visits.add(visit, key);
        post.handle(visit, visit.days());
        audit.record("liaison.visit.record", visit.id(), "point", "arrival", "departure", "work");
        return Outcome.accepted(visit, checked.warnings());
    }

    private LiaisonVisit visit(CadreId cadre, OrganizationId body, LiaisonPoint point, VisitReport report) {
        Revision first = new Revision(
                1,
                report.made() ? State.MADE : State.PLANNED,
                new Period(report.arrival(), report.departure()),
                report.work(),
                "",
                clock.instant(),
                null);
        return new LiaisonVisit(
                VisitId.next(),
                cadre,
                body,
                point.id(),
                point.host(),
                first,
                report.made() ? Verification.PENDING : Verification.NONE);
    }
}
