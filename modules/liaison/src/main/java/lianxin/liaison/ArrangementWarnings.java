package lianxin.liaison;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.liaison.ArrangementPlan.Effect;
import lianxin.liaison.ArrangementPlan.Row;
import lianxin.organization.CadreId;
import lianxin.rules.Standing;
import lianxin.rules.Standing.Part;
import org.springframework.stereotype.Component;

/** What the rules in force say of an arrangement that was just taken over: one county only, not a full year. */
@Component
class ArrangementWarnings {

    private final LiaisonStandings standings;
    private final LiaisonPoints points;

    ArrangementWarnings(LiaisonStandings standings, LiaisonPoints points) {
        this.standings = standings;
        this.points = points;
    }

    /** The same rows, each cadre's shortfalls with the first of the cadre's rows. */
    List<Row> about(List<Row> rows, List<Outcome<ArrangementRow>> meant) {
        Set<CadreId> people = meant.stream().flatMap(ArrangementWarnings::cadre).collect(Collectors.toSet());
        Map<Integer, Map<CadreId, List<Standing>>> byYear = meant.stream()
                .flatMap(row -> row instanceof Outcome.Accepted<ArrangementRow> known
                        ? Stream.of(known.value().days().first().getYear())
                        : Stream.empty())
                .distinct()
                .collect(Collectors.toMap(year -> year, year -> standings.ofArrangement(people, Period.year(year))));
        Set<String> said = new HashSet<>();
        List<Row> warned = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            List<Refusal> more =
                    meant.get(i) instanceof Outcome.Accepted<ArrangementRow> known && row.effect() != Effect.WRONG
                            ? shortfalls(known.value(), byYear, said)
                            : List.of();
            warned.add(new Row(
                    row.line(),
                    row.effect(),
                    row.problems(),
                    Stream.concat(row.warnings().stream(), more.stream()).toList()));
        }
        return warned;
    }

    private static Stream<CadreId> cadre(Outcome<ArrangementRow> row) {
        return row instanceof Outcome.Accepted<ArrangementRow> known
                ? Stream.of(known.value().cadre())
                : Stream.empty();
    }

    private List<Refusal> shortfalls(
            ArrangementRow row, Map<Integer, Map<CadreId, List<Standing>>> byYear, Set<String> said) {
        long point = row.days().last().equals(Period.OPEN_END) ? 0 : point(row);
        return byYear.getOrDefault(row.days().first().getYear(), Map.of()).getOrDefault(row.cadre(), List.of()).stream()
                .filter(standing -> standing.object() == 0 || standing.object() == point)
                .filter(standing -> said.add(standing.duty() + row.cadre() + standing.object() + standing.period()))
                .flatMap(standing -> standing.parts().stream().flatMap(part -> shortfall(row, standing, part)))
                .toList();
    }

    private long point(ArrangementRow row) {
        return points.at(row.host(), row.line().text("place").strip())
                .map(found -> found.id().value())
                .orElse(0L);
    }

    /** Of the time at a point the standing knows what has passed; the row says how long it will be. */
    private static Stream<Refusal> shortfall(ArrangementRow row, Standing standing, Part part) {
        boolean whole = standing.object() == 0;
        Period days = row.days();
        long done = whole
                ? part.done()
                : ChronoUnit.MONTHS.between(days.first(), days.last().plusDays(1));
        Long target = part.target();
        return target == null || part.met() || done >= target
                ? Stream.empty()
                : Stream.of(ArrangementRow.atHeading(Refusal.of(
                                whole ? "county" : "days", "arrangement.short", part.title(), done, target, part.unit())
                        .by(standing.article())));
    }
}
