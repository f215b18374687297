package lianxin.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import lianxin.ledger.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Which facts are looked at, and which of them count.
 *
 * @param kinds kinds of facts
 * @param by relation whose objects are credited with them, null for the subject's own
 * @param about attribute that names the object of a fact, empty for the fact's own object
 * @param which which facts are looked at, null for all of the kinds
 * @param where conditions under which a fact counts
 */
record FactSelection(
        Set<String> kinds,
        @Nullable RelationKind by,
        String about,
        @Nullable Check which,
        List<Condition> where) {

    /** As {@code about}: a fact is about the very one to whom it is credited. */
    static final String CREDITED = "subject";

    /** By day, then by what happened, and only then by id. */
    static final Comparator<Fact> ORDER = Comparator.comparing(Fact::firstDay)
            .thenComparing(fact -> fact.days().last())
            .thenComparing(Fact::kind)
            .thenComparing(fact -> fact.content().subject())
            .thenComparingLong(Fact::object)
            .thenComparingLong(fact -> fact.content().event())
            .thenComparing(fact -> fact.content().confirmed())
            .thenComparing(fact -> new TreeMap<>(fact.content().attributes()).toString())
            .thenComparing(Fact::id);

    FactSelection {
        kinds = Set.copyOf(kinds);
    }

    /** The facts that are looked at, in order of counting. */
    List<Fact> of(Case asked) {
        Presence object = asked.object();
        List<Fact> selected = new ArrayList<>();
        for (Fact fact : asked.inputs().facts(by)) {
            if (kinds.contains(fact.kind())
                    && (object == null || isAbout(fact, object.object()))
                    && isLookedAt(fact, asked)
                    && asked.belongs(fact)) {
                selected.add(fact);
            }
        }
        return selected;
    }

    /** The object that a fact is about, 0 when it names none. */
    long object(Fact fact) {
        if (about.isEmpty()) {
            return fact.object();
        }
        if (about.equals(CREDITED)) {
            return fact.content().subject().id();
        }
        return switch (fact.content().attributes().get(about)) {
            case Long number -> number;
            case String code when !code.isEmpty() && code.chars().allMatch(Character::isDigit) -> Long.parseLong(code);
            case null, default -> 0;
        };
    }

    private boolean isAbout(Fact fact, long object) {
        return object(fact) == object;
    }

    boolean isLookedAt(Fact fact, Case asked) {
        if (which == null) {
            return true;
        }
        asked.aboutFact(fact);
        Verdict verdict = which.test(asked);
        asked.aboutFact(null);
        return verdict != Verdict.NO;
    }
}
