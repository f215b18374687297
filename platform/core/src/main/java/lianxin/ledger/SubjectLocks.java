package lianxin.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import lianxin.tenancy.PerTransaction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** One row for each subject whose duties were ever touched: who writes it holds the subject until the transaction ends. */
@Repository
class SubjectLocks {

    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final PerTransaction<Set<Subject>> held = new PerTransaction<>(HashSet::new);

    SubjectLocks(JdbcTemplate template) {
        this.template = template;
    }

    /**
     * Insert and lock in one statement, so that two first comers do not wait for each other. What this transaction holds
     * already costs nothing.
     */
    void take(SortedSet<Subject> wanted) {
        Set<Subject> held = this.held.required();
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
}
