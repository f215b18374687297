package lianxin.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Digest;
import lianxin.kernel.Period;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import lianxin.rules.Recompute.FrozenYear;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code frozen_result} and {@code frozen_reason}: written while a year is sealed, and never again. */
@Repository
class FrozenResults {

    private static final int BATCH = 500;
    private static final String COLUMNS =
            "subject_kind, subject_id, period_first, duty, object_id, period_last, status,"
                    + " done, target, met_on, slow_from, due, chain, digest, numbers, reason";

    private final JdbcClient client;
    private final JdbcTemplate template;

    FrozenResults(JdbcClient client, JdbcTemplate template) {
        this.client = client;
        this.template = template;
    }

    /**
     * What is sealed of a year.
     *
     * @param digest SHA-256 over all results in order of subject, period, duty and object
     */
    record Sealed(int results, String digest) {}

    /** Sealing a year once more from the same inputs writes the same. */
    void put(int year, Collection<FrozenResult> results, Map<String, String> reasons) {
        template.batchUpdate(
                "INSERT INTO frozen_reason (hash, content) VALUES (?, ?) ON DUPLICATE KEY UPDATE hash = VALUES(hash)",
                reasons.entrySet(),
                BATCH,
                (row, reason) -> {
                    row.setString(1, reason.getKey());
                    row.setString(2, reason.getValue());
                });
        template.batchUpdate(
                "INSERT INTO frozen_result (year, " + COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE digest = VALUES(digest)",
                results,
                BATCH,
                (row, result) -> set(row, year, result));
    }

    private static void set(PreparedStatement row, int year, FrozenResult result) throws SQLException {
        Object[] values = {
            year,
            result.subject().kind().name(),
            result.subject().id(),
            result.period().first(),
            result.duty(),
            result.object(),
            result.period().last(),
            result.status().name(),
            result.done(),
            result.target(),
            result.metOn(),
            result.slowFrom(),
            result.due(),
            result.chain(),
            result.digest(),
            result.numbers(),
            result.reason()
        };
        for (int column = 0; column < values.length; column++) {
            row.setObject(column + 1, values[column]);
        }
    }

    List<FrozenResult> of(Collection<Integer> years, SubjectKind kind, Collection<Long> subjects) {
        return client.sql("SELECT " + COLUMNS + " FROM frozen_result WHERE year IN (:years) AND subject_kind = :kind"
                        + " AND subject_id IN (:ids) ORDER BY subject_id, period_first, duty, object_id")
                .param("years", years)
                .param("kind", kind.name())
                .param("ids", subjects)
                .query((row, number) -> result(row))
                .list();
    }

    String reason(String hash) {
        return client.sql("SELECT content FROM frozen_reason WHERE hash = ?")
                .param(hash)
                .query(String.class)
                .single();
    }

    /** Reads everything that is sealed of the year, row by row. */
    Sealed sealed(FrozenYear year) {
        MessageDigest digest = Digest.begin();
        int[] results = new int[1];
        digest.update((year.year() + "\t" + year.closing() + "\n").getBytes(StandardCharsets.UTF_8));
        client.sql("SELECT " + COLUMNS + " FROM frozen_result WHERE year = ?"
                        + " ORDER BY subject_kind, subject_id, period_first, duty, object_id")
                .param(year.year())
                .withFetchSize(Integer.MIN_VALUE)
                .query(row -> {
                    digest.update(result(row).line().getBytes(StandardCharsets.UTF_8));
                    results[0]++;
                });
        return new Sealed(results[0], HexFormat.of().formatHex(digest.digest()));
    }

    private static FrozenResult result(ResultSet row) throws SQLException {
        return new FrozenResult(
                new Subject(SubjectKind.valueOf(row.getString(1)), row.getLong(2)),
                row.getString(4),
                row.getLong(5),
                new Period(row.getObject(3, LocalDate.class), row.getObject(6, LocalDate.class)),
                Status.valueOf(row.getString(7)),
                row.getObject(8, Long.class),
                row.getObject(9, Long.class),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                row.getObject(12, LocalDate.class),
                row.getString(13),
                row.getLong(14),
                row.getString(15),
                row.getString(16));
    }
}
