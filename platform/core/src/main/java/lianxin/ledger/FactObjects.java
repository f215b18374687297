package lianxin.ledger;

import java.util.List;
import java.util.function.Consumer;
import lianxin.kernel.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What rows of {@code fact} are about, where it is taken out of them. */
@Repository
class FactObjects {

    private static final int BATCH = 200;

    private final JdbcClient client;

    FactObjects(JdbcClient client) {
        this.client = client;
    }

    /** Everybody to whom a fact was ever credited, some of one kind at a time. */
    void forEachBatch(Consumer<List<Subject>> work) {
        for (SubjectKind kind : SubjectKind.values()) {
            List<Subject> batch = after(kind, 0);
            while (!batch.isEmpty()) {
                work.accept(batch);
                batch = after(kind, batch.getLast().id());
            }
        }
    }

    private List<Subject> after(SubjectKind kind, long last) {
        return client.sql("SELECT subject_id FROM subject_lock WHERE subject_kind = ? AND subject_id > ?"
                        + " ORDER BY subject_id LIMIT ?")
                .params(kind.name(), last, BATCH)
                .query((row, number) -> new Subject(kind, row.getLong(1)))
                .list();
    }

    void forget(String kind, List<Subject> subjects, Period days) {
        client.sql("UPDATE fact SET object_id = 0 WHERE subject_kind = :subject AND subject_id IN (:ids)"
                        + " AND first_day BETWEEN :first AND :last AND kind = :kind AND object_id <> 0")
                .param("subject", subjects.getFirst().kind().name())
                .param("ids", subjects.stream().map(Subject::id).toList())
                .param("first", days.first())
                .param("last", days.last())
                .param("kind", kind)
                .update();
    }
}
