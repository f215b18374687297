package lianxin.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.kernel.StoredTime;
import lianxin.organization.Cadre.RankHeld;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ranks of cadres, by date: without gaps from a cadre's first day on. */
@Repository
class CadreRanks {

    private final JdbcClient client;
    private final JdbcTemplate template;
    private final HouseClock clock;

    CadreRanks(JdbcClient client, JdbcTemplate template, HouseClock clock) {
        this.client = client;
        this.template = template;
        this.clock = clock;
    }

    /** Ranks from a day on; what was held before has been ended. */
    void begin(Map<CadreId, RankHeld> ranks) {
        template.batchUpdate(
                "INSERT INTO cadre_rank (cadre_id, valid_from, valid_to, held_rank, recorded_at) VALUES (?,?,?,?,?)",
                ranks.entrySet(),
                Keys.BATCH,
                (row, each) -> {
                    row.setLong(1, each.getKey().value());
                    row.setObject(2, each.getValue().period().first());
                    row.setObject(3, each.getValue().period().last());
                    row.setString(4, each.getValue().rank().name());
                    row.setObject(5, StoredTime.of(clock.instant()));
                });
    }

    void end(CadreId cadre, LocalDate lastDay) {
        client.sql("UPDATE cadre_rank SET valid_to = ?, ended_at = ? WHERE cadre_id = ? AND valid_to = ?")
                .params(lastDay, StoredTime.of(clock.instant()), cadre.value(), Period.OPEN_END)
                .update();
    }

    List<RankHeld> of(CadreId cadre) {
        return client.sql(
                        "SELECT held_rank, valid_from, valid_to FROM cadre_rank WHERE cadre_id = ? ORDER BY valid_from")
                .param(cadre.value())
                .query((row, number) -> new RankHeld(
                        CadreRank.valueOf(row.getString("held_rank")), Columns.period(row, "valid_from", "valid_to")))
                .list();
    }
}
