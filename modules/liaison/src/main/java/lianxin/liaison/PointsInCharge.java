package lianxin.liaison;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit.State;
import lianxin.liaison.PointRecord.Kept;
import lianxin.organization.CadreId;
import lianxin.organization.HandOvers.InCharge;
import lianxin.organization.HandOvers.Item;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lines of 交接清单: points, key contacts there, visits still planned, deeds and problems that are not finished. */
@Component
@Order(20)
class PointsInCharge implements InCharge {

    private final LiaisonAssignments assignments;
    private final LiaisonVisits visits;
    private final PointRecords records;
    private final ShowArrangement arrangement;

    PointsInCharge(
            LiaisonAssignments assignments, LiaisonVisits visits, PointRecords records, ShowArrangement arrangement) {
        this.assignments = assignments;
        this.visits = visits;
        this.records = records;
        this.arrangement = arrangement;
    }

    @Override
    public List<Item> of(CadreId cadre, LocalDate from) {
        List<PointId> points = assignments.of(List.of(cadre.value()), Period.from(from)).stream()
                .map(LiaisonAssignment::point)
                .distinct()
                .toList();
        Map<PointId, String> names = arrangement.names(points);
        return points.stream()
                .flatMap(point -> Stream.of(
                                Stream.of(item("point", point, "", names)),
                                records.at(point).stream()
                                        .filter(kept -> kept.cadre().equals(cadre))
                                        .flatMap(kept -> unfinished(kept, from, names)),
                                visits.at(point, Period.from(from)).stream()
                                        .filter(visit -> visit.cadre().equals(cadre)
                                                && visit.latest().state() == State.PLANNED)
                                        .map(visit -> item("visit", point, days(visit), names)))
                        .flatMap(items -> items))
                .toList();
    }

    private static String days(LiaisonVisit visit) {
        return visit.days().first() + " — " + visit.days().last();
    }

    private static Stream<Item> unfinished(Kept<PointRecord> kept, LocalDate from, Map<PointId, String> names) {
        return switch (kept.content()) {
            case KeyContact contact ->
                contact.days().last().isBefore(from)
                        ? Stream.empty()
                        : Stream.of(item("contact", kept.point(), contact.number() + " 号", names));
            case PracticalDeed deed ->
                deed.doneOn() == null ? Stream.of(item("deed", kept.point(), deed.title(), names)) : Stream.empty();
            case LiaisonProblem problem ->
                problem.answeredOn() == null
                        ? Stream.of(item("problem", kept.point(), problem.title(), names))
                        : Stream.empty();
        };
    }

    private static Item item(String kind, PointId point, String what, Map<PointId, String> names) {
        String name = names.getOrDefault(point, "");
        return new Item("liaison.handover." + kind, point.value() + what, what.isEmpty() ? name : name + "　" + what);
    }
}
