package lianxin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lianxin.kernel.HouseClock;
import lianxin.kernel.StoredTime;
import lianxin.organization.HandOvers.HandOverId;
import lianxin.organization.HandOvers.Line;
import lianxin.organization.HandOvers.Protocol;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hand-overs as they were done: written once, never changed. */
@Repository
class HandOverRows {

    private static final String SELECT =
            "SELECT h.id, h.leaver_id, h.successor_id, h.last_day, h.recorded_at FROM hand_over h ";
    private static final int LONGEST_WHAT = 400;

    private final JdbcClient client;
    private final JdbcTemplate template;
    private final HouseClock clock;

    HandOverRows(JdbcClient client, JdbcTemplate template, HouseClock clock) {
        this.client = client;
        this.template = template;
        this.clock = clock;
    }

    HandOverId insert(Cadres.HandOver done, List<Line> lines) {
        HandOverId id = HandOverId.next();
        client.sql("INSERT INTO hand_over (id, leaver_id, successor_id, last_day, recorded_at) VALUES (?,?,?,?,?)")
                .params(
                        id.value(),
                        done.leaver().value(),
                        done.successor().value(),
                        done.lastDay(),
                        StoredTime.of(clock.instant()))
                .update();
        template.batchUpdate(
                "INSERT INTO hand_over_line (hand_over_id, position, kind, what, passed) VALUES (?,?,?,?,?)",
                IntStream.range(0, lines.size()).boxed().toList(),
                Keys.BATCH,
                (row, position) -> {
                    Line line = lines.get(position);
                    row.setLong(1, id.value());
                    row.setInt(2, position);
                    row.setString(3, line.kind());
                    row.setString(
                            4, line.what().substring(0, Math.min(line.what().length(), LONGEST_WHAT)));
                    row.setBoolean(5, line.passed());
                });
        return id;
    }

    Optional<Protocol> find(HandOverId id) {
        List<Line> lines = client.sql(
                        "SELECT kind, what, passed FROM hand_over_line WHERE hand_over_id = ? ORDER BY position")
                .param(id.value())
                .query((row, number) -> new Line(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
        return client.sql(SELECT + "WHERE h.id = ?")
                .param(id.value())
                .query((row, number) -> read(row, lines))
                .optional();
    }

    /** @param pattern of paths, see {@link Authorization#pattern} */
    List<Protocol> latest(String pattern, long before, int limit) {
        return client.sql(SELECT + "JOIN cadre c ON c.id = h.leaver_id JOIN organization o ON o.id = c.organization_id"
                        + " WHERE h.id < ? AND o.path LIKE ? ORDER BY h.id DESC LIMIT ?")
                .params(before, pattern, limit)
                .query((row, number) -> read(row, List.of()))
                .list();
    }

    private static Protocol read(ResultSet row, List<Line> lines) throws SQLException {
        return new Protocol(
                new HandOverId(row.getLong("id")),
                new CadreId(row.getLong("leaver_id")),
                new CadreId(row.getLong("successor_id")),
                row.getObject("last_day", LocalDate.class),
                StoredTime.read(row.getObject("recorded_at", LocalDateTime.class)),
                lines);
    }
}
