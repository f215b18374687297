package lianxin.liaison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxin.kernel.Period;
import lianxin.ledger.Attribute;
import lianxin.ledger.SubjectKind;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.rules.Link;
import lianxin.rules.Relation;
import lianxin.rules.RelationKind;
import org.springframework.stereotype.Component;

/** {@code liaison.assignment}: the points of a cadre, as rule packs ask for them. */
@Component
class PointAssignment implements Relation {

    private static final Comparator<LiaisonAssignment> ORDER = Comparator.comparing(LiaisonAssignment::point)
            .thenComparing(assignment -> assignment.days().first());

    private static final RelationKind KIND = new RelationKind(
            "liaison.assignment",
            "联系点安排",
            SubjectKind.CADRE,
            "point",
            List.of(
                    Attribute.code("county", "所在县（区）"),
                    Attribute.code("end_reason", "终止原因：NONE 未终止、REPLACED 更换、TRANSFERRED 工作调动、ENDED 终止"),
                    Attribute.flag("shared", "是否多人合联")));

    private final LiaisonAssignments assignments;
    private final LiaisonPoints points;

    PointAssignment(LiaisonAssignments assignments, LiaisonPoints points) {
        this.assignments = assignments;
        this.points = points;
    }

    @Override
    public RelationKind kind() {
        return KIND;
    }

    @Override
    public Map<Long, List<Link>> of(Collection<Long> subjects, Period days) {
        List<LiaisonAssignment> own = assignments.of(subjects, days);
        Set<PointId> ids = own.stream().map(LiaisonAssignment::point).collect(Collectors.toSet());
        Map<PointId, LiaisonPoint> places = points.byId(ids);
        Map<PointId, List<LiaisonAssignment>> everyone =
                assignments.at(ids, days).stream().collect(Collectors.groupingBy(LiaisonAssignment::point));
        Map<Long, List<Link>> links = new HashMap<>();
        own.stream().sorted(ORDER).forEach(assignment -> {
            LiaisonPoint place = places.get(assignment.point());
            boolean shared = everyone.getOrDefault(assignment.point(), List.of()).stream()
                    .anyMatch(assignment::isBeside);
            links.computeIfAbsent(assignment.cadre().value(), cadre -> new ArrayList<>())
                    .add(new Link(
                            assignment.point().value(),
                            assignment.days(),
                            Map.of(
                                    "county",
                                    place == null
                                            ? ""
                                            : Long.toString(place.host().value()),
                                    "end_reason",
                                    assignment.ending().name(),
                                    "shared",
                                    shared)));
        });
        return links;
    }
}
