package lianxin.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import lianxin.audit.Audit;
import lianxin.kernel.Period;
import lianxin.rules.Recompute.YearId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings frozen years to rest: first nothing of them is judged any more, then the links to persons are taken out. */
@Component
class RestYear {

    private final RestedYears rested;
    private final FrozenYears years;
    private final ActivePacks packs;
    private final Audit audit;
    private final TransactionTemplate transaction;

    RestYear(RestedYears rested, FrozenYears years, ActivePacks packs, Audit audit, TransactionTemplate transaction) {
        this.rested = rested;
        this.years = years;
        this.packs = packs;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Begun again after a kill it goes on: the work may be done twice. */
    void unlink(String kind, LocalDate frozenBefore, Consumer<Period> work) {
        for (int year : rested.linked(frozenBefore)) {
            transaction.executeWithoutResult(status -> rest(year));
            notNeeded(kind, year).ifPresent(work);
            transaction.executeWithoutResult(status -> {
                rested.unlinked(year);
                audit.record("year.unlink", new YearId(year));
            });
        }
    }

    private void rest(int year) {
        if (rested.supplements(year).isEmpty()) {
            rested.rest(year, years.supplements(year, packs.inForce().running()));
        }
    }

    /** Days whose facts of this kind no later period needs; what one needs that reaches into the next year goes with it. */
    private Optional<Period> notNeeded(String kind, int year) {
        Period before = Period.year(year - 1);
        LocalDate first = rested.within(before).contains(year - 1)
                ? before.first()
                : before.last().plusDays(1);
        return packs.inForce().timeline().chains().values().stream()
                .map(book -> book.around(
                                book.duties().stream()
                                        .filter(duty -> book.needs(duty).kinds().contains(kind))
                                        .toList(),
                                Period.year(year + 1))
                        .first()
                        .minusDays(1))
                .min(LocalDate::compareTo)
                .filter(last -> !last.isBefore(first))
                .map(last -> new Period(first, last));
    }
}
