package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.kernel.Period;
import lianxin.ledger.SubjectKind;

/**
 * The chains of packs that judge one after another. A period is judged by the chain that is in force on its first day,
 * or on its last where the duty takes its numbers from there; the earliest chain covers what was before.
 *
 * @param stored whether the tenant keeps it; before it has any packs of its own, it judges by those delivered
 */
record Timeline(Editions editions, NavigableMap<LocalDate, RuleBook> chains, boolean stored) {

    RuleBook on(LocalDate day) {
        Map.Entry<LocalDate, RuleBook> found = chains.floorEntry(day);
        return (found == null ? chains.firstEntry() : found).getValue();
    }

    RuleBook latest() {
        return chains.lastEntry().getValue();
    }

    boolean judges(SubjectKind kind) {
        return chains.values().stream().anyMatch(book -> !book.duties(kind).isEmpty());
    }

    /** The duties that may judge a period which touches these days, each with the chain it stands in, in order of article. */
    List<Asked> asked(SubjectKind kind, Period days) {
        List<Asked> asked = new ArrayList<>();
        chains.forEach((from, book) -> {
            LocalDate next = chains.higherKey(from);
            Period span = new Period(
                    from.equals(chains.firstKey()) ? LocalDate.MIN : from,
                    next == null ? Period.OPEN_END : next.minusDays(1));
            book.duties(kind).stream()
                    .map(duty -> new Asked(book, duty, span))
                    .filter(one -> one.touches(days))
                    .forEach(asked::add);
        });
        if (chains.size() > 1) {
            List<String> order = latest().duties().stream().map(Duty::name).toList();
            asked.sort(Comparator.comparingInt(one -> order.indexOf(one.duty.name())));
        }
        return asked;
    }

    /** A book whose duties are all those of these chains: what has to be read to judge by any of them. */
    static RuleBook reading(Collection<Timeline> timelines) {
        Map<String, RuleBook> books = timelines.stream()
                .flatMap(timeline -> timeline.chains.values().stream())
                .collect(Collectors.toMap(RuleBook::hash, book -> book, (one, same) -> one, LinkedHashMap::new));
        return books.values().stream().reduce(RuleBook::besides).orElseThrow();
    }

    /**
     * A duty of one of the chains.
     *
     * @param span days on which the chain is in force
     */
    record Asked(RuleBook book, Duty duty, Period span) {

        private boolean touches(Period days) {
            return book.isTenure(duty, days)
                    || book.period(duty, days).overlapping(days).stream().anyMatch(this::judges);
        }

        boolean judges(Period window) {
            boolean byEnd =
                    duty.asOf() == Duty.AsOf.PERIOD_END && !window.last().equals(Period.OPEN_END);
            return span.contains(byEnd ? window.last() : window.first());
        }

        Stream<Result> results(Inputs of, Period days, Trace trace) {
            return Evaluation.of(book, duty, of, days, trace).stream().filter(result -> judges(result.window()));
        }

        Stream<Explanation> explanations(Inputs of, Period days, LocalDate today) {
            return Explaining.of(book, duty, of, days, today)
                    .filter(explanation -> judges(explanation.standing().period()));
        }
    }
}
