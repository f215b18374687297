package lianxin.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.kernel.Digest;
import lianxin.kernel.Period;
import lianxin.ledger.SubjectKind;
import org.pf4j.DefaultVersionManager;

/**
 * A chain of packs, checked and compiled: the highest level first. Immutable, and equal for equal hashes.
 *
 * @param hash SHA-256 over the hashes of the packs
 */
record RuleBook(
        String hash,
        List<Pack> packs,
        Map<String, Parameter> parameters,
        Map<String, PeriodRule> periods,
        List<Duty> duties,
        Map<String, Variable> variables) {

    /** Compiles the chain; what is wrong is handed to the consumer, and then the book must not be used. */
    static RuleBook compile(List<Pack> packs, Vocabulary vocabulary, Consumer<Finding> findings) {
        ParameterReader reader = new ParameterReader(findings);
        Map<String, YamlNode> categories = new LinkedHashMap<>();
        Map<String, PeriodRule> periods = new LinkedHashMap<>(Map.of("tenure", PeriodRule.TENURE));
        for (int i = 0; i < packs.size(); i++) {
            requireBase(packs.get(i), i == 0 ? null : packs.get(i - 1), findings);
            reader.lay(packs.get(i));
            packs.get(i).categories().forEach(categories::putIfAbsent);
            packs.get(i).periods().forEach(periods::putIfAbsent);
        }
        Predicates predicates = new Predicates(vocabulary, reader.parameters());
        DutyCompiler compiler = new DutyCompiler(vocabulary, predicates, categories, periods);
        Map<String, Duty> duties = new LinkedHashMap<>();
        for (Pack pack : packs) {
            for (YamlNode node : pack.duties()) {
                try {
                    add(pack, node, compiler, duties);
                } catch (Unreadable broken) {
                    findings.accept(broken.finding());
                }
            }
        }
        String hash = Digest.hex(packs.stream().map(Pack::hash).collect(Collectors.joining()));
        return new RuleBook(
                hash, packs, reader.parameters(), periods, List.copyOf(duties.values()), predicates.variables());
    }

    private static void add(Pack pack, YamlNode node, DutyCompiler compiler, Map<String, Duty> duties) {
        YamlNode amends = node.find("amends");
        YamlNode name = amends == null ? node.get("duty") : amends;
        Duty above = duties.get(name.text());
        if (amends == null && above != null) {
            throw name.unreadable("replaced-duty", name.text());
        }
        if (amends != null && above == null) {
            throw name.unreadable("unknown-duty", name.text());
        }
        duties.put(name.text(), above == null ? compiler.compile(pack, node) : compiler.amend(above, node));
    }

    private static void requireBase(
            Pack pack, @org.jspecify.annotations.Nullable Pack above, Consumer<Finding> findings) {
        String[] wanted = pack.header().base().split(" ", 2);
        boolean fits = above == null
                ? pack.header().base().isEmpty()
                : wanted.length == 2
                        && wanted[0].equals(above.header().id())
                        && new DefaultVersionManager()
                                .checkVersionConstraint(above.header().version(), wanted[1]);
        if (!fits) {
            findings.accept(
                    new Unreadable("pack/pack.yaml", 1, "base", pack.header().base()).finding());
        }
    }

    /** A book with the duties of both, to read what any of them needs; nothing is judged by it. */
    RuleBook besides(RuleBook other) {
        Map<String, PeriodRule> both = new LinkedHashMap<>(other.periods);
        both.putAll(periods);
        return new RuleBook(
                hash + other.hash,
                packs,
                parameters,
                both,
                Stream.concat(duties.stream(), other.duties.stream()).toList(),
                variables);
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
                List<Period> periods = period(duty, days).overlapping(days);
                first = Collections.min(List.of(first, periods.getFirst().first()));
                last = Collections.max(List.of(last, periods.getLast().last()));
            }
        }
        return new Period(first, last);
    }
}
