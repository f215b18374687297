package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lianxin.kernel.Period;
import lianxin.organization.LeagueOrganization.Version;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.rules.SubjectRegister.State;
import org.springframework.stereotype.Component;

/** Finds out in which place subjects were: that of their body, or of the nearest one above it that covers a place. */
@Component
class FindPlaces {

    private final Organizations organizations;

    FindPlaces(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The same states with their places, cut where these change; as they are where no pack asks. */
    Map<Long, List<State>> of(RuleBook book, Map<Long, List<State>> states) {
        if (!book.asksPlaces()) {
            return states;
        }
        Map<OrganizationId, List<Version>> bodies = organizations.histories(states.values().stream()
                .flatMap(Collection::stream)
                .flatMap(state -> state.line().stream())
                .collect(Collectors.toSet()));
        Map<Long, List<State>> placed = new HashMap<>();
        states.forEach((subject, some) -> placed.put(
                subject,
                some.stream().flatMap(state -> placed(state, bodies).stream()).toList()));
        return placed;
    }

    private static List<State> placed(State state, Map<OrganizationId, List<Version>> bodies) {
        TreeSet<LocalDate> cuts = new TreeSet<>(List.of(state.days().first()));
        state.line().stream()
                .flatMap(body -> bodies.getOrDefault(body, List.of()).stream())
                .map(version -> version.period().first())
                .filter(state.days()::contains)
                .forEach(cuts::add);
        List<State> placed = new ArrayList<>();
        for (LocalDate first : cuts) {
            String place = place(state.line(), bodies, first);
            if (placed.isEmpty() || !placed.getLast().division().equals(place)) {
                Period rest = new Period(first, state.days().last());
                placed.replaceAll(before -> before.days().overlaps(rest) ? before.until(first.minusDays(1)) : before);
                placed.add(state.in(place, rest));
            }
        }
        return placed;
    }

    private static String place(List<OrganizationId> line, Map<OrganizationId, List<Version>> bodies, LocalDate day) {
        return line.reversed().stream()
                .flatMap(body -> bodies.getOrDefault(body, List.of()).stream()
                        .filter(version -> version.period().contains(day)))
                .map(version -> version.description().divisionCode())
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
    }
}
