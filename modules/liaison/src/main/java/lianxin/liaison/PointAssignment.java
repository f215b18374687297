package lianxin.liaison;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxin.kernel.Period;
import lianxin.ledger.Attribute;
import lianxin.ledger.SubjectKind;
import lianxin.liaison.LiaisonAssignment.Ending;
import lianxin.rules.Link;
import lianxin.rules.Relation;
import lianxin.rules.RelationKind;
import org.springframework.stereotype.Component;

/** {@code liaison.assignment}: the points of a cadre, as rule packs ask for them. */
@Component
class PointAssignment implements Relation {

    private static final RelationKind KIND = new RelationKind(
            "liaison.assignment",
            "联系点安排",
            SubjectKind.CADRE,
            "point",
            List.of(Attribute.flag("taken_over", "是否从前任接手或由更换而来"), Attribute.flag("replaced", "是否已更换或交接")));

    private static final Comparator<LiaisonAssignment> ORDER = Comparator.comparing(LiaisonAssignment::point)
            .thenComparing(assignment -> assignment.days().first());

    private final LiaisonAssignments assignments;

    PointAssignment(LiaisonAssignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public RelationKind kind() {
        return KIND;
    }

    @Override
    public Map<Long, List<Link>> of(Collection<Long> subjects, Period days) {
        return assignments.of(subjects, days).stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(
                        assignment -> assignment.cadre().value(),
                        Collectors.mapping(PointAssignment::link, Collectors.toList())));
    }

    private static Link link(LiaisonAssignment assignment) {
        Ending ending = assignment.ending();
        return new Link(
                assignment.point().value(),
                assignment.days(),
                Map.of(
                        "taken_over",
                        assignment.follows() != null,
                        "replaced",
                        ending == Ending.REPLACED || ending == Ending.HANDED_OVER));
    }
}
