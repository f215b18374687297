package lianxin.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.ledger.InputsChanged;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Evaluates subjects anew and keeps what came out: when a record is saved, when work is due, and for a whole province. */
@Component
class KeepResults implements StageWork {

    private final ActivePacks packs;
    private final SharedReading inputs;
    private final KeptResults kept;
    private final WorkDue due;
    private final ObjectProvider<StageWork> stages;
    private final HouseClock clock;

    KeepResults(
            ActivePacks packs,
            SharedReading inputs,
            KeptResults kept,
            WorkDue due,
            ObjectProvider<StageWork> stages,
            HouseClock clock) {
        this.packs = packs;
        this.inputs = inputs;
        this.kept = kept;
        this.due = due;
        this.stages = stages;
        this.clock = clock;
    }

    @Override
    public Stage stage() {
        return Stage.DUTIES;
    }

    /** In the transaction that changed the inputs, under the locks of the subjects. */
    @EventListener
    void inputsChanged(InputsChanged event) {
        Period days = upToThisYear(withTheDayBefore(event.days()));
        event.subjects().stream()
                .collect(Collectors.groupingBy(Subject::kind, Collectors.mapping(Subject::id, Collectors.toList())))
                .forEach((kind, ids) -> keep(kind, ids, days));
    }

    /** What now ends on the day before a change is judged over other days than it was. */
    private static Period withTheDayBefore(Period days) {
        return new Period(days.first().minusDays(1), days.last());
    }

    /** Nothing is judged further ahead than the running year. */
    Period upToThisYear(Period days) {
        Period year = Period.year(clock.today().getYear());
        return days.last().isBefore(year.last())
                ? days
                : new Period(days.first().isBefore(year.last()) ? days.first() : year.last(), year.last());
    }

    @Override
    public boolean concerns(SubjectKind kind) {
        return !packs.book().duties(kind).isEmpty() || kept.any(kind);
    }

    @Override
    public int keep(SubjectKind kind, Collection<Long> ids, Period days) {
        Differences found = differences(kind, ids, days);
        if (found.count() > 0) {
            Set<KeptResult.Key> again =
                    found.fresh.stream().map(KeptResult::key).collect(Collectors.toSet());
            kept.delete(found.gone.stream()
                    .filter(result -> !again.contains(result.key()))
                    .toList());
            kept.put(found.fresh);
            StageWork.pass(stages, stage(), found.subjects(), days.first(), due);
        }
        return found.count();
    }

    /** What an evaluation of these subjects would change. */
    Differences differences(SubjectKind kind, Collection<Long> ids, Period days) {
        RuleBook book = packs.book();
        Map<String, Period> touched = new HashMap<>();
        Period all = days;
        for (Duty duty : book.duties(kind)) {
            Period own = upToThisYear(book.touched(duty, days));
            touched.put(duty.name(), own);
            all = Period.around(all, own);
        }
        Set<KeptResult> fresh = new HashSet<>();
        for (Inputs of : inputs.anew(book, kind, ids, all)) {
            for (Duty duty : book.duties(kind)) {
                Period own = touched.getOrDefault(duty.name(), days);
                KeptResult.of(book, duty, of, Evaluation.of(book, duty, of, own, Trace.NONE))
                        .forEach(fresh::add);
            }
        }
        Set<KeptResult> gone = ids.isEmpty()
                ? new HashSet<>()
                : kept.of(kind, ids, all).stream()
                        .filter(result -> result.period().overlaps(touched.getOrDefault(result.duty(), days)))
                        .collect(Collectors.toSet());
        Set<KeptResult> same = new HashSet<>(gone);
        same.retainAll(fresh);
        gone.removeAll(same);
        fresh.removeAll(same);
        return new Differences(gone, fresh);
    }

    /** Rows that are kept and should not be, and rows that should be kept and are not. */
    record Differences(Set<KeptResult> gone, Set<KeptResult> fresh) {

        int count() {
            return Math.max(gone.size(), fresh.size());
        }

        Set<Subject> subjects() {
            return Stream.concat(gone.stream(), fresh.stream())
                    .map(KeptResult::subject)
                    .collect(Collectors.toSet());
        }
    }
}
