package lianxin.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.HouseClock;
import lianxin.kernel.StoredTime;
import lianxin.rules.Editions.Edition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of {@code pack_version}, the chains of packs that ever judged, and of {@code pack_edition}, which packs each
 * generation of results was judged by.
 */
@Repository
class PackVersions {

    private final JdbcClient client;
    private final JdbcTemplate template;
    private final HouseClock clock;

    PackVersions(JdbcClient client, JdbcTemplate template, HouseClock clock) {
        this.client = client;
        this.template = template;
        this.clock = clock;
    }

    /** Hashes of the packs of a chain, the highest level first; empty when no such chain ever judged. */
    List<String> chain(String chain) {
        return client.sql("SELECT hash FROM pack_version WHERE chain = ? ORDER BY place")
                .param(chain)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Whether this content ever judged. */
    boolean judged(String hash) {
        return client.sql("SELECT 1 FROM pack_version WHERE hash = ? LIMIT 1")
                .param(hash)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void keep(RuleBook book) {
        List<Object[]> rows = new ArrayList<>();
        for (Pack pack : book.packs()) {
            Pack.Header header = pack.header();
            rows.add(new Object[] {
                book.hash(),
                rows.size(),
                header.id(),
                header.version(),
                pack.hash(),
                header.title(),
                header.document(),
                StoredTime.of(clock.instant())
            });
        }
        template.batchUpdate(
                "INSERT INTO pack_version (chain, place, pack, version, hash, title, document_number, active_from)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE active_from = active_from",
                rows);
    }

    /** What a generation was judged by; empty when it was judged by the packs delivered. */
    Editions editions(long generation) {
        return new Editions(client.sql("SELECT pack, valid_from, hash FROM pack_edition WHERE generation = ?")
                .param(generation)
                .query((row, number) ->
                        new Edition(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)))
                .list());
    }

    /**
     * The generation that everybody read at that time: what the last change before it had made, or what the first change
     * found. Empty while nothing has been changed.
     */
    Optional<Long> runningBefore(LocalDateTime time) {
        return client.sql("SELECT CASE WHEN done_at < :time THEN generation ELSE before_generation END FROM pack_change"
                        + " WHERE done_at IS NOT NULL ORDER BY done_at >= :time,"
                        + " CASE WHEN done_at < :time THEN done_at END DESC, done_at, id LIMIT 1")
                .param("time", time)
                .query(Long.class)
                .optional();
    }

    void keep(long generation, Editions editions) {
        template.batchUpdate(
                "INSERT INTO pack_edition (generation, pack, valid_from, hash) VALUES (?, ?, ?, ?)",
                editions.all().stream()
                        .map(one -> new Object[] {generation, one.pack(), one.from(), one.hash()})
                        .toList());
    }
}
