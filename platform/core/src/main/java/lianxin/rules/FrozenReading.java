package lianxin.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.ledger.SubjectKind;
import lianxin.rules.Recompute.FrozenYear;
import org.springframework.stereotype.Component;

/** Reads what is sealed of the years that are frozen. Whoever asks about the running year alone pays nothing for it. */
@Component
class FrozenReading {

    private final FrozenYears years;
    private final FrozenResults results;
    private final HouseClock clock;
    private final FrozenText text = new FrozenText();

    FrozenReading(FrozenYears years, FrozenResults results, HouseClock clock) {
        this.years = years;
        this.results = results;
        this.clock = clock;
    }

    /** The frozen years in which periods that touch these days may have ended. */
    List<FrozenYear> years(Period days) {
        int today = clock.today().getYear();
        int last = HouseClock.isKnowing() ? today : today - 1;
        int first = days.first().getYear();
        return first > last ? List.of() : years.frozen(first, last);
    }

    /** Whether this is for one of the years alone to say. */
    static boolean isSealed(List<FrozenYear> years, Standing standing) {
        return years.stream()
                .anyMatch(year -> year.year() == standing.period().last().getYear());
    }

    /** What is sealed of these subjects and touches these days, in order of period and duty, without persons. */
    Map<Long, List<Explanation>> of(List<FrozenYear> years, SubjectKind kind, Collection<Long> ids, Period days) {
        if (years.isEmpty()) {
            return Map.of();
        }
        Map<String, FrozenResult.Reason> reasons = new HashMap<>();
        return results.of(years.stream().map(FrozenYear::year).toList(), kind, ids).stream()
                .filter(result -> result.period().overlaps(days))
                .collect(groupingBy(
                        result -> result.subject().id(),
                        mapping(
                                result -> result.explanation(
                                        text.numbers(result.numbers()),
                                        reasons.computeIfAbsent(
                                                result.reason(), hash -> text.reason(results.reason(hash))),
                                        frozenOn(years, result)),
                                toList())));
    }

    private static LocalDate frozenOn(List<FrozenYear> years, FrozenResult result) {
        return years.stream()
                .filter(year -> year.year() == result.period().last().getYear())
                .map(FrozenYear::frozenOn)
                .findFirst()
                .orElseThrow();
    }
}
