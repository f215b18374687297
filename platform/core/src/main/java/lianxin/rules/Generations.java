package lianxin.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lianxin.kernel.HouseClock;
import lianxin.kernel.StoredTime;
import lianxin.ledger.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of {@code result_generation}: which generation of results is read, and which is made beside it. */
@Repository
class Generations {

    /** Stands for no generation. */
    static final long NONE = 0;

    /** The order in which kinds are judged: who counts for others comes before those others. */
    static final Comparator<SubjectKind> ORDER = Comparator.comparing(
            List.of(SubjectKind.CADRE, SubjectKind.BRANCH, SubjectKind.ORGANIZATION, SubjectKind.GROUP)::indexOf);

    private static final String READ = "SELECT running, building, since, judged_kind, judged_id, judged, subjects,"
            + " switched_at FROM result_generation WHERE id = 1";
    private static final String ALL_JUDGED = "ALL";

    private final JdbcClient client;
    private final HouseClock clock;

    Generations(JdbcClient client, HouseClock clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param since first day whose results the one in the making has to hold
     * @param judgedKind kind of the subjects that were judged last, empty before the first
     * @param judgedId the last one of them
     * @param judged how many subjects were judged, of {@code subjects}
     */
    record State(
            long running,
            long building,
            @Nullable LocalDate since,
            String judgedKind,
            long judgedId,
            int judged,
            int subjects,
            @Nullable Instant switchedAt) {

        boolean allJudged() {
            return judgedKind.equals(ALL_JUDGED);
        }

        /** Whether this subject was judged already, by the order of kinds and ids. */
        boolean isPast(SubjectKind kind, long id) {
            if (judgedKind.isEmpty() || allJudged()) {
                return allJudged();
            }
            int order = ORDER.compare(kind, SubjectKind.valueOf(judgedKind));
            return order < 0 || (order == 0 && id <= judgedId);
        }
    }

    State read() {
        return client.sql(READ).query((row, number) -> state(row)).single();
    }

    /** Holds the row until the transaction ends, so that two nodes make one generation by turns. */
    State lock() {
        return client.sql(READ + " FOR UPDATE")
                .query((row, number) -> state(row))
                .single();
    }

    private static State state(ResultSet row) throws SQLException {
        LocalDateTime switched = row.getObject(8, LocalDateTime.class);
        return new State(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, LocalDate.class),
                Objects.requireNonNullElse(row.getString(4), ""),
                row.getLong(5),
                row.getInt(6),
                row.getInt(7),
                switched == null ? null : StoredTime.read(switched));
    }

    /** Begins a generation after the one that runs, unless one is in the making or another one runs by now. */
    boolean begin(long generation, LocalDate since, long running) {
        return client.sql("UPDATE result_generation SET building = ?, since = ?, judged_kind = NULL, judged_id = NULL,"
                                + " judged = 0, subjects = 0 WHERE id = 1 AND building IS NULL AND running = ?")
                        .params(generation, since, running)
                        .update()
                == 1;
    }

    void expect(int subjects) {
        client.sql("UPDATE result_generation SET subjects = ? WHERE id = 1")
                .param(subjects)
                .update();
    }

    void judged(SubjectKind kind, long last, int count) {
        client.sql("UPDATE result_generation SET judged_kind = ?, judged_id = ?, judged = ? WHERE id = 1")
                .params(kind.name(), last, count)
                .update();
    }

    void allJudged() {
        client.sql("UPDATE result_generation SET judged_kind = ?, judged = subjects WHERE id = 1")
                .param(ALL_JUDGED)
                .update();
    }

    /** The one step: from here on everybody reads the new generation. */
    boolean switchTo(long generation) {
        return client.sql("UPDATE result_generation SET running = building, building = NULL, switched_at = ?"
                                + " WHERE id = 1 AND building = ? AND judged_kind = ?")
                        .params(StoredTime.of(clock.instant()), generation, ALL_JUDGED)
                        .update()
                == 1;
    }

    /** Gives up the generation in the making; the running one stays. */
    boolean abandon(long generation) {
        return client.sql("UPDATE result_generation SET building = NULL WHERE id = 1 AND building = ?")
                        .param(generation)
                        .update()
                == 1;
    }
}
