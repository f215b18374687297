package lianxin.rules;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.ledger.SubjectKind;
import lianxin.organization.Cadres.CadreChanged;
import lianxin.organization.Members.RosterChanged;
import lianxin.organization.Organizations.StructureChanged;
import lianxin.tenancy.PerTransaction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * One reading of inputs for a whole save: what was read to keep the results also answers how the duties stand, as long as
 * nothing changes in between.
 */
@Component
class SharedReading {

    private final ReadInputs inputs;
    private final PerTransaction<Map<SubjectKind, Reading>> kept =
            new PerTransaction<>(() -> new EnumMap<>(SubjectKind.class));

    SharedReading(ReadInputs inputs) {
        this.inputs = inputs;
    }

    /** Reads anew and remembers it until the transaction ends. */
    List<Inputs> anew(RuleBook book, SubjectKind kind, Collection<Long> ids, Period days) {
        List<Inputs> read = inputs.of(book, kind, ids, days);
        Map<SubjectKind, Reading> known = kept.get();
        known.keySet().removeIf(book::countsFactsOfOthers);
        known.put(kind, new Reading(book.hash(), new HashSet<>(ids), around(book, kind, days), days, read));
        return read;
    }

    /** What was read in this transaction where that is enough, otherwise what is read now. */
    List<Inputs> of(RuleBook book, SubjectKind kind, Collection<Long> ids, Period days) {
        Reading known = HouseClock.isKnowing() ? null : kept.get().get(kind);
        if (known == null || !known.covers(book, ids, around(book, kind, days), days)) {
            return inputs.of(book, kind, ids, days);
        }
        Set<Long> wanted = new HashSet<>(ids);
        return known.inputs.stream()
                .filter(of -> wanted.contains(of.subject().id()))
                .toList();
    }

    @EventListener({CadreChanged.class, RosterChanged.class, StructureChanged.class})
    void somethingChanged() {
        kept.get().clear();
    }

    private static Period around(RuleBook book, SubjectKind kind, Period days) {
        return book.around(book.duties(kind), days);
    }

    private record Reading(String chain, Set<Long> ids, Period around, Period days, List<Inputs> inputs) {

        boolean covers(RuleBook book, Collection<Long> wanted, Period other, Period asked) {
            return chain.equals(book.hash())
                    && days.last().getYear() == asked.last().getYear()
                    && ids.containsAll(wanted)
                    && Period.around(around, other).equals(around);
        }
    }
}
