package lianxin.liaison;

import java.time.LocalDate;
import java.util.Collection;
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
import lianxin.liaison.LiaisonArrangement.Replace;
import lianxin.liaison.LiaisonAssignment.AssignmentId;
import lianxin.liaison.LiaisonAssignment.Ending;
import lianxin.organization.Authorization;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins, replaces and ends assignments. */
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

    Outcome<AssignmentId> assign(Assign command) {
        return changing(List.of(command.cadre()), command.firstDay(), () -> begin(command, null));
    }

    Outcome<AssignmentId> replace(Replace command) {
        Optional<LiaisonAssignment> found = find(command.assignment());
        if (found.isEmpty()) {
            return unknown();
        }
        List<CadreId> cadres = List.of(found.get().cadre(), command.cadre());
        return changing(cadres, command.firstDay(), () -> {
            LiaisonAssignment old = assignments.find(command.assignment()).orElseThrow();
            LocalDate lastDay = command.firstDay().minusDays(1);
            Assign successor = new Assign(
                    command.cadre(), command.point(), command.firstDay(), Period.OPEN_END, command.document());
            if (isDone(old, lastDay, Ending.REPLACED)) {
                return begin(successor, old.id());
            }
            List<Refusal> refusals = endRefusals(old, lastDay, command.reason());
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            Outcome<AssignmentId> begun = begin(successor, old.id());
            if (begun instanceof Outcome.Accepted<AssignmentId>) {
                save(old.ended(lastDay, Ending.REPLACED, command.reason().strip()));
            }
            return begun;
        });
    }

    Outcome<AssignmentId> end(AssignmentId id, LocalDate lastDay, String reason) {
        Optional<LiaisonAssignment> found = find(id);
        if (found.isEmpty()) {
            return unknown();
        }
        return changing(List.of(found.get().cadre()), lastDay, () -> {
            LiaisonAssignment old = assignments.find(id).orElseThrow();
            if (isDone(old, lastDay, Ending.ENDED)) {
                return Outcome.accepted(id);
            }
            List<Refusal> refusals = endRefusals(old, lastDay, reason);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            save(old.ended(lastDay, Ending.ENDED, reason.strip()));
            return Outcome.accepted(id);
        });
    }

    /** Runs a change of these cadres' points under their locks; a cadre out of reach is unknown. */
    private Outcome<AssignmentId> changing(
            Collection<CadreId> cadres, LocalDate from, Supplier<Outcome<AssignmentId>> change) {
        if (!cadres.stream().allMatch(cadre -> authorization.allows(LiaisonArrangement.ARRANGE, cadre))) {
            return Outcome.refused(Refusal.of("cadre", "cadre.unknown"));
        }
        List<Subject> subjects = cadres.stream()
                .distinct()
                .map(cadre -> Subject.cadre(cadre.value()))
                .toList();
        return ledger.change(subjects, Period.from(from), change);
    }

    private Outcome<AssignmentId> begin(Assign command, @Nullable AssignmentId follows) {
        if (points.find(command.point()).isEmpty()) {
            return Outcome.refused(Refusal.of("point", "point.unknown"));
        }
        if (command.lastDay().isBefore(command.firstDay())) {
            return Outcome.refused(Refusal.of("lastDay", "assignment.reversed-dates"));
        }
        Optional<OrganizationId> body = bodies.of(command.cadre(), command.firstDay());
        if (body.isEmpty()) {
            return Outcome.refused(Refusal.of("firstDay", "assignment.no-post"));
        }
        Period days = new Period(command.firstDay(), command.lastDay());
        List<LiaisonAssignment> overlapping = assignments.of(command.point()).stream()
                .filter(other -> other.days().overlaps(days) && !other.id().equals(follows))
                .toList();
        Optional<LiaisonAssignment> own = overlapping.stream()
                .filter(other -> other.cadre().equals(command.cadre()))
                .findFirst();
        if (own.isPresent()) {
            return own.get().days().equals(days)
                    ? Outcome.accepted(own.get().id())
                    : Outcome.refused(Refusal.of(
                            "firstDay",
                            "assignment.overlap",
                            own.get().days().first(),
                            own.get().days().last()));
        }
        LiaisonAssignment assignment = new LiaisonAssignment(
                AssignmentId.next(),
                command.cadre(),
                body.get(),
                command.point(),
                days,
                command.document().strip(),
                Ending.NONE,
                "",
                follows);
        save(assignment);
        return Outcome.accepted(
                assignment.id(), overlapping.isEmpty() ? List.of() : List.of(Refusal.of("point", "assignment.shared")));
    }

    private static boolean isDone(LiaisonAssignment old, LocalDate lastDay, Ending ending) {
        return old.ending() == ending && old.days().last().equals(lastDay);
    }

    private static List<Refusal> endRefusals(LiaisonAssignment old, LocalDate lastDay, String reason) {
        Stream<Refusal> dates = lastDay.isBefore(old.days().first())
                        || lastDay.isAfter(old.days().last())
                ? Stream.of(Refusal.of(
                        "firstDay", "assignment.ends-outside", old.days().first()))
                : Stream.of();
        Stream<Refusal> words =
                reason.isBlank() ? Stream.of(Refusal.of("reason", "liaison.text-missing")) : Stream.of();
        return Stream.concat(dates, words).toList();
    }

    private void save(LiaisonAssignment assignment) {
        assignments.save(assignment);
        audit.record("liaison.assign", assignment.id(), "cadre", "point", "days", "document", "reason");
    }

    private Optional<LiaisonAssignment> find(AssignmentId id) {
        return assignments.find(id).filter(old -> authorization.allows(LiaisonArrangement.ARRANGE, old.cadre()));
    }

    private static Outcome<AssignmentId> unknown() {
        return Outcome.refused(Refusal.of("assignment", "assignment.unknown"));
    }
}
