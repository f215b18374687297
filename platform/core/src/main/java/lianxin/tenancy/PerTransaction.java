package lianxin.tenancy;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a room keeps for as long as one transaction lasts; a transaction within another one has its own. */
public final class PerTransaction<T> {

    private final Supplier<T> fresh;

    /**
     * Nothing yet.
     *
     * @param fresh what a transaction begins with
     */
    public PerTransaction(Supplier<T> fresh) {
        this.fresh = fresh;
    }

    /** What the running transaction keeps; outside of one it is fresh each time and kept by nobody. */
    public T get() {
        return TransactionSynchronizationManager.isSynchronizationActive() ? required() : fresh.get();
    }

    /**
     * What the running transaction keeps.
     *
     * @throws IllegalStateException outside of a transaction
     */
    public T required() {
        if (TransactionSynchronizationManager.getResource(this) instanceof PerTransaction<?>.Kept kept) {
            return own(kept).value;
        }
        Kept kept = new Kept(fresh.get());
        TransactionSynchronizationManager.registerSynchronization(kept);
        kept.resume();
        return kept.value;
    }

    /** What is bound to this is of this. */
    @SuppressWarnings("unchecked")
    private Kept own(PerTransaction<?>.Kept kept) {
        return (Kept) kept;
    }

    private final class Kept implements TransactionSynchronization {

        private final T value;

        private Kept(T value) {
            this.value = value;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(PerTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(PerTransaction.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
        }
    }
}
