package lianxin.liaison;

import static java.util.stream.Collectors.groupingBy;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonDisclosure.AtPoint;
import lianxin.liaison.LiaisonDisclosure.Line;
import lianxin.liaison.LiaisonDisclosure.Said;
import lianxin.liaison.LiaisonDisclosure.Voice;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.PointRecord.Kept;
import lianxin.organization.Authorization;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** Puts the lines together that a body makes public among its own people. */
@Component
class ShowDisclosure {

    private final Authorization authorization;
    private final LiaisonAssignments assignments;
    private final ArrangementLines arrangement;
    private final LiaisonVisits visits;
    private final PointRecords records;
    private final DisclosureAnswers answers;
    private final HouseClock clock;

    ShowDisclosure(
            Authorization authorization,
            LiaisonAssignments assignments,
            ArrangementLines arrangement,
            LiaisonVisits visits,
            PointRecords records,
            DisclosureAnswers answers,
            HouseClock clock) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.arrangement = arrangement;
        this.visits = visits;
        this.records = records;
        this.answers = answers;
        this.clock = clock;
    }

    List<Line> lines(OrganizationId body, int year) {
        if (!authorization.allows(LiaisonDisclosure.READ, body)) {
            return List.of();
        }
        Period days = Period.year(year);
        Map<CadreId, List<LiaisonArrangement.Line>> held = arrangement.of(assignments.in(body, days), Map.of()).stream()
                .collect(groupingBy(line -> line.assignment().cadre()));
        Map<CadreId, List<LiaisonVisit>> made =
                visits.madeBy(held.keySet(), days).stream().collect(groupingBy(LiaisonVisit::cadre));
        Map<CadreId, List<Kept<PracticalDeed>>> deeds = records.deedsOf(held.keySet()).stream()
                .filter(deed -> deed.content().isOf(year, clock.today().getYear()))
                .collect(groupingBy(Kept::cadre));
        Set<CadreId> given = answers.givenBy(Caller.current().account(), held.keySet(), year);
        boolean open =
                AnswerDisclosure.isOpen(year, clock.today()) && authorization.allows(LiaisonDisclosure.ANSWER, body);
        Collator byName = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
        List<Line> lines = new ArrayList<>();
        held.forEach((cadre, own) -> {
            List<AtPoint> points =
                    points(own, made.getOrDefault(cadre, List.of()), deeds.getOrDefault(cadre, List.of()));
            lines.add(new Line(
                    cadre,
                    own.getFirst().name(),
                    own.getLast().title(),
                    points,
                    CreditedDays.within(
                            days,
                            points.stream()
                                    .flatMap(point -> point.visits().stream())
                                    .toList()),
                    voice(cadre, given, open)));
        });
        lines.sort(Comparator.comparing(Line::name, byName::compare)
                .thenComparing(line -> line.cadre().value()));
        return lines;
    }

    private static List<AtPoint> points(
            List<LiaisonArrangement.Line> held, List<LiaisonVisit> made, List<Kept<PracticalDeed>> deeds) {
        return held.stream()
                .map(LiaisonArrangement.Line::point)
                .distinct()
                .map(point -> new AtPoint(
                        place(point.id(), held),
                        made.stream()
                                .filter(visit -> visit.point().equals(point.id()))
                                .toList(),
                        deeds.stream()
                                .filter(deed -> deed.point().equals(point.id()))
                                .toList()))
                .toList();
    }

    private static String place(PointId point, Collection<LiaisonArrangement.Line> held) {
        return held.stream()
                .filter(line -> line.point().id().equals(point))
                .map(line -> line.point().named(line.county()))
                .findFirst()
                .orElse("");
    }

    private static Voice voice(CadreId cadre, Set<CadreId> given, boolean open) {
        if (cadre.value() == Caller.current().cadre()) {
            return Voice.OWN;
        }
        return given.contains(cadre) ? Voice.GIVEN : open ? Voice.OPEN : Voice.CLOSED;
    }

    Optional<Said> ofMine(int year) {
        long cadre = Caller.current().cadre();
        return cadre == 0 ? Optional.empty() : Optional.of(answers.of(new CadreId(cadre), year));
    }
}
