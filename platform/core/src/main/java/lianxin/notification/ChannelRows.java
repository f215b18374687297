package lianxin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.kernel.StoredTime;
import lianxin.privacy.FieldSeals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code message_channel}; settings are sealed as a whole. */
@Repository
class ChannelRows {

    /** One row, opened. */
    record Row(ChannelId id, String plugin, boolean on, Map<String, String> settings, Instant changedAt) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String SELECT = "SELECT id, plugin, switched_on, settings, changed_at FROM message_channel ";

    private final JdbcClient sql;
    private final FieldSeals seals;

    ChannelRows(JdbcClient sql, FieldSeals seals) {
        this.sql = sql;
        this.seals = seals;
    }

    List<Row> all() {
        return sql.sql(SELECT + "ORDER BY plugin").query(this::row).list();
    }

    Optional<Row> find(String plugin) {
        return sql.sql(SELECT + "WHERE plugin = ?")
                .param(plugin)
                .query(this::row)
                .optional();
    }

    Optional<Row> find(ChannelId id) {
        return sql.sql(SELECT + "WHERE id = ?")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    void put(Row row) {
        String sealed = seals.seal(purpose(row.id()), JSON.writeValueAsString(row.settings()));
        int changed = sql.sql("UPDATE message_channel SET switched_on = ?, settings = ?, changed_at = ? WHERE id = ?")
                .params(
                        row.on(),
                        sealed,
                        StoredTime.of(row.changedAt()),
                        row.id().value())
                .update();
        if (changed == 0) {
            sql.sql(
                            "INSERT INTO message_channel (id, plugin, switched_on, settings, changed_at) VALUES (?, ?, ?, ?, ?)")
                    .params(row.id().value(), row.plugin(), row.on(), sealed, StoredTime.of(row.changedAt()))
                    .update();
        }
    }

    private Row row(ResultSet row, int number) throws SQLException {
        ChannelId id = new ChannelId(row.getLong("id"));
        return new Row(
                id,
                row.getString("plugin"),
                row.getBoolean("switched_on"),
                JSON.readValue(seals.open(purpose(id), row.getString("settings")), TEXTS),
                StoredTime.read(row.getObject("changed_at", LocalDateTime.class)));
    }

    private static String purpose(ChannelId id) {
        return "message_channel.settings " + id.value();
    }
}
