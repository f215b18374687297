package lianxin.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.ledger.Ledger;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import lianxin.rules.WorkDue.Key;
import lianxin.tenancy.TenantTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges anew whoever is noted in {@link WorkDue}. Done twice or on two nodes it comes to the same. */
@Component
class DrainWorkDue implements TenantTask {

    private static final int BATCH = 200;

    private final WorkDue due;
    private final NoteWorkDue notes;
    private final KeepResults results;
    private final Recompute recompute;
    private final ActivePacks packs;
    private final PackVersions versions;
    private final Ledger ledger;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    DrainWorkDue(
            WorkDue due,
            NoteWorkDue notes,
            KeepResults results,
            Recompute recompute,
            ActivePacks packs,
            PackVersions versions,
            Ledger ledger,
            HouseClock clock,
            TransactionTemplate transaction) {
        this.due = due;
        this.notes = notes;
        this.results = results;
        this.recompute = recompute;
        this.packs = packs;
        this.versions = versions;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        noticeOtherPacks();
        for (List<Key> keys = due.first(BATCH); !keys.isEmpty(); keys = due.first(BATCH)) {
            List<Key> whole = keys.stream()
                    .filter(key -> key.subject().id() == WorkDue.ALL)
                    .toList();
            whole.forEach(this::drainAll);
            drain(keys.stream().filter(key -> !whole.contains(key)).toList());
        }
    }

    private void noticeOtherPacks() {
        RuleBook book = packs.book();
        if (!book.packs().isEmpty() && !versions.latest().equals(java.util.Optional.of(book.hash()))) {
            transaction.executeWithoutResult(status -> {
                versions.activate(book);
                notes.note(
                        Input.PACK,
                        List.of(),
                        Period.year(clock.today().getYear()).first());
            });
        }
    }

    private void drainAll(Key key) {
        recompute.run(key.subject().kind(), since(key.since()));
        transaction.executeWithoutResult(status -> due.done(List.of(key)));
    }

    private void drain(List<Key> keys) {
        Map<SubjectKind, List<Key>> byKind =
                keys.stream().collect(Collectors.groupingBy(key -> key.subject().kind()));
        byKind.forEach((kind, some) -> transaction.executeWithoutResult(status -> {
            List<Subject> subjects = some.stream().map(Key::subject).toList();
            LocalDate first =
                    some.stream().map(Key::since).min(LocalDate::compareTo).orElseThrow();
            ledger.lock(subjects);
            results.keep(kind, subjects.stream().map(Subject::id).toList(), since(first));
            due.done(some);
        }));
    }

    private Period since(LocalDate day) {
        return results.upToThisYear(Period.from(day));
    }
}
