package lianxin.liaison.graphql;

import java.time.Instant;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit;
import lianxin.liaison.LiaisonVisit.State;
import lianxin.liaison.LiaisonVisit.Verification;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.liaison.VisitWork;
import lianxin.organization.OrganizationId;

/** A visit as the schema shows it. */
record VisitNode(
        VisitId id,
        PointId at,
        OrganizationId body,
        int revision,
        State state,
        Verification verification,
        Period days,
        VisitWork work,
        Instant recordedAt) {

    static VisitNode of(LiaisonVisit visit) {
        LiaisonVisit.Revision latest = visit.latest();
        return new VisitNode(
                visit.id(),
                visit.point(),
                visit.body(),
                latest.number(),
                latest.state(),
                visit.verification(),
                latest.days(),
                latest.work(),
                latest.recordedAt());
    }
}
