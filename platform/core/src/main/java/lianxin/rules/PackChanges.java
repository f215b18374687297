package lianxin.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.StoredTime;
import lianxin.rules.PackChange.Act;
import lianxin.rules.PackChange.ChangeId;
import lianxin.rules.PackChange.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pack_change}. */
@Repository
class PackChanges {

    private static final Logger LOG = LoggerFactory.getLogger(PackChanges.class);
    private static final int LONGEST_FAILURE = 400;
    private static final Duration USUAL = Duration.ofMinutes(1);
    private static final String READ = "SELECT id, act, pack, version, hash, valid_from, state, requested_by,"
            + " requested_at, decided_by, decided_at, done_at, failure FROM pack_change";

    private final JdbcClient client;
    private final Generations generations;
    private final Audit audit;
    private final HouseClock clock;

    PackChanges(JdbcClient client, Generations generations, Audit audit, HouseClock clock) {
        this.client = client;
        this.generations = generations;
        this.audit = audit;
        this.clock = clock;
    }

    /** All changes, the newest first. */
    List<PackChange> all() {
        return client.sql(READ + " ORDER BY id DESC")
                .query((row, number) -> change(row))
                .list();
    }

    Optional<PackChange> find(ChangeId id) {
        return client.sql(READ + " WHERE id = ?")
                .param(id.value())
                .query((row, number) -> change(row))
                .optional();
    }

    private static PackChange change(ResultSet row) throws SQLException {
        long decided = row.getLong(10);
        return new PackChange(
                new ChangeId(row.getLong(1)),
                Act.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                State.valueOf(row.getString(7)),
                row.getLong(8),
                Objects.requireNonNull(instant(row, 9)),
                row.getObject(10) == null ? null : decided,
                instant(row, 11),
                instant(row, 12),
                row.getString(13));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : StoredTime.read(stored);
    }

    void insert(PackChange change) {
        client.sql("INSERT INTO pack_change (id, act, pack, version, hash, valid_from, state, requested_by,"
                        + " requested_at, failure) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        change.id().value(),
                        change.act().name(),
                        change.pack(),
                        change.version(),
                        change.hash(),
                        change.from(),
                        change.state().name(),
                        change.requestedBy(),
                        StoredTime.of(change.requestedAt()),
                        change.failure())
                .update();
    }

    /** Whether this node's clock stands before something that was asked for or done; small differences are usual. */
    boolean isClockBehind() {
        Instant now = clock.instant().plus(USUAL);
        return Stream.of("requested_at", "done_at")
                .flatMap(column -> latest(column).stream())
                .anyMatch(now::isBefore);
    }

    private Optional<Instant> latest(String column) {
        return client.sql("SELECT MAX(" + column + ") FROM pack_change")
                .query((row, number) -> Optional.ofNullable(instant(row, 1)))
                .single();
    }

    /** Approves or withdraws what is still submitted; false when somebody was faster. */
    boolean decide(ChangeId id, State state, long account) {
        return client.sql("UPDATE pack_change SET state = ?, decided_by = ?, decided_at = ?"
                                + " WHERE id = ? AND state = 'SUBMITTED'")
                        .params(state.name(), account, StoredTime.of(clock.instant()), id.value())
                        .update()
                == 1;
    }

    void building(ChangeId id, long before, long generation) {
        client.sql("UPDATE pack_change SET before_generation = ?, generation = ? WHERE id = ?")
                .params(before, generation, id.value())
                .update();
    }

    /** Later than every change before it, also on a node whose clock stands behind: past days are read in this order. */
    void done(long generation) {
        Instant now = clock.instant();
        Instant next = latest("done_at").map(last -> last.plusMillis(1)).orElse(now);
        client.sql("UPDATE pack_change SET state = 'DONE', done_at = ? WHERE generation = ?")
                .params(StoredTime.of(next.isAfter(now) ? next : now), generation)
                .update();
        record("pack.in-force", generation);
    }

    /** Gives up the generation in the making and says why. */
    void failed(long generation, Throwable why) {
        if (generations.abandon(generation)) {
            LOG.error("The packs to come cannot judge; those in force stay", why);
            String words = String.valueOf(why.getMessage());
            client.sql("UPDATE pack_change SET state = 'FAILED', failure = ? WHERE generation = ?")
                    .params(words.substring(0, Math.min(words.length(), LONGEST_FAILURE)), generation)
                    .update();
            record("pack.give-up", generation);
        }
    }

    private void record(String act, long generation) {
        client.sql("SELECT id FROM pack_change WHERE generation = ?")
                .param(generation)
                .query((row, number) -> new ChangeId(row.getLong(1)))
                .list()
                .forEach(id -> audit.record(act, id));
    }

    /** The generation that was running before this one; {@link Generations#NONE} when it was the first. */
    long before(long generation) {
        return client.sql("SELECT before_generation FROM pack_change WHERE generation = ? LIMIT 1")
                .param(generation)
                .query(Long.class)
                .optional()
                .orElse(Generations.NONE);
    }

    /** Whether this content came with the product before, whatever became of it. */
    boolean tookUp(String hash) {
        return client.sql("SELECT 1 FROM pack_change WHERE act = 'DELIVER' AND hash = ? LIMIT 1")
                .param(hash)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
