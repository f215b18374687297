package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.kernel.StoredTime;
import lianxin.rules.Recompute.FrozenYear.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code frozen_year} of which nothing is judged any more: appeals are over, and links to persons go. */
@Repository
class RestedYears {

    private final JdbcClient client;
    private final HouseClock clock;

    RestedYears(JdbcClient client, HouseClock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** Those in which periods that touch these days may have ended; asked today, the running year is never one. */
    Set<Integer> within(Period days) {
        int today = clock.today().getYear();
        int last = HouseClock.isKnowing() ? today : today - 1;
        return days.first().getYear() > last
                ? Set.of()
                : client.sql("SELECT year FROM frozen_year WHERE year BETWEEN ? AND ? AND rested_at IS NOT NULL")
                        .params(days.first().getYear(), last)
                        .query((row, number) -> row.getInt(1))
                        .set();
    }

    /** Those frozen before that day whose links to persons have not all gone, the earliest first. */
    List<Integer> linked(LocalDate frozenBefore) {
        return client.sql("SELECT year FROM frozen_year WHERE state = ? AND frozen_at < ? AND unlinked_at IS NULL"
                        + " ORDER BY year")
                .params(
                        State.FROZEN.name(),
                        StoredTime.of(frozenBefore.atStartOfDay(HouseClock.ZONE).toInstant()))
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** From here on the year is at rest; so many results would have been others by then. */
    void rest(int year, int supplements) {
        client.sql("UPDATE frozen_year SET rested_at = ?, supplements = ? WHERE year = ? AND rested_at IS NULL")
                .params(StoredTime.of(clock.instant()), supplements, year)
                .update();
    }

    void unlinked(int year) {
        client.sql("UPDATE frozen_year SET unlinked_at = ? WHERE year = ?")
                .params(StoredTime.of(clock.instant()), year)
                .update();
    }

    /** What {@link #rest} was told; empty while the year is not at rest. */
    Optional<Integer> supplements(int year) {
        return client.sql("SELECT supplements FROM frozen_year WHERE year = ? AND rested_at IS NOT NULL")
                .param(year)
                .query(Integer.class)
                .optional();
    }
}
