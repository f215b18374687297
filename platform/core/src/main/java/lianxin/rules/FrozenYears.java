package lianxin.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.kernel.StoredTime;
import lianxin.rules.Recompute.FrozenYear;
import lianxin.rules.Recompute.FrozenYear.State;
import lianxin.rules.Recompute.YearId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code frozen_year}: one for each year that is to be frozen, or is. */
@Repository
class FrozenYears {

    private static final String READ = "SELECT year, closing_day, state, requested_by, requested_at, decided_by,"
            + " decided_at, frozen_at, results, digest FROM frozen_year";

    private static final String SAME_KEY = " d.subject_kind = f.subject_kind AND d.subject_id = f.subject_id"
            + " AND d.period_first = f.period_first AND d.duty = f.duty AND d.object_id = f.object_id";

    private final JdbcClient client;
    private final HouseClock clock;

    FrozenYears(JdbcClient client, HouseClock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** The latest first. */
    List<FrozenYear> all() {
        return client.sql(READ + " ORDER BY year DESC")
                .query((row, number) -> year(row))
                .list();
    }

    /** Those of these years that are frozen and are known to be; of what is at rest nothing else is known any more. */
    List<FrozenYear> frozen(int first, int last) {
        return client.sql(READ + " WHERE year BETWEEN ? AND ? AND state = ?"
                        + " AND (frozen_at < ? OR rested_at IS NOT NULL)")
                .params(first, last, State.FROZEN.name(), HouseClock.knownBefore())
                .query((row, number) -> year(row))
                .list();
    }

    Optional<FrozenYear> find(int year) {
        return client.sql(READ + " WHERE year = ?")
                .param(year)
                .query((row, number) -> year(row))
                .optional();
    }

    /** Holds the row of a year that is being sealed until the transaction ends; another node may have finished it. */
    void hold(int year) {
        if (client.sql("SELECT year FROM frozen_year WHERE year = ? AND state = ? FOR UPDATE")
                .params(year, State.SEALING.name())
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            throw new Overtaken();
        }
    }

    /** False when the year was asked for before. */
    boolean insert(int year, LocalDate closing, long account) {
        return client.sql(
                                "INSERT IGNORE INTO frozen_year (year, closing_day, state, requested_by, requested_at, results,"
                                        + " digest) VALUES (?, ?, ?, ?, ?, 0, '')")
                        .params(year, closing, State.SUBMITTED.name(), account, StoredTime.of(clock.instant()))
                        .update()
                == 1;
    }

    /** False when somebody was faster. */
    boolean approve(int year, long account) {
        return client.sql(
                                "UPDATE frozen_year SET state = ?, decided_by = ?, decided_at = ? WHERE year = ? AND state = ?")
                        .params(
                                State.SEALING.name(),
                                account,
                                StoredTime.of(clock.instant()),
                                year,
                                State.SUBMITTED.name())
                        .update()
                == 1;
    }

    /** False when there was nothing that only waits. */
    boolean withdraw(int year) {
        return client.sql("DELETE FROM frozen_year WHERE year = ? AND state = ?")
                        .params(year, State.SUBMITTED.name())
                        .update()
                == 1;
    }

    /** Never before it was approved, also on a node whose clock stands behind. */
    void frozen(int year, FrozenResults.Sealed sealed) {
        client.sql("UPDATE frozen_year SET state = ?, frozen_at = GREATEST(decided_at, ?), results = ?, digest = ?"
                        + " WHERE year = ?")
                .params(State.FROZEN.name(), StoredTime.of(clock.instant()), sealed.results(), sealed.digest(), year)
                .update();
    }

    /** How many results of the year would be others by what is recorded and in force now. */
    int supplements(int year, long generation) {
        Period days = Period.year(year);
        return client.sql(
                        "SELECT (SELECT COUNT(*) FROM frozen_result f LEFT JOIN duty_result d ON d.generation = :generation"
                                + " AND" + SAME_KEY + " WHERE f.year = :year AND f.done IS NOT NULL AND (d.done IS NULL"
                                + " OR d.done <> f.done OR d.target <> f.target OR NOT (d.met_on <=> f.met_on)))"
                                + " + (SELECT COUNT(*) FROM duty_result d LEFT JOIN frozen_result f ON f.year = :year AND"
                                + SAME_KEY
                                + " WHERE d.generation = :generation AND d.period_last BETWEEN :first AND :last AND f.done IS NULL)")
                .param("generation", generation)
                .param("year", year)
                .param("first", days.first())
                .param("last", days.last())
                .query(Integer.class)
                .single();
    }

    private static FrozenYear year(ResultSet row) throws SQLException {
        return new FrozenYear(
                new YearId(row.getLong(1)),
                row.getObject(2, LocalDate.class),
                State.valueOf(row.getString(3)),
                row.getLong(4),
                StoredTime.read(row.getObject(5, LocalDateTime.class)),
                row.getObject(6, Long.class),
                instant(row, 7),
                instant(row, 8),
                row.getInt(9),
                row.getString(10));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : StoredTime.read(stored);
    }
}
