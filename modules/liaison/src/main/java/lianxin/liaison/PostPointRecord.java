package lianxin.liaison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Period;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.Ledger;
import lianxin.ledger.NewFact;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.Subject;
import lianxin.liaison.PointRecord.Kept;
import lianxin.organization.CadreId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the ledger up to date after a deed, a problem or a key contact has changed. */
@Component
class PostPointRecord {

    private final Ledger ledger;
    private final Bodies bodies;

    PostPointRecord(Ledger ledger, Bodies bodies) {
        this.ledger = ledger;
        this.bodies = bodies;
    }

    /** Waits for other changes of this cadre's work to end; held until the transaction ends. */
    void lock(CadreId cadre) {
        ledger.lock(List.of(Subject.cadre(cadre.value())));
    }

    void handle(Kept<?> kept, boolean withdrawn) {
        SourceRecord source = new SourceRecord("liaison.record", kept.id().value());
        ledger.record(source, kept.revision(), withdrawn ? List.of() : facts(kept));
    }

    private List<NewFact> facts(Kept<?> kept) {
        return switch (kept.content()) {
            case KeyContact contact ->
                List.of(fact(
                        kept,
                        LiaisonFacts.KEY_CONTACT,
                        contact.days(),
                        Map.of("field", contact.field().name())));
            case PracticalDeed deed -> {
                LocalDate doneOn = deed.doneOn();
                Period days = new Period(deed.promisedOn(), doneOn == null ? deed.promisedOn() : doneOn);
                yield List.of(fact(kept, LiaisonFacts.DEED, days, attributes(deed, doneOn)));
            }
            case LiaisonProblem problem -> {
                LocalDate answeredOn = problem.answeredOn();
                Period days = new Period(problem.foundOn(), answeredOn == null ? problem.foundOn() : answeredOn);
                yield List.of(fact(kept, LiaisonFacts.PROBLEM, days, attributes(problem, days)));
            }
        };
    }

    private static Map<String, Object> attributes(PracticalDeed deed, @Nullable LocalDate doneOn) {
        Map<String, Object> attributes = new HashMap<>(ExtraValue.attributes(deed.extra()));
        attributes.put("finished", doneOn != null);
        attributes.put("on_time", doneOn != null && !doneOn.isAfter(deed.due()));
        attributes.put("proven", !deed.proof().isBlank());
        attributes.put("confirmed_by", deed.confirmed() ? "HOST" : "NOBODY");
        attributes.put("beneficiaries", (long) deed.beneficiaries());
        return attributes;
    }

    private static Map<String, Object> attributes(LiaisonProblem problem, Period days) {
        Map<String, Object> attributes = new HashMap<>(ExtraValue.attributes(problem.extra()));
        attributes.put("answered", problem.answeredOn() != null);
        attributes.put(
                "on_time", problem.answeredOn() != null && !problem.answeredOn().isAfter(problem.due()));
        attributes.put("days_taken", ChronoUnit.DAYS.between(days.first(), days.last()));
        return attributes;
    }

    private NewFact fact(Kept<?> kept, String kind, Period days, Map<String, Object> attributes) {
        long body = bodies.of(kept.cadre(), days.first())
                .map(organization -> organization.value())
                .orElse(0L);
        return new NewFact(
                kind,
                Subject.cadre(kept.cadre().value()),
                body,
                kept.point().value(),
                kept.id().value(),
                days,
                kept.content() instanceof PracticalDeed deed && deed.confirmed(),
                attributes);
    }
}
