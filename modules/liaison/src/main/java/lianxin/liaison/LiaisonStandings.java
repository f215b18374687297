package lianxin.liaison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.ledger.Subject;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;
import lianxin.rules.Explanation;
import lianxin.rules.Rules;
import lianxin.rules.Standing;
import org.springframework.stereotype.Component;

/** How the duties of this article stand. */
@Component
class LiaisonStandings {

    static final String AREA = "liaison";

    /** What is asked of the arrangement, not of the work: how many counties, and for how long. */
    private static final Set<String> ARRANGEMENT = Set.of("liaison.counties", "liaison.tenure");

    private final Rules rules;

    LiaisonStandings(Rules rules) {
        this.rules = rules;
    }

    /** All of a cadre's, in the years that these days touch. */
    List<Standing> of(CadreId cadre, Period days) {
        return of(List.of(cadre), days).getOrDefault(cadre, List.of());
    }

    /** Those judged at this point and those judged as a whole. */
    List<Standing> of(CadreId cadre, PointId point, Period days) {
        return of(cadre, days).stream()
                .filter(standing -> standing.object() == 0 || standing.object() == point.value())
                .toList();
    }

    Map<CadreId, List<Standing>> of(Collection<CadreId> cadres, Period days) {
        if (cadres.isEmpty()) {
            return Map.of();
        }
        Period years = new Period(
                Period.year(days.first().getYear()).first(),
                Period.year(days.last().getYear()).last());
        List<Subject> subjects =
                cadres.stream().map(cadre -> Subject.cadre(cadre.value())).toList();
        return rules.standings(subjects, years).entrySet().stream()
                .collect(
                        Collectors.toMap(entry -> new CadreId(entry.getKey().id()), entry -> ofArea(entry.getValue())));
    }

    /** Those about the arrangement itself. */
    Map<CadreId, List<Standing>> ofArrangement(Collection<CadreId> cadres, Period days) {
        Map<CadreId, List<Standing>> about = new HashMap<>();
        of(cadres, days)
                .forEach((cadre, all) -> about.put(
                        cadre,
                        all.stream()
                                .filter(standing -> ARRANGEMENT.contains(standing.duty()))
                                .toList()));
        return about;
    }

    Optional<Explanation> explain(CadreId cadre, Standing standing) {
        return rules.explain(Subject.cadre(cadre.value()), standing.duty(), standing.object(), standing.period());
    }

    Outcome<Optional<Explanation>> explainAsKnownOn(LocalDate day, CadreId cadre, Standing standing) {
        return rules.asKnownOn(
                day,
                then -> then.explain(
                        Subject.cadre(cadre.value()), standing.duty(), standing.object(), standing.period()));
    }

    private static List<Standing> ofArea(List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.area().equals(AREA))
                .toList();
    }
}
