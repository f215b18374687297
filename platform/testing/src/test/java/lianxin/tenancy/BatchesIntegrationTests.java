package lianxin.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import lianxin.kernel.Ids;
import lianxin.testing.TestTenants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Batches of few rows and of many go to the server in different ways, and must arrive alike. */
@Tag("database")
@SpringBootTest
class BatchesIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 25, 23, 59, 59, 987_000_000);

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient client;

    @Autowired
    TestTenants tenants;

    private record Row(
            long id,
            String text,
            boolean flag,
            LocalDate day,
            @Nullable LocalDateTime time) {}

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 1_203})
    void everyRowOfABatchArrivesAsItWasWrittenAndInItsTenantAlone(int count) {
        long subject = Ids.next();
        List<Row> rows = IntStream.range(0, count)
                .mapToObj(number -> new Row(
                        Ids.next(),
                        "它说：'\"\\ ? ;--\n𠮷 %_ " + number,
                        number % 2 == 0,
                        DAY.plusDays(number),
                        number % 3 == 0 ? null : TIME))
                .toList();
        tenants.in(
                TestTenants.HUBEI,
                () -> template.batchUpdate(
                        "INSERT INTO fact (subject_kind, subject_id, first_day, id, last_day, kind, source_kind, source_id,"
                                + " revision, organization_id, object_id, event_id, confirmed, attributes, recorded_at, voided_at)"
                                + " VALUES ('GROUP', ?, ?, ?, ?, 'test', 'test', 1, 1, 1, 1, 1, ?, ?, ?, ?)",
                        rows,
                        500,
                        (statement, row) -> {
                            statement.setLong(1, subject);
                            statement.setObject(2, row.day);
                            statement.setLong(3, row.id);
                            statement.setObject(4, row.day);
                            statement.setBoolean(5, row.flag);
                            statement.setString(6, row.text);
                            statement.setObject(7, TIME);
                            statement.setObject(8, row.time);
                        }));

        tenants.all()
                .forEach(tenant -> assertThat(tenants.in(tenant, () -> read(subject)))
                        .as(tenant.value())
                        .isEqualTo(tenant.equals(TestTenants.HUBEI) ? rows : List.of()));
    }

    private List<Row> read(long subject) {
        return client.sql("SELECT id, attributes, confirmed, first_day, voided_at FROM fact"
                        + " WHERE subject_kind = 'GROUP' AND subject_id = ? AND recorded_at = ? ORDER BY id")
                .params(subject, TIME)
                .query((row, number) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDateTime.class)))
                .list();
    }
}
