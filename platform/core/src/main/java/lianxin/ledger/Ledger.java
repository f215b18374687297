package lianxin.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.kernel.Fault;
import lianxin.kernel.Period;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the facts 工作纪实 that duties are counted from. Modules post, {@code rules} reads. */
@Service
public class Ledger {

    private final Facts facts;
    private final FactObjects objects;
    private final SubjectLocks locks;
    private final ObjectProvider<FactKind> kinds;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Ledger(
            Facts facts,
            FactObjects objects,
            SubjectLocks locks,
            ObjectProvider<FactKind> kinds,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.facts = facts;
        this.objects = objects;
        this.locks = locks;
        this.kinds = kinds;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * States which facts follow from a record: these and no others. Posting the same again changes nothing; an empty list
     * voids what the record had posted; what was replaced keeps its trace. A revision older than the one already posted
     * is ignored. Locks the subjects concerned and publishes {@link InputsChanged}; runs in the caller's transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(SourceRecord source, int revision, List<NewFact> wanted) {
        requireDeclared(wanted);
        List<Fact> posted = facts.of(source);
        lock(Stream.concat(wanted.stream(), contents(posted))
                .map(NewFact::subject)
                .toList());
        boolean first = !wanted.isEmpty() && posted.isEmpty() && facts.isFirst(source, revision);
        if (!first && !facts.claim(source, revision)) {
            return;
        }
        List<NewFact> fresh = new ArrayList<>(wanted);
        List<Fact> gone = first
                ? List.of()
                : facts.of(source).stream()
                        .filter(fact -> !fresh.remove(fact.content()))
                        .toList();
        if (!fresh.isEmpty() || !gone.isEmpty()) {
            facts.voidAll(gone);
            facts.insert(source, revision, fresh);
            changed(Stream.concat(fresh.stream(), contents(gone)).toList());
        }
    }

    /**
     * Takes out of the facts of a kind what they are about, voided ones too, where it is a person and no longer needed; the
     * facts stay. In transactions of a few subjects each, under their locks; done again it changes nothing. Nobody is judged
     * by it: what counted on these days must be sealed.
     *
     * @param days first days of the facts
     */
    @Transactional(propagation = Propagation.NEVER)
    public void forgetObjects(String kind, Period days) {
        objects.forEachBatch(subjects -> transaction.executeWithoutResult(status -> {
            lock(subjects);
            objects.forget(kind, subjects, days);
        }));
    }

    /** The day from which there are facts, voided ones too; empty while there are none. */
    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(facts.firstDay());
    }

    private static Stream<NewFact> contents(List<Fact> facts) {
        return facts.stream().map(Fact::content);
    }

    private void requireDeclared(List<NewFact> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        Map<String, FactKind> declared = kinds.stream().collect(Collectors.toMap(FactKind::name, kind -> kind));
        for (NewFact fact : wanted) {
            FactKind kind = declared.get(fact.kind());
            if (kind == null || !kind.accepts(fact.attributes())) {
                throw new Fault(Fault.Category.DEFECT, "Not as the kind is declared: " + fact.kind());
            }
        }
    }

    private void changed(List<NewFact> touched) {
        SortedSet<Subject> subjects =
                touched.stream().map(NewFact::subject).collect(Collectors.toCollection(TreeSet::new));
        Period days = touched.stream().map(NewFact::days).reduce(Period::around).orElseThrow();
        events.publishEvent(new InputsChanged(subjects, days));
    }

    /**
     * Runs a change of assignments, rosters or posts under the locks of the subjects whose duties it touches, and
     * publishes {@link InputsChanged} after it; runs in the caller's transaction.
     *
     * @param days days that the change can touch
     * @return what the work answered
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T change(Collection<Subject> subjects, Period days, Supplier<T> work) {
        lock(subjects);
        T answer = work.get();
        events.publishEvent(new InputsChanged(new TreeSet<>(subjects), days));
        return answer;
    }

    /** Locks these subjects until the transaction ends, always in the same order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<Subject> subjects) {
        locks.take(new TreeSet<>(subjects));
    }

    /** The facts that a record has posted and that stand, in order of counting. */
    @Transactional(readOnly = true)
    public List<Fact> factsOf(SourceRecord source) {
        return facts.of(source);
    }

    /** The facts of these subjects that stand and touch these days, each list in order of counting. */
    @Transactional(readOnly = true)
    public Map<Subject, List<Fact>> factsOf(Collection<Subject> subjects, Period days) {
        return facts.of(subjects, days);
    }
}
