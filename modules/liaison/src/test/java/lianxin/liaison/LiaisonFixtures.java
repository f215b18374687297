package lianxin.liaison;

import java.time.Instant;
import java.time.LocalDate;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonAssignment.AssignmentId;
import lianxin.liaison.LiaisonAssignment.Ending;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit.Revision;
import lianxin.liaison.LiaisonVisit.State;
import lianxin.liaison.LiaisonVisit.Verification;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;

/** Short ways to say what the tests of visits need. */
final class LiaisonFixtures {

    static final PointId FANGXIAN = new PointId(1);
    static final PointId XIANFENG = new PointId(2);
    static final CadreId HEAD = new CadreId(7);
    private static final OrganizationId BODY = new OrganizationId(8);
    private static final OrganizationId HOST = new OrganizationId(9);

    private LiaisonFixtures() {}

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    static Period days(int month, int first, int last) {
        return new Period(day(month, first), day(month, last));
    }

    static VisitReport made(PointId point, Period days) {
        return new VisitReport(point, days.first(), days.last(), true, VisitWork.NONE);
    }

    static LiaisonVisit visit(long id, PointId point, Period days) {
        return visit(id, point, days, VisitWork.NONE, null);
    }

    static LiaisonVisit visit(long id, PointId point, Period days, VisitWork work, HostAnswer answer) {
        Revision latest = new Revision(1, State.MADE, days, work, "", Instant.EPOCH, answer);
        return new LiaisonVisit(new VisitId(id), HEAD, BODY, point, HOST, latest, Verification.PENDING);
    }

    static LiaisonAssignment charge(PointId point, Period days) {
        return new LiaisonAssignment(new AssignmentId(1), HEAD, BODY, point, days, "", Ending.NONE, "", null);
    }
}
