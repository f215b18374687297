package lianxin.liaison;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Period;
import lianxin.ledger.Ledger;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.Subject;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.organization.CadreId;
import org.springframework.stereotype.Component;

/** Brings the ledger up to date after a visit has changed. */
@Component
class PostVisit {

    private final Ledger ledger;
    private final LiaisonVisits visits;

    PostVisit(Ledger ledger, LiaisonVisits visits) {
        this.ledger = ledger;
        this.visits = visits;
    }

    /** Waits for other changes of this cadre's work to end; held until the transaction ends. */
    void lock(CadreId cadre) {
        ledger.lock(List.of(Subject.cadre(cadre.value())));
    }

    /**
     * Posts the facts of the visit, and of those with which it shares or shared days.
     *
     * @param touched days of the visit before and after the change
     */
    void handle(LiaisonVisit changed, Period touched) {
        if (!changed.isMade()) {
            ledger.record(source(changed), changed.latest().number(), List.of());
        }
        List<LiaisonVisit> made = visits.madeBy(changed.cadre(), yearsAround(touched));
        Map<VisitId, Period> credited = CreditedDays.of(made);
        for (LiaisonVisit visit : made) {
            if (visit.days().overlaps(touched)) {
                ledger.record(source(visit), visit.latest().number(), VisitFacts.of(visit, credited.get(visit.id())));
            }
        }
    }

    private static Period yearsAround(Period days) {
        return new Period(
                LocalDate.of(days.first().getYear() - 1, 1, 1),
                LocalDate.of(days.last().getYear() + 1, 12, 31));
    }

    private static SourceRecord source(LiaisonVisit visit) {
        return new SourceRecord("liaison.visit", visit.id().value());
    }
}
