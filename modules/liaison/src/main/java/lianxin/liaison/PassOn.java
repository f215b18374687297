package lianxin.liaison;

import java.time.LocalDate;
import java.util.stream.Stream;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit.Revision;
import lianxin.liaison.LiaisonVisit.State;
import lianxin.liaison.PointRecord.Kept;
import lianxin.liaison.PointRecord.RecordId;
import lianxin.organization.CadreId;
import org.springframework.stereotype.Component;

/**
 * What goes on at a point when whoever was in charge of it leaves: key contacts with their cards, unfinished deeds and
 * problems, planned visits. Runs under the locks of both cadres.
 */
@Component
class PassOn {

    private final PointRecords records;
    private final KeepPointRecord keep;
    private final ContactCards cards;
    private final LiaisonVisits visits;
    private final Bodies bodies;
    private final Audit audit;
    private final HouseClock clock;

    PassOn(
            PointRecords records,
            KeepPointRecord keep,
            ContactCards cards,
            LiaisonVisits visits,
            Bodies bodies,
            Audit audit,
            HouseClock clock) {
        this.records = records;
        this.keep = keep;
        this.cards = cards;
        this.visits = visits;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Passes everything that is not finished to the successor. */
    void to(CadreId successor, PointId point, CadreId leaver, LocalDate lastDay) {
        of(leaver, point).forEach(kept -> pass(kept, successor, lastDay));
        visits.at(point, Period.from(lastDay.plusDays(1))).stream()
                .filter(visit -> visit.cadre().equals(leaver))
                .filter(visit -> visit.latest().state() == State.PLANNED
                        && visit.days().first().isAfter(lastDay))
                .forEach(visit -> pass(visit, successor));
    }

    /** Nobody takes over: the key contacts end with the last day. */
    void toNobody(PointId point, CadreId leaver, LocalDate lastDay) {
        of(leaver, point).forEach(kept -> {
            if (kept.content() instanceof KeyContact contact && goesOn(contact, lastDay)) {
                store(keep.next(kept, leaver, contact.until(lastDay)));
            }
        });
    }

    private Stream<Kept<PointRecord>> of(CadreId leaver, PointId point) {
        return records.at(point).stream().filter(kept -> kept.cadre().equals(leaver));
    }

    private static boolean goesOn(KeyContact contact, LocalDate lastDay) {
        return contact.days().contains(lastDay) && contact.days().last().isAfter(lastDay);
    }

    private void pass(Kept<PointRecord> kept, CadreId successor, LocalDate lastDay) {
        switch (kept.content()) {
            case KeyContact contact -> {
                if (goesOn(contact, lastDay)) {
                    Kept<PointRecord> next = keep.first(successor, kept.point(), contact.from(lastDay.plusDays(1)));
                    cards.move(kept.id(), next.id(), contact.days().last());
                    store(keep.next(kept, kept.cadre(), contact.until(lastDay)));
                    store(next);
                }
            }
            case PracticalDeed deed -> {
                if (deed.doneOn() == null) {
                    store(keep.next(kept, successor, deed));
                }
            }
            case LiaisonProblem problem -> {
                if (problem.answeredOn() == null) {
                    store(keep.next(kept, successor, problem));
                }
            }
        }
    }

    private void store(Kept<PointRecord> kept) {
        keep.store(kept, key(), "", false);
    }

    private void pass(LiaisonVisit planned, CadreId successor) {
        Revision latest = planned.latest();
        LiaisonVisit passed = new LiaisonVisit(
                planned.id(),
                successor,
                bodies.of(successor, planned.days().first()).orElse(planned.body()),
                planned.point(),
                planned.host(),
                latest,
                planned.verification());
        visits.give(
                passed,
                new Revision(
                        latest.number() + 1, State.PLANNED, latest.days(), latest.work(), "", clock.instant(), null),
                key());
        audit.record("liaison.visit.hand-over", planned.id(), "cadre");
    }

    private static String key() {
        return "handover-" + RecordId.next().value();
    }
}
