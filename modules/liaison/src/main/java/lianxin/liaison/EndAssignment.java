package lianxin.liaison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.liaison.LiaisonArrangement.Assign;
import lianxin.liaison.LiaisonArrangement.Replace;
import lianxin.liaison.LiaisonAssignment.AssignmentId;
import lianxin.liaison.LiaisonAssignment.Ending;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.Authorization;
import lianxin.organization.CadreId;
import org.springframework.stereotype.Component;

/** Ends an assignment, with another in its place or without. */
@Component
class EndAssignment {

    private final Authorization authorization;
    private final LiaisonAssignments assignments;
    private final AssignPoint assignPoint;
    private final PassOn passOn;
    private final NamesAround names;

    EndAssignment(
            Authorization authorization,
            LiaisonAssignments assignments,
            AssignPoint assignPoint,
            PassOn passOn,
            NamesAround names) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.assignPoint = assignPoint;
        this.passOn = passOn;
        this.names = names;
    }

    Outcome<AssignmentId> replace(Replace command) {
        Optional<LiaisonAssignment> found = find(command.assignment());
        if (found.isEmpty()) {
            return unknown();
        }
        List<CadreId> both = List.of(found.get().cadre(), command.cadre());
        List<PointId> points = List.of(found.get().point(), command.point());
        return assignPoint.changing(both, points, command.firstDay().minusDays(1), () -> {
            LiaisonAssignment old = assignments.find(command.assignment()).orElseThrow();
            LocalDate lastDay = command.firstDay().minusDays(1);
            boolean done = isDone(old, lastDay, Ending.REPLACED);
            List<Refusal> refusals = done ? List.of() : refusals(old, lastDay, command.reason());
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            Assign successor = new Assign(
                    command.cadre(), command.point(), command.firstDay(), Period.OPEN_END, command.document());
            Outcome<AssignmentId> begun = assignPoint.begin(successor, old.id());
            if (!done && begun instanceof Outcome.Accepted<AssignmentId>) {
                assignPoint.save(
                        old.ended(lastDay, Ending.REPLACED, command.reason().strip()));
                leave(old, command, lastDay);
            }
            return begun.warning(names.inReason(old.point(), command.reason()));
        });
    }

    Outcome<AssignmentId> end(AssignmentId id, LocalDate lastDay, String reason) {
        Optional<LiaisonAssignment> found = find(id);
        if (found.isEmpty()) {
            return unknown();
        }
        List<PointId> points = List.of(found.get().point());
        return assignPoint.changing(List.of(found.get().cadre()), points, lastDay, () -> {
            LiaisonAssignment old = assignments.find(id).orElseThrow();
            if (isDone(old, lastDay, Ending.ENDED)) {
                return Outcome.accepted(id);
            }
            List<Refusal> refusals = refusals(old, lastDay, reason);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            assignPoint.save(old.ended(lastDay, Ending.ENDED, reason.strip()));
            passOn.toNobody(old.point(), old.cadre(), lastDay);
            return Outcome.accepted(id, names.inReason(old.point(), reason));
        });
    }

    /** Another cadre at the same point takes over what goes on there; at another point it ends. */
    private void leave(LiaisonAssignment old, Replace command, LocalDate lastDay) {
        if (!old.point().equals(command.point())) {
            passOn.toNobody(old.point(), old.cadre(), lastDay);
        } else if (!old.cadre().equals(command.cadre())) {
            passOn.to(command.cadre(), old.point(), old.cadre(), lastDay);
        }
    }

    private static boolean isDone(LiaisonAssignment old, LocalDate lastDay, Ending ending) {
        return old.ending() == ending && old.days().last().equals(lastDay);
    }

    private static List<Refusal> refusals(LiaisonAssignment old, LocalDate lastDay, String reason) {
        List<Refusal> refusals = new ArrayList<>(Texts.reason(reason, true));
        if (!old.days().contains(lastDay)) {
            refusals.add(Refusal.of(
                    "lastDay",
                    "assignment.ends-outside",
                    old.days().first(),
                    old.days().last()));
        }
        return refusals;
    }

    private Optional<LiaisonAssignment> find(AssignmentId id) {
        return assignments.find(id).filter(old -> authorization.allows(LiaisonArrangement.ARRANGE, old.cadre()));
    }

    private static Outcome<AssignmentId> unknown() {
        return Outcome.refused(Refusal.of("assignment", "assignment.unknown"));
    }
}
