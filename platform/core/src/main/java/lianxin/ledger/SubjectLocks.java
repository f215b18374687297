package lianxin.ledger;

import java.util.SortedSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** One row for each subject whose duties were ever touched: who writes it holds the subject until the transaction ends. */
@Repository
class SubjectLocks {

    private static final int BATCH = 500;

    private final JdbcTemplate template;

    SubjectLocks(JdbcTemplate template) {
        this.template = template;
    }

    /** Insert and lock in one statement, so that two first comers do not wait for each other. */
    void take(SortedSet<Subject> subjects) {
        template.batchUpdate(
                "INSERT INTO subject_lock (subject_kind, subject_id) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE subject_id = VALUES(subject_id)",
                subjects,
                BATCH,
                (row, subject) -> {
                    row.setString(1, subject.kind().name());
                    row.setLong(2, subject.id());
                });
    }
}
