package lianxin.rules;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pack_content}: what packs said, for ever, by hash. */
@Repository
class PackContents {

    private final JdbcClient client;

    PackContents(JdbcClient client) {
        this.client = client;
    }

    Optional<byte[]> find(String hash) {
        return client.sql("SELECT content FROM pack_content WHERE hash = ?")
                .param(hash)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    void keep(String hash, byte[] archive) {
        client.sql("INSERT INTO pack_content (hash, content) VALUES (?, ?) ON DUPLICATE KEY UPDATE hash = VALUES(hash)")
                .params(hash, archive)
                .update();
    }

    void delete(String hash) {
        client.sql("DELETE FROM pack_content WHERE hash = ?").param(hash).update();
    }
}
