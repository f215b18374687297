package lianxin.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.kernel.Digest;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.ledger.FactId;
import lianxin.ledger.SubjectKind;

/**
 * A chain of packs, checked and compiled: the highest level first. Immutable, and equal for equal hashes.
 *
 * @param hash SHA-256 over the hashes of the packs
 * @param vocabulary the words of the modules and those that the packs announce
 */
record RuleBook(
        String hash,
        List<Pack> packs,
        Map<String, Parameter> parameters,
        Map<String, PeriodRule> periods,
        List<Duty> duties,
        Map<String, Scheme> schemes,
        Map<String, Variable> variables,
        Vocabulary vocabulary) {

    /** Compiles the chain; what is wrong is handed to the consumer, and then the book must not be used. */
    static RuleBook compile(List<Pack> packs, Vocabulary installed, Consumer<Finding> findings) {
        Vocabulary vocabulary = installed
                .and(packs.stream().map(Pack::kinds).toList(), findings)
                .extended(packs, findings);
        ParameterReader reader = new ParameterReader(findings);
        Map<String, YamlNode> categories = new LinkedHashMap<>();
        Map<String, PeriodRule> periods = new LinkedHashMap<>(Map.of("tenure", PeriodRule.TENURE));
        for (int i = 0; i < packs.size(); i++) {
            Pack pack = packs.get(i);
            requireBase(pack, packs.subList(0, i), findings);
            reader.lay(pack);
            pack.categories().forEach((name, category) -> {
                if (categories.putIfAbsent(name, category) != null) {
                    findings.accept(category.unreadable("named-above", name).finding());
                }
            });
            pack.periods().forEach((name, rule) -> {
                PeriodRule above = periods.putIfAbsent(name, rule);
                if (above != null && !above.equals(rule)) {
                    findings.accept(new Unreadable("pack/periods.yaml", 1, "named-above", name).finding());
                }
            });
        }
        Predicates predicates = new Predicates(vocabulary, reader.parameters());
        Duties duties = new Duties(new DutyCompiler(vocabulary, predicates, categories, periods), vocabulary, findings);
        packs.forEach(duties::declare);
        packs.forEach(duties::add);
        duties.compiled().forEach(duty -> PeriodChoice.check(duty, periods, findings));
        SchemeCompiler assessments = new SchemeCompiler(
                vocabulary,
                predicates,
                reader.parameters(),
                periods,
                duties.compiled().stream().map(Duty::name).collect(Collectors.toSet()));
        Map<String, Scheme> schemes = new Schemes(assessments, findings).add(packs);
        String hash = Digest.hex(packs.stream().map(Pack::hash).collect(Collectors.joining()));
        return new RuleBook(
                hash,
                packs,
                reader.parameters(),
                periods,
                duties.compiled(),
                schemes,
                predicates.variables(),
                vocabulary);
    }

    /** A pack stands on any that is above it; the first on none. */
    private static void requireBase(Pack pack, List<Pack> above, Consumer<Finding> findings) {
        String[] wanted = pack.header().base().split(" ", 2);
        boolean fits = above.isEmpty()
                ? pack.header().base().isEmpty()
                : wanted.length == 2
                        && above.stream()
                                .map(Pack::header)
                                .anyMatch(base ->
                                        wanted[0].equals(base.id()) && PackDescriptor.fits(base.version(), wanted[1]));
        if (!fits) {
            findings.accept(
                    new Unreadable("pack/pack.yaml", 1, "base", pack.header().base()).finding());
        }
    }

    /** The same book without the duties over facts or relations that no module keeps. */
    RuleBook keptBy(Vocabulary installed) {
        List<Duty> kept = duties.stream().filter(installed::keeps).toList();
        return new RuleBook(hash, packs, parameters, periods, kept, schemes, variables, vocabulary);
    }

    /** A book with the duties of both, to read what any of them needs; nothing is judged by it. */
    RuleBook besides(RuleBook other) {
        Map<String, PeriodRule> both = new LinkedHashMap<>(other.periods);
        both.putAll(periods);
        return new RuleBook(
                hash + other.hash,
                Stream.concat(packs.stream(), other.packs.stream()).distinct().toList(),
                parameters,
                both,
                Stream.concat(duties.stream(), other.duties.stream()).toList(),
                schemes,
                variables,
                vocabulary);
    }

    /** Whether anything in it depends on the place of a subject. */
    boolean asksPlaces() {
        return packs.stream().anyMatch(pack -> pack.header().digits() > 0);
    }

    /** The packs that hold for a subject in any of these states. */
    List<Pack> packs(List<SubjectRegister.State> states) {
        return packs.stream()
                .filter(pack -> !pack.header().isLimited()
                        || states.stream().anyMatch(state -> pack.header().holdsIn(state.where())))
                .toList();
    }

    List<Duty> duties(SubjectKind subject) {
        return duties.stream().filter(duty -> duty.subject() == subject).toList();
    }

    /** The period rule of a duty; where a parameter chooses it, as set at the start of the last year asked for. */
    PeriodRule period(Duty duty, Period days) {
        Parameter by = duty.periodBy();
        LocalDate year = days.last().withDayOfYear(1);
        Setting chosen = by == null ? null : by.at(year, Parameter.PLAIN);
        return chosen != null && chosen.value() instanceof String name
                ? periods.getOrDefault(name, duty.period())
                : duty.period();
    }

    /** What must be read for a duty, with that for the duties in which a fact may be counted already. */
    Needs needs(Duty duty) {
        if (duty.needs().duties().isEmpty()) {
            return duty.needs();
        }
        Needs all = new Needs();
        all.add(duty.needs());
        duty.needs().duties().forEach(name -> duty(name).ifPresent(other -> all.add(needs(other))));
        return all;
    }

    /** The duty of this name; empty where no module keeps its facts. */
    Optional<Duty> duty(String name) {
        return duties.stream().filter(duty -> duty.name().equals(name)).findFirst();
    }

    /** Whether any duty looks at what stands in this relation. */
    boolean looksAt(RelationKind relation) {
        return duties.stream().anyMatch(duty -> duty.needs().looksAt(relation.name()));
    }

    /** Whether facts of others count for subjects of this kind. */
    boolean countsFactsOfOthers(SubjectKind kind) {
        return duties.stream()
                .anyMatch(duty ->
                        duty.subject() == kind && !duty.needs().sources().isEmpty());
    }

    /** The facts that count in a duty in the periods that touch these days. */
    Set<FactId> counted(String duty, Inputs inputs, Period days) {
        Set<FactId> counted = new HashSet<>();
        Trace trace = new Trace() {
            @Override
            public void counted(Fact fact) {
                counted.add(fact.id());
            }

            @Override
            public boolean onlyWhatIsAsked() {
                return true;
            }
        };
        duty(duty).ifPresent(other -> Evaluation.of(this, other, inputs, days, trace));
        return counted;
    }

    /** The days whose periods are judged otherwise when something changes on these days. */
    Period touched(Duty duty, Period days) {
        return needs(duty).touched(days);
    }

    /** Whether a duty is judged over the validity of its objects, however long. */
    boolean isTenure(Duty duty, Period days) {
        return period(duty, days).equals(PeriodRule.TENURE);
    }

    /** All days that lie in a period of these duties which touches the given days. */
    Period around(List<Duty> duties, Period days) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        for (Duty duty : duties) {
            if (!isTenure(duty, days)) {
                Period span = needs(duty).around(span(period(duty, days), days));
                first = Collections.min(List.of(first, span.first()));
                last = Collections.max(List.of(last, span.last()));
            }
        }
        return new Period(first, last);
    }

    private static Period span(PeriodRule rule, Period days) {
        if (rule.own() != null) {
            int months = rule.longestMonths();
            return new Period(
                    days.first().minusMonths(months),
                    days.last().equals(Period.OPEN_END)
                            ? Period.OPEN_END
                            : days.last().plusMonths(months));
        }
        List<Period> periods = rule.overlapping(days);
        return periods.isEmpty()
                ? days
                : new Period(periods.getFirst().first(), periods.getLast().last());
    }
}
