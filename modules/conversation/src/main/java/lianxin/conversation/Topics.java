package lianxin.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lianxin.organization.OrganizationId;
import lianxin.tenancy.Expiring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code topic_tally}, and of {@code topic_receipt} that tells a report that is sent twice. */
@Repository
class Topics implements Expiring {

    private static final int MONTHS_KEPT = 3;

    private final JdbcClient sql;

    Topics(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether this key is new; it waits for whoever is just saving the same one. */
    boolean isNew(String requestKey, YearMonth month) {
        return sql.sql("INSERT IGNORE INTO topic_receipt (request_key, month) VALUES (?, ?)")
                        .params(requestKey, month.atDay(1))
                        .update()
                > 0;
    }

    /** Receipts of reports that nobody will send again. */
    @Override
    public void expire(LocalDate today) {
        sql.sql("DELETE FROM topic_receipt WHERE month < ?")
                .param(YearMonth.from(today).minusMonths(MONTHS_KEPT).atDay(1))
                .update();
    }

    /**
     * Adds to the tally of a body.
     *
     * @param path where the body stands in the tree at the end of the month
     */
    void add(OrganizationId organization, String path, YearMonth month, Set<Topic> topics) {
        for (Topic topic : new TreeSet<>(topics)) {
            sql.sql("INSERT INTO topic_tally (organization, path, month, topic, mentions) VALUES (?, ?, ?, ?, 1)"
                            + " ON DUPLICATE KEY UPDATE mentions = mentions + 1")
                    .params(organization.value(), path, month.atDay(1), topic.name())
                    .update();
        }
    }

    /**
     * How often each topic came up.
     *
     * @param paths of the bodies, as a pattern for LIKE
     */
    Map<Topic, Integer> sum(String paths, YearMonth month) {
        Map<Topic, Integer> sum = new EnumMap<>(Topic.class);
        sql.sql(
                        "SELECT topic, SUM(mentions) AS mentions FROM topic_tally WHERE month = ? AND path LIKE ? GROUP BY topic")
                .params(month.atDay(1), paths)
                .query(row -> {
                    sum.put(Topic.valueOf(row.getString("topic")), row.getInt("mentions"));
                });
        return sum;
    }

    /** The bodies with a tally of this month or a later one, and the months. */
    Map<OrganizationId, Set<YearMonth>> since(YearMonth first) {
        Map<OrganizationId, Set<YearMonth>> kept = new HashMap<>();
        sql.sql("SELECT DISTINCT organization, month FROM topic_tally WHERE month >= ?")
                .param(first.atDay(1))
                .query(row -> {
                    kept.computeIfAbsent(new OrganizationId(row.getLong("organization")), id -> new TreeSet<>())
                            .add(YearMonth.from(row.getObject("month", LocalDate.class)));
                });
        return kept;
    }

    /** Writes where a body stands in the tree at the end of a month. */
    void rehang(OrganizationId organization, YearMonth month, String path) {
        sql.sql("UPDATE topic_tally SET path = ? WHERE organization = ? AND month = ?")
                .params(path, organization.value(), month.atDay(1))
                .update();
    }
}
