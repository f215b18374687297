package lianxin.liaison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lianxin.audit.Audit;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.ledger.Ledger;
import lianxin.ledger.Subject;
import lianxin.liaison.LiaisonArrangement.Assign;
import lianxin.liaison.LiaisonAssignment.AssignmentId;
import lianxin.liaison.LiaisonAssignment.Ending;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.Authorization;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import lianxin.privacy.FreeText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a cadre in charge of a point. */
@Component
class AssignPoint {

    private final Authorization authorization;
    private final Ledger ledger;
    private final LiaisonPoints points;
    private final LiaisonAssignments assignments;
    private final Bodies bodies;
    private final Audit audit;

    AssignPoint(
            Authorization authorization,
            Ledger ledger,
            LiaisonPoints points,
            LiaisonAssignments assignments,
            Bodies bodies,
            Audit audit) {
        this.authorization = authorization;
        this.ledger = ledger;
        this.points = points;
        this.assignments = assignments;
        this.bodies = bodies;
        this.audit = audit;
    }

    Outcome<AssignmentId> handle(Assign command) {
        return changing(
                List.of(command.cadre()), List.of(command.point()), command.firstDay(), () -> begin(command, null));
    }

    /**
     * Runs a change of these cadres' points under the locks of everyone whom it can touch; a cadre out of reach is
     * unknown.
     */
    Outcome<AssignmentId> changing(
            List<CadreId> cadres, List<PointId> at, LocalDate from, Supplier<Outcome<AssignmentId>> change) {
        if (!cadres.stream().allMatch(cadre -> authorization.allows(LiaisonArrangement.ARRANGE, cadre))) {
            return Outcome.refused(Refusal.of("cadre", "cadre.unknown"));
        }
        List<Subject> touched = Stream.concat(cadres.stream(), assignments.cadresAt(at).stream())
                .distinct()
                .map(cadre -> Subject.cadre(cadre.value()))
                .toList();
        return ledger.change(touched, Period.from(from), change);
    }

    /**
     * Begins an assignment, under the cadre's lock.
     *
     * @param follows the assignment whose place it takes, null when it is a new one
     */
    Outcome<AssignmentId> begin(Assign command, @Nullable AssignmentId follows) {
        if (points.find(command.point()).isEmpty()) {
            return Outcome.refused(Refusal.of("point", "point.unknown"));
        }
        if (command.lastDay().isBefore(command.firstDay())) {
            return Outcome.refused(Refusal.of("lastDay", "assignment.reversed-dates"));
        }
        List<Refusal> refusals = FreeText.refusals("document", command.document(), Texts.NAME);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Period days = new Period(command.firstDay(), command.lastDay());
        List<LiaisonAssignment> others = assignments.at(List.of(command.point()), days).stream()
                .filter(other -> !other.id().equals(follows))
                .toList();
        Optional<LiaisonAssignment> own = others.stream()
                .filter(other -> other.cadre().equals(command.cadre()))
                .findFirst();
        if (own.isPresent()) {
            return own.get().days().equals(days) ? Outcome.accepted(own.get().id()) : overlap(own.get());
        }
        Optional<OrganizationId> body = bodies.of(command.cadre(), command.firstDay());
        if (body.isEmpty()) {
            return Outcome.refused(Refusal.of("firstDay", "assignment.no-post"));
        }
        AssignmentId id = AssignmentId.next();
        String document = command.document().strip();
        save(new LiaisonAssignment(
                id, command.cadre(), body.get(), command.point(), days, document, Ending.NONE, "", follows));
        return Outcome.accepted(id, others.isEmpty() ? List.of() : List.of(Refusal.of("point", "assignment.shared")));
    }

    private static Outcome<AssignmentId> overlap(LiaisonAssignment own) {
        return Outcome.refused(Refusal.of(
                "firstDay", "assignment.overlap", own.days().first(), own.days().last()));
    }

    void save(LiaisonAssignment assignment) {
        assignments.save(assignment);
        audit.record("liaison.assign", assignment.id(), "cadre", "point", "days", "document", "ending", "reason");
    }
}
