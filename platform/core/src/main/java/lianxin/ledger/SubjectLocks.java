package lianxin.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One row for each subject whose duties were ever touched: who writes it holds the subject until the transaction ends. */
@Repository
class SubjectLocks {

    private static final int BATCH = 500;

    private final JdbcTemplate template;

    SubjectLocks(JdbcTemplate template) {
        this.template = template;
    }

    /**
     * Insert and lock in one statement, so that two first comers do not wait for each other. What this transaction holds
     * already costs nothing.
     */
    void take(SortedSet<Subject> wanted) {
        Set<Subject> held = held();
        List<Subject> subjects =
                wanted.stream().filter(subject -> !held.contains(subject)).toList();
        if (subjects.isEmpty()) {
            return;
        }
        template.batchUpdate(
                "INSERT INTO subject_lock (subject_kind, subject_id) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE subject_id = VALUES(subject_id)",
                subjects,
                BATCH,
                (row, subject) -> {
                    row.setString(1, subject.kind().name());
                    row.setLong(2, subject.id());
                });
        held.addAll(subjects);
    }

    private Set<Subject> held() {
        Object known = TransactionSynchronizationManager.getResource(this);
        if (known instanceof Held held) {
            return held.subjects;
        }
        Held held = new Held(new HashSet<>());
        TransactionSynchronizationManager.bindResource(this, held);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(SubjectLocks.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(SubjectLocks.this, held);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(SubjectLocks.this);
            }
        });
        return held.subjects;
    }

    private record Held(Set<Subject> subjects) {}
}
