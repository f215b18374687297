package lianxin.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lianxin.kernel.Ids;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code work_due}: subjects that are to be judged anew, in which stage, and from which day on. */
@Repository
class WorkDue {

    /** The id that stands for all subjects of a kind. */
    static final long ALL = 0;

    private static final int BATCH = 500;

    private final JdbcClient client;
    private final JdbcTemplate template;

    WorkDue(JdbcClient client, JdbcTemplate template) {
        this.client = client;
        this.template = template;
    }

    /**
     * Work that waits.
     *
     * @param noted changes whenever the subject is noted again, so that nothing noted meanwhile gets lost
     */
    record Key(Stage stage, Subject subject, LocalDate since, long noted) {}

    void note(Stage stage, Collection<Subject> subjects, LocalDate since) {
        template.batchUpdate(
                "INSERT INTO work_due (stage, subject_kind, subject_id, since, noted) VALUES (?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE since = LEAST(since, VALUES(since)), noted = VALUES(noted)",
                subjects.stream().sorted().toList(),
                BATCH,
                (row, subject) -> {
                    row.setInt(1, stage.ordinal());
                    row.setString(2, subject.kind().name());
                    row.setLong(3, subject.id());
                    row.setObject(4, since);
                    row.setLong(5, Ids.next());
                });
    }

    /** The keys that come first, of those noted before: the earlier stage before the later. */
    List<Key> first(int limit, long notedBefore) {
        return client.sql("SELECT stage, subject_kind, subject_id, since, noted FROM work_due"
                        + " WHERE noted < ? ORDER BY stage, subject_kind, subject_id LIMIT ?")
                .params(notedBefore, limit)
                .query((row, number) -> new Key(
                        Stage.values()[row.getInt(1)],
                        new Subject(SubjectKind.valueOf(row.getString(2)), row.getLong(3)),
                        row.getObject(4, LocalDate.class),
                        row.getLong(5)))
                .list();
    }

    void done(Collection<Key> keys) {
        template.batchUpdate(
                "DELETE FROM work_due WHERE stage = ? AND subject_kind = ? AND subject_id = ? AND noted = ?",
                keys,
                BATCH,
                (row, key) -> {
                    row.setInt(1, key.stage().ordinal());
                    row.setString(2, key.subject().kind().name());
                    row.setLong(3, key.subject().id());
                    row.setLong(4, key.noted());
                });
    }
}
