package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.HouseClock;
import lianxin.kernel.StoredTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pack_version}: which chains of packs were in force one after another. */
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

    /** Hash of the chain that came into force last. */
    Optional<String> latest() {
        return client.sql("SELECT chain FROM pack_version ORDER BY active_from DESC LIMIT 1")
                .query(String.class)
                .optional();
    }

    void activate(RuleBook book) {
        client.sql("DELETE FROM pack_version WHERE chain = ?")
                .param(book.hash())
                .update();
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
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }
}
