package lianxin.liaison;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lianxin.audit.Audit;
import lianxin.kernel.Period;
import lianxin.ledger.Ledger;
import lianxin.ledger.Subject;
import lianxin.liaison.LiaisonAssignment.AssignmentId;
import lianxin.liaison.LiaisonAssignment.Ending;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres.CadreHandedOver;
import lianxin.organization.OrganizationId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a cadre leaves, the successor takes over the points and whatever goes on there. */
@Component
class HandOverPoints {

    private final Ledger ledger;
    private final LiaisonAssignments assignments;
    private final PassOn passOn;
    private final Bodies bodies;
    private final Audit audit;

    HandOverPoints(Ledger ledger, LiaisonAssignments assignments, PassOn passOn, Bodies bodies, Audit audit) {
        this.ledger = ledger;
        this.assignments = assignments;
        this.passOn = passOn;
        this.bodies = bodies;
        this.audit = audit;
    }

    @EventListener
    void on(CadreHandedOver event) {
        List<LiaisonAssignment> held = assignments.of(event.leaver()).stream()
                .filter(assignment -> assignment.days().last().isAfter(event.lastDay()))
                .toList();
        Stream<CadreId> both = Stream.of(event.leaver(), event.successor());
        List<PointId> points = held.stream().map(LiaisonAssignment::point).toList();
        List<Subject> touched = Stream.concat(both, assignments.cadresAt(points).stream())
                .distinct()
                .map(cadre -> Subject.cadre(cadre.value()))
                .toList();
        ledger.change(touched, Period.from(event.lastDay()), () -> {
            held.forEach(assignment -> pass(assignment, event));
            return held;
        });
    }

    private void pass(LiaisonAssignment held, CadreHandedOver event) {
        LocalDate next = event.lastDay().plusDays(1);
        OrganizationId body = bodies.of(event.successor(), next).orElse(held.body());
        if (held.days().first().isAfter(event.lastDay())) {
            save(held.heldBy(event.successor(), body));
        } else {
            save(held.ended(event.lastDay(), Ending.TRANSFERRED, ""));
            Period rest = new Period(next, held.days().last());
            if (!isInCharge(event.successor(), held, rest)) {
                save(new LiaisonAssignment(
                        AssignmentId.next(),
                        event.successor(),
                        body,
                        held.point(),
                        rest,
                        held.document(),
                        Ending.NONE,
                        "",
                        held.id()));
            }
        }
        passOn.to(event.successor(), held.point(), event.leaver(), event.lastDay());
    }

    private boolean isInCharge(CadreId cadre, LiaisonAssignment held, Period days) {
        return assignments.of(List.of(cadre.value()), days).stream()
                .anyMatch(own -> own.point().equals(held.point()));
    }

    private void save(LiaisonAssignment assignment) {
        assignments.save(assignment);
        audit.record("liaison.assign", assignment.id(), "cadre", "days", "ending");
    }
}
