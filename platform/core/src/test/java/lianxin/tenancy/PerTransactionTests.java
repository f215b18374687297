package lianxin.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class PerTransactionTests {

    private final PerTransaction<List<String>> kept = new PerTransaction<>(ArrayList::new);
    private final NoDatabase database = new NoDatabase();
    private final TransactionTemplate outer = new TransactionTemplate(database);

    @Test
    void aTransactionFindsWhatItHasKeptAndTheNextOneNothing() {
        for (int i = 0; i < 2; i++) {
            outer.executeWithoutResult(status -> {
                kept.required().add("one");
                assertThat(kept.get()).containsExactly("one");
            });
        }
    }

    @Test
    void aTransactionOfItsOwnInBetweenKeepsItsOwnThings() {
        TransactionTemplate inner = new TransactionTemplate(database);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        outer.executeWithoutResult(status -> {
            kept.get().add("outer");
            inner.executeWithoutResult(within -> {
                assertThat(kept.get()).isEmpty();
                kept.get().add("inner");
            });
            assertThat(kept.get()).containsExactly("outer");
        });
    }

    @Test
    void withoutATransactionNothingIsKeptAndWhatNeedsOneIsRefused() {
        kept.get().add("lost");
        assertThat(kept.get()).isEmpty();
        assertThatIllegalStateException().isThrownBy(kept::required);
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
    }

    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;
        private transient boolean running;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return running;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            running = true;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            running = false;
            return this;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            running = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            running = false;
        }
    }
}
