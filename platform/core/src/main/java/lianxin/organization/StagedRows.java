package lianxin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Refusal;
import lianxin.kernel.StoredTime;
import lianxin.organization.RosterImport.Course;
import lianxin.organization.RosterImport.ImportId;
import lianxin.organization.RosterImport.RowState;
import lianxin.organization.RosterImport.Sheet;
import lianxin.organization.RosterImport.Stage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of workbooks between preview and confirmation, seen by the account that brought them alone. */
@Repository
class StagedRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Refusal>> PROBLEMS = new TypeReference<>() {};

    private static final String COURSE =
            "SELECT id, sheet, created_at, stage, done, total, moved_at, notes FROM roster_import WHERE account_id = ?";
    private static final int SHOWN = 20;

    private final JdbcClient client;
    private final JdbcTemplate template;
    private final HouseClock clock;

    StagedRows(JdbcClient client, JdbcTemplate template, HouseClock clock) {
        this.client = client;
        this.template = template;
        this.clock = clock;
    }

    void open(ImportId id, Sheet sheet, Instant now) {
        client.sql("INSERT INTO roster_import (id, sheet, account_id, created_at, stage, done, total, moved_at)"
                        + " VALUES (?, ?, ?, ?, ?, 0, 0, ?)")
                .params(id.value(), sheet.name(), Caller.current().account(), StoredTime.of(now))
                .params(Stage.READING.name(), StoredTime.of(now))
                .update();
    }

    /** Says how far an import has come. */
    void move(ImportId id, Stage stage, int done, int total) {
        client.sql("UPDATE roster_import SET stage = ?, done = ?, total = ?, moved_at = ? WHERE id = ?")
                .params(stage.name(), done, total, StoredTime.of(clock.instant()), id.value())
                .update();
    }

    /** Says that the workbook was read to its end, or cannot be read, and what is to be said of it. */
    void end(ImportId id, Stage stage, int done, List<Refusal> notes) {
        move(id, stage, done, 0);
        client.sql("UPDATE roster_import SET notes = ? WHERE id = ?")
                .params(JSON.writeValueAsString(notes), id.value())
                .update();
    }

    Optional<Course> find(ImportId id) {
        return client.sql(COURSE + " AND id = ?")
                .params(Caller.current().account(), id.value())
                .query(StagedRows::course)
                .optional();
    }

    List<Course> mine() {
        return client.sql(COURSE + " ORDER BY id DESC LIMIT ?")
                .params(Caller.current().account(), SHOWN)
                .query(StagedRows::course)
                .list();
    }

    private static Course course(ResultSet row, int number) throws SQLException {
        Instant opened = StoredTime.read(row.getObject("created_at", LocalDateTime.class));
        LocalDateTime moved = row.getObject("moved_at", LocalDateTime.class);
        String notes = row.getString("notes");
        return new Course(
                new ImportId(row.getLong("id")),
                Sheet.valueOf(row.getString("sheet")),
                opened,
                Stage.valueOf(row.getString("stage")),
                row.getInt("done"),
                row.getInt("total"),
                moved == null ? opened : StoredTime.read(moved),
                notes == null ? List.of() : JSON.readValue(notes, PROBLEMS));
    }

    Optional<Sheet> sheet(ImportId id) {
        return client.sql("SELECT sheet FROM roster_import WHERE id = ? AND account_id = ?")
                .params(id.value(), Caller.current().account())
                .query((row, number) -> Sheet.valueOf(row.getString(1)))
                .optional();
    }

    List<ImportId> openedBefore(Instant day) {
        return client.sql("SELECT id FROM roster_import WHERE created_at < ?")
                .param(StoredTime.of(day))
                .query((row, number) -> new ImportId(row.getLong(1)))
                .list();
    }

    void deleteRows(ImportId id) {
        client.sql("DELETE FROM import_row WHERE import_id = ?")
                .param(id.value())
                .update();
    }

    void drop(ImportId id) {
        deleteRows(id);
        client.sql("DELETE FROM roster_import WHERE id = ?").param(id.value()).update();
    }

    void insert(ImportId id, List<RosterRow> rows) {
        template.batchUpdate(
                "INSERT INTO import_row (import_id, number, state, own_key, parent_key, known_id, cells, problems)"
                        + " VALUES (?,?,?,?,?,?,?,?)",
                rows,
                Keys.BATCH,
                (statement, row) -> {
                    statement.setLong(1, id.value());
                    statement.setInt(2, row.number());
                    statement.setString(3, row.state().name());
                    statement.setString(4, row.key());
                    statement.setString(5, row.parentKey());
                    statement.setLong(6, row.known());
                    statement.setString(7, JSON.writeValueAsString(row.cells()));
                    statement.setString(8, JSON.writeValueAsString(row.problems()));
                });
    }

    void update(ImportId id, List<RosterRow> rows) {
        template.batchUpdate(
                "UPDATE import_row SET state = ?, known_id = ?, problems = ? WHERE import_id = ? AND number = ?",
                rows,
                Keys.BATCH,
                (statement, row) -> {
                    statement.setString(1, row.state().name());
                    statement.setLong(2, row.known());
                    statement.setString(3, JSON.writeValueAsString(row.problems()));
                    statement.setLong(4, id.value());
                    statement.setInt(5, row.number());
                });
    }

    /** Takes these rows, a batch of them at most, off the stage; answers how many still stood there. */
    int take(ImportId id, List<RosterRow> rows) {
        return client.sql("DELETE FROM import_row WHERE import_id = :id AND number IN (:numbers)")
                .param("id", id.value())
                .param("numbers", rows.stream().map(RosterRow::number).toList())
                .update();
    }

    void deleteUnchanged(ImportId id) {
        client.sql("DELETE FROM import_row WHERE import_id = ? AND state = ?")
                .params(id.value(), RowState.UNCHANGED.name())
                .update();
    }

    /** Rows in this state after a number, in order. */
    List<RosterRow> rows(ImportId id, Sheet sheet, RowState state, int after, int limit) {
        return client.sql("SELECT * FROM import_row WHERE import_id = ? AND state = ? AND number > ?"
                        + " ORDER BY number LIMIT ?")
                .params(id.value(), state.name(), after, limit)
                .query((row, number) -> read(row, sheet))
                .list();
    }

    Optional<RosterRow> row(ImportId id, Sheet sheet, int number) {
        return client.sql("SELECT * FROM import_row WHERE import_id = ? AND number = ?")
                .params(id.value(), number)
                .query((row, index) -> read(row, sheet))
                .optional();
    }

    /** The numbers of the rows that have these keys already. */
    Map<String, List<Integer>> numbers(ImportId id, Collection<String> keys) {
        Map<String, List<Integer>> found = new HashMap<>();
        Keys.inBatches(
                keys,
                some -> client.sql(
                                "SELECT own_key, number FROM import_row WHERE import_id = :id AND own_key IN (:keys) ORDER BY number")
                        .param("id", id.value())
                        .param("keys", some)
                        .query(row -> {
                            found.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                                    .add(row.getInt(2));
                        }));
        return found;
    }

    /** Rows that wait for an organisation which the workbook does not bring. */
    List<RosterRow> orphans(ImportId id, Sheet sheet) {
        return client.sql("SELECT r.* FROM import_row r LEFT JOIN import_row p ON p.import_id = r.import_id"
                        + " AND p.own_key = r.parent_key AND p.state = 'READY'"
                        + " WHERE r.import_id = ? AND r.state = 'READY' AND r.parent_key <> '' AND p.number IS NULL"
                        + " ORDER BY r.number LIMIT ?")
                .params(id.value(), Keys.BATCH)
                .query((row, number) -> read(row, sheet))
                .list();
    }

    Map<RowState, Integer> count(ImportId id) {
        Map<RowState, Integer> counts = new EnumMap<>(RowState.class);
        client.sql("SELECT state, COUNT(*) FROM import_row WHERE import_id = ? GROUP BY state")
                .param(id.value())
                .query(row -> {
                    counts.put(RowState.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    private static RosterRow read(ResultSet row, Sheet sheet) throws SQLException {
        return new RosterRow(
                sheet,
                row.getInt("number"),
                JSON.readValue(row.getString("cells"), CELLS),
                RowState.valueOf(row.getString("state")),
                row.getString("own_key"),
                row.getString("parent_key"),
                row.getLong("known_id"),
                JSON.readValue(row.getString("problems"), PROBLEMS));
    }
}
