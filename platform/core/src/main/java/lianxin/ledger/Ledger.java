package lianxin.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lianxin.kernel.Period;

/** Keeps the facts 工作纪实 that duties are counted from. Modules post, {@code rules} reads. */
public interface Ledger {

    /**
     * States which facts follow from a record: these and no others. Posting the same again changes nothing; an empty list
     * voids what the record had posted; what was replaced keeps its trace. A revision older than the one already posted
     * is ignored. Locks the subjects concerned and publishes {@link InputsChanged}; runs in the caller's transaction.
     */
    void record(SourceRecord source, int revision, List<NewFact> facts);

    /**
     * Runs a change of assignments, rosters or posts under the locks of the subjects whose duties it touches, and
     * publishes {@link InputsChanged} after it; runs in the caller's transaction.
     *
     * @param days days that the change can touch
     * @return what the work answered
     */
    <T> T change(Collection<Subject> subjects, Period days, Supplier<T> work);

    /** Locks these subjects until the transaction ends, always in the same order. */
    void lock(Collection<Subject> subjects);

    /** The facts that a record has posted and that stand, in order of counting. */
    List<Fact> factsOf(SourceRecord source);

    /** The facts of these subjects that stand and touch these days, each list in order of counting. */
    Map<Subject, List<Fact>> factsOf(Collection<Subject> subjects, Period days);
}
