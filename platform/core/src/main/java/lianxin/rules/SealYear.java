package lianxin.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.ledger.Ledger;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import lianxin.rules.Recompute.FrozenYear;
import lianxin.rules.Recompute.YearFrozen;
import lianxin.rules.Timeline.Asked;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the results of a year as they were known on the evening of its closing day. Nothing that is saved meanwhile is
 * concerned, and begun again after a kill it writes the same. What is kept beside it by what is known now is made
 * complete: the supplement is the difference of the two.
 */
@Component
class SealYear {

    private final FrozenYears years;
    private final FrozenResults results;
    private final ActivePacks packs;
    private final SharedReading inputs;
    private final KeepResults live;
    private final Ledger ledger;
    private final ObjectProvider<SubjectRegister> registers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SealYear(
            FrozenYears years,
            FrozenResults results,
            ActivePacks packs,
            SharedReading inputs,
            KeepResults live,
            Ledger ledger,
            ObjectProvider<SubjectRegister> registers,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.years = years;
        this.results = results;
        this.packs = packs;
        this.inputs = inputs;
        this.live = live;
        this.ledger = ledger;
        this.registers = registers;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    void run() {
        years.all().stream()
                .filter(year -> year.state() == FrozenYear.State.SEALING)
                .forEach(this::run);
    }

    private void run(FrozenYear year) {
        try {
            registers.stream()
                    .sorted(Comparator.comparing(SubjectRegister::kind, Generations.ORDER))
                    .forEach(register -> register.forEachBatch(
                            Period.year(year.year()),
                            ids -> transaction.executeWithoutResult(status -> seal(year, register.kind(), ids))));
            transaction.executeWithoutResult(status -> finish(year));
        } catch (Overtaken elsewhere) {
            return;
        }
    }

    void seal(FrozenYear year, SubjectKind kind, List<Long> ids) {
        years.hold(year.year());
        FrozenText text = new FrozenText();
        List<FrozenResult> sealed = HouseClock.knowing(year.closing(), () -> judged(year, kind, ids, text));
        results.put(year.year(), sealed, text.reasons());
        ledger.lock(ids.stream().map(id -> new Subject(kind, id)).toList());
        live.keep(kind, ids, Period.year(year.year()));
    }

    private void finish(FrozenYear year) {
        years.hold(year.year());
        years.frozen(year.year(), results.sealed(year));
        audit.record("year.freeze", year.id(), "digest");
        events.publishEvent(new YearFrozen(year.year(), year.closing()));
    }

    private List<FrozenResult> judged(FrozenYear year, SubjectKind kind, List<Long> ids, FrozenText text) {
        InForce then = packs.inForce();
        Period days = Period.year(year.year());
        List<Asked> asked = then.timeline().asked(kind, days);
        List<FrozenResult> sealed = new ArrayList<>();
        for (Inputs of : inputs.of(then.reading(), kind, ids, days)) {
            asked.stream().flatMap(one -> judged(year, one, of, days, text)).forEach(sealed::add);
        }
        return sealed;
    }

    private static Stream<FrozenResult> judged(FrozenYear year, Asked one, Inputs of, Period days, FrozenText text) {
        List<Result> judged = one.results(of, days, Trace.NONE).toList();
        List<Explanation> why = one.explanations(of, days, year.closing()).toList();
        List<FrozenResult> sealed = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            if (days.contains(judged.get(i).window().last())) {
                sealed.add(sealed(one, of, judged.get(i), why.get(i), text));
            }
        }
        return sealed.stream();
    }

    private static FrozenResult sealed(Asked one, Inputs of, Result result, Explanation why, FrozenText text) {
        Standing standing = why.standing();
        KeptResult kept = KeptResult.of(one.book(), one.duty(), of, List.of(result))
                .findFirst()
                .orElse(null);
        return new FrozenResult(
                standing.subject(),
                standing.duty(),
                standing.object(),
                standing.period(),
                standing.status(),
                kept == null ? null : kept.done(),
                kept == null ? null : kept.target(),
                standing.metOn(),
                standing.slowFrom(),
                standing.due(),
                one.book().hash(),
                of.digest(result, one.book().needs(one.duty())),
                text.write(new FrozenResult.Numbers(standing.parts(), why.within())),
                text.write(FrozenResult.Reason.of(why)));
    }
}
