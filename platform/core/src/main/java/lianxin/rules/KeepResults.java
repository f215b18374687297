package lianxin.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.ledger.InputsChanged;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Evaluates subjects anew and keeps what came out: when a record is saved, when work is due, and for a whole province. */
@Component
class KeepResults implements StageWork {

    private final ActivePacks packs;
    private final SharedReading inputs;
    private final KeptResults kept;
    private final RestedYears rested;
    private final WorkDue due;
    private final PackChanges changes;
    private final ObjectProvider<StageWork> stages;
    private final HouseClock clock;

    KeepResults(
            ActivePacks packs,
            SharedReading inputs,
            KeptResults kept,
            RestedYears rested,
            WorkDue due,
            PackChanges changes,
            ObjectProvider<StageWork> stages,
            HouseClock clock) {
        this.packs = packs;
        this.inputs = inputs;
        this.kept = kept;
        this.rested = rested;
        this.due = due;
        this.changes = changes;
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
        InForce now = packs.inForce();
        return !now.reading().duties(kind).isEmpty() || kept.any(now.running(), kind);
    }

    @Override
    public int keep(SubjectKind kind, Collection<Long> ids, Period days) {
        InForce now = underLocksOf(kind, ids);
        Reading read = read(now.reading(), kind, ids, days);
        Differences found = differences(now.running(), now.timeline(), read);
        if (found.count() > 0) {
            mend(now.running(), found);
            StageWork.pass(stages, stage(), found.subjects(), days.first(), due);
        }
        if (now.isBehind()) {
            List<Subject> subjects =
                    ids.stream().map(id -> new Subject(kind, id)).toList();
            due.note(stage(), subjects, days.first());
        }
        keepNext(now, read);
        return found.count();
    }

    /** Keeps only what the generation in the making holds of these subjects, under their locks. */
    void make(SubjectKind kind, Collection<Long> ids, Period days) {
        InForce now = underLocksOf(kind, ids);
        Timeline next = now.next();
        if (next != null) {
            Reading read = read(Timeline.reading(List.of(next)), kind, ids, days);
            mend(now.building(), differences(now.building(), next, read));
        }
    }

    /** A save goes into both generations. Where the packs to come fail, they are given up and the save stands. */
    private void keepNext(InForce now, Reading read) {
        Timeline next = now.next();
        if (next == null) {
            return;
        }
        try {
            mend(now.building(), differences(now.building(), next, read));
        } catch (DataAccessException database) {
            throw database;
        } catch (RuntimeException broken) {
            changes.failed(now.building(), broken);
        }
    }

    private InForce underLocksOf(SubjectKind kind, Collection<Long> ids) {
        return packs.underLocksOf(ids.stream().map(id -> new Subject(kind, id)).toList());
    }

    private void mend(long generation, Differences found) {
        Set<KeptResult.Key> again = found.fresh().stream().map(KeptResult::key).collect(Collectors.toSet());
        kept.delete(
                generation,
                found.gone().stream()
                        .filter(result -> !again.contains(result.key()))
                        .toList());
        kept.put(generation, found.fresh());
    }

    /**
     * What was read to judge some subjects.
     *
     * @param touched days whose periods each duty judges anew
     * @param all days that hold all of these
     */
    private record Reading(
            SubjectKind kind, Collection<Long> ids, Map<String, Period> touched, Period all, List<Inputs> inputs) {

        Period touched(String duty) {
            return touched.getOrDefault(duty, all);
        }
    }

    private Reading read(RuleBook book, SubjectKind kind, Collection<Long> ids, Period days) {
        Map<String, Period> touched = new HashMap<>();
        Period all = days;
        for (Duty duty : book.duties(kind)) {
            Period own = upToThisYear(book.touched(duty, days));
            touched.merge(duty.name(), own, Period::around);
            all = Period.around(all, own);
        }
        return new Reading(kind, ids, touched, all, inputs.anew(book, kind, ids, all));
    }

    /** What an evaluation of these subjects would change in the generation that runs. */
    Differences differences(SubjectKind kind, Collection<Long> ids, Period days) {
        InForce now = packs.inForce();
        return differences(now.running(), now.timeline(), read(now.reading(), kind, ids, days));
    }

    private Differences differences(long generation, Timeline timeline, Reading read) {
        List<Timeline.Asked> asked = timeline.asked(read.kind, read.all);
        Set<Integer> resting = rested.within(read.all);
        Set<KeptResult> fresh = new HashSet<>();
        for (Inputs of : read.inputs) {
            for (Timeline.Asked one : asked) {
                Period days = read.touched(one.duty().name());
                KeptResult.of(
                                one.book(),
                                one.duty(),
                                of,
                                one.results(of, days, Trace.ONLY_ASKED).toList())
                        .filter(result -> !endsIn(resting, result))
                        .forEach(fresh::add);
            }
        }
        Set<KeptResult> gone = read.ids.isEmpty()
                ? new HashSet<>()
                : kept.of(generation, read.kind, read.ids, read.all).stream()
                        .filter(result -> result.period().overlaps(read.touched(result.duty())))
                        .filter(result -> !endsIn(resting, result))
                        .collect(Collectors.toSet());
        Set<KeptResult> same = new HashSet<>(gone);
        same.retainAll(fresh);
        gone.removeAll(same);
        fresh.removeAll(same);
        return new Differences(gone, fresh);
    }

    private static boolean endsIn(Set<Integer> years, KeptResult result) {
        return years.contains(result.period().last().getYear());
    }
}
