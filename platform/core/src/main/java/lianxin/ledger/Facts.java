package lianxin.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Period;
import lianxin.kernel.StoredTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of {@code fact}: added and voided, never changed but for what {@link FactObjects} takes out of them. They lie in
 * order of subject and day, as they are counted. A reading that goes back to a past day meets those that stood when it
 * ended.
 */
@Repository
class Facts {

    private static final int BATCH = 500;
    private static final String SELECT = "SELECT subject_kind, subject_id, first_day, id, last_day, kind, source_kind,"
            + " source_id, revision, organization_id, object_id, event_id, confirmed, attributes FROM fact"
            + " WHERE recorded_at < :known AND (voided_at IS NULL OR voided_at >= :known) AND ";

    private final JdbcClient client;
    private final JdbcTemplate template;
    private final HouseClock clock;
    private final AttributeText attributes;

    Facts(JdbcClient client, JdbcTemplate template, HouseClock clock) {
        this.client = client;
        this.template = template;
        this.clock = clock;
        this.attributes = new AttributeText();
    }

    /** The first day of all; null while nothing has been posted. One look into the key for each subject. */
    @Nullable
    LocalDate firstDay() {
        return client.sql("SELECT MIN(first_day) FROM (SELECT (SELECT first_day FROM fact f"
                        + " WHERE f.subject_kind = l.subject_kind AND f.subject_id = l.subject_id"
                        + " ORDER BY first_day LIMIT 1) AS first_day FROM subject_lock l) each_subject")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    /** Notes the first posting of a record, and holds the note; false when something was posted before. */
    boolean isFirst(SourceRecord source, int revision) {
        return client.sql("INSERT IGNORE INTO fact_posting (source_id, source_kind, revision) VALUES (?, ?, ?)")
                        .params(source.id(), source.kind(), revision)
                        .update()
                == 1;
    }

    /** Notes which revision of the record is posted, and holds the note; false when a later one was. */
    boolean claim(SourceRecord source, int revision) {
        client.sql("INSERT INTO fact_posting (source_id, source_kind, revision) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE revision = GREATEST(revision, VALUES(revision))")
                .params(source.id(), source.kind(), revision)
                .update();
        return client.sql("SELECT revision FROM fact_posting WHERE source_id = ? AND source_kind = ?")
                        .params(source.id(), source.kind())
                        .query(Integer.class)
                        .single()
                == revision;
    }

    void insert(SourceRecord source, int revision, List<NewFact> fresh) {
        template.batchUpdate(
                "INSERT INTO fact (subject_kind, subject_id, first_day, id, last_day, kind, source_kind, source_id,"
                        + " revision, organization_id, object_id, event_id, confirmed, attributes, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                fresh,
                BATCH,
                (row, fact) -> {
                    row.setString(1, fact.subject().kind().name());
                    row.setLong(2, fact.subject().id());
                    row.setObject(3, fact.days().first());
                    row.setLong(4, Ids.next());
                    row.setObject(5, fact.days().last());
                    row.setString(6, fact.kind());
                    row.setString(7, source.kind());
                    row.setLong(8, source.id());
                    row.setInt(9, revision);
                    row.setLong(10, fact.organization());
                    row.setLong(11, fact.object());
                    row.setLong(12, fact.event());
                    row.setBoolean(13, fact.confirmed());
                    row.setString(14, attributes.write(fact.attributes()));
                    row.setObject(15, StoredTime.of(clock.instant()));
                });
    }

    void voidAll(List<Fact> gone) {
        template.batchUpdate(
                "UPDATE fact SET voided_at = ? WHERE subject_kind = ? AND subject_id = ? AND first_day = ? AND id = ?",
                gone,
                BATCH,
                (row, fact) -> {
                    row.setObject(1, StoredTime.of(clock.instant()));
                    row.setString(2, fact.content().subject().kind().name());
                    row.setLong(3, fact.content().subject().id());
                    row.setObject(4, fact.firstDay());
                    row.setLong(5, fact.id().value());
                });
    }

    List<Fact> of(SourceRecord source) {
        return client.sql(SELECT + "source_id = :id AND source_kind = :kind ORDER BY first_day, id")
                .param("known", HouseClock.knownBefore())
                .param("id", source.id())
                .param("kind", source.kind())
                .query(mapper())
                .list();
    }

    Map<Subject, List<Fact>> of(Collection<Subject> subjects, Period days) {
        Map<SubjectKind, List<Long>> ids = new EnumMap<>(SubjectKind.class);
        subjects.forEach(subject ->
                ids.computeIfAbsent(subject.kind(), kind -> new ArrayList<>()).add(subject.id()));
        Map<Subject, List<Fact>> found = new HashMap<>();
        ids.forEach((kind, some) -> client
                .sql(SELECT + "subject_kind = :kind AND subject_id IN (:ids)"
                        + " AND first_day <= :last AND last_day >= :first ORDER BY subject_id, first_day, id")
                .param("known", HouseClock.knownBefore())
                .param("kind", kind.name())
                .param("ids", some)
                .param("first", days.first())
                .param("last", days.last())
                .query(mapper())
                .stream()
                .forEach(fact -> found.computeIfAbsent(fact.content().subject(), subject -> new ArrayList<>())
                        .add(fact)));
        return found;
    }

    private RowMapper<Fact> mapper() {
        return (row, number) -> fact(row);
    }

    private Fact fact(ResultSet row) throws SQLException {
        Subject subject = new Subject(SubjectKind.valueOf(row.getString(1)), row.getLong(2));
        Period days = new Period(row.getObject(3, LocalDate.class), row.getObject(5, LocalDate.class));
        NewFact content = new NewFact(
                row.getString(6),
                subject,
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                days,
                row.getBoolean(13),
                attributes.read(row.getString(14)));
        SourceRecord source = new SourceRecord(row.getString(7), row.getLong(8));
        return new Fact(new FactId(row.getLong(4)), source, row.getInt(9), content);
    }
}
