package lianxin.liaison;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import lianxin.organization.Workbooks;
import lianxin.organization.Workbooks.Line;

/**
 * A row of 联系点安排表 as it is meant: who, where, from when to when.
 *
 * @param line the row as it was read
 */
record ArrangementRow(Line line, CadreId cadre, OrganizationId host, Period days) {

    private static final Pattern DAYS = Pattern.compile("(.+?)(?:\\s*(?:至|到|—+|–|~|～)\\s*(.+)|\\s*起)?");
    private static final Set<String> OPEN = Set.of("今", "长期", "现在");
    private static final Map<String, String> FIELDS =
            Map.of("cadre", "name", "host", "county", "point", "county", "firstDay", "days", "lastDay", "days");

    /** Finds out what the row means. Refused: somebody or something unknown or not told apart, days that are none. */
    static Outcome<ArrangementRow> read(
            Line line, Cadres cadres, Function<String, List<LeagueOrganization>> organizations) {
        if (!line.problems().isEmpty()) {
            return Outcome.refused(line.problems());
        }
        Optional<Period> days = days(line.text("days"));
        if (days.isEmpty()) {
            return Outcome.refused(Refusal.of("days", "arrangement.days", line.text("days")));
        }
        List<LeagueOrganization> counties = organizations.apply(line.text("county"));
        List<LeagueOrganization> bodies = organizations.apply(line.text("body"));
        List<Cadre.Line> people = cadres.named(line.text("name")).stream()
                .filter(cadre -> bodies.stream().anyMatch(body -> body.id().equals(cadre.organization())))
                .toList();
        if (people.size() > 1) {
            people = people.stream()
                    .filter(cadre -> cadre.title().equals(line.text("title")))
                    .toList();
        }
        List<Refusal> refusals = Stream.of(
                        one("county", line, counties.size()),
                        one("body", line, bodies.size()),
                        bodies.size() == 1 ? person(line, people.size()) : Optional.<Refusal>empty())
                .flatMap(Optional::stream)
                .toList();
        return refusals.isEmpty()
                ? Outcome.accepted(new ArrangementRow(
                        line, people.getFirst().id(), counties.getFirst().id(), days.get()))
                : Outcome.refused(refusals);
    }

    private static Optional<Refusal> one(String field, Line line, int found) {
        return switch (found) {
            case 0 -> Optional.of(Refusal.of(field, "arrangement.no-such-body", line.text(field)));
            case 1 -> Optional.empty();
            default -> Optional.of(Refusal.of(field, "arrangement.bodies-alike", line.text(field), found));
        };
    }

    private static Optional<Refusal> person(Line line, int found) {
        return switch (found) {
            case 0 ->
                Optional.of(Refusal.of("name", "arrangement.no-such-cadre", line.text("name"), line.text("body")));
            case 1 -> Optional.empty();
            default -> Optional.of(Refusal.of("title", "arrangement.namesakes", line.text("name"), line.text("body")));
        };
    }

    /** First and last day as people write them; without a last day it goes on. */
    static Optional<Period> days(String written) {
        Matcher parts = DAYS.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<LocalDate> first = Workbooks.day(parts.group(1));
        String end = parts.group(2);
        Optional<LocalDate> last =
                end == null || OPEN.contains(end.strip()) ? Optional.of(Period.OPEN_END) : Workbooks.day(end);
        return first.flatMap(from -> last.filter(until -> !until.isBefore(from)).map(until -> new Period(from, until)));
    }

    /** The refusal at the heading of the column that it concerns. */
    static Refusal atHeading(Refusal refusal) {
        String field = refusal.field();
        String input = field == null ? "" : FIELDS.getOrDefault(field, field);
        return ArrangementTable.COLUMNS.stream()
                .filter(column -> column.field().equals(input))
                .findFirst()
                .map(column -> new Refusal(refusal.code(), column.heading(), refusal.article(), refusal.arguments()))
                .orElse(refusal);
    }
}
