package lianxin.conversation;

import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lianxin.organization.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code topic_tally}, and of {@code topic_receipt} that tells a report that is sent twice. */
@Repository
class Topics {

    private static final int BATCH = 1000;

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

    void forgetBefore(YearMonth month) {
        sql.sql("DELETE FROM topic_receipt WHERE month < ?")
                .param(month.atDay(1))
                .update();
    }

    void add(OrganizationId organization, YearMonth month, Set<Topic> topics) {
        for (Topic topic : new TreeSet<>(topics)) {
            sql.sql("INSERT INTO topic_tally (organization, month, topic, mentions) VALUES (?, ?, ?, 1)"
                            + " ON DUPLICATE KEY UPDATE mentions = mentions + 1")
                    .params(organization.value(), month.atDay(1), topic.name())
                    .update();
        }
    }

    /** How often each topic came up in all these bodies together. */
    Map<Topic, Integer> sum(Collection<OrganizationId> organizations, YearMonth month) {
        Map<Topic, Integer> sum = new EnumMap<>(Topic.class);
        List<Long> ids = organizations.stream().map(OrganizationId::value).toList();
        for (int from = 0; from < ids.size(); from += BATCH) {
            sql.sql("SELECT topic, SUM(mentions) AS mentions FROM topic_tally"
                            + " WHERE month = :month AND organization IN (:ids) GROUP BY topic")
                    .param("month", month.atDay(1))
                    .param("ids", ids.subList(from, Math.min(from + BATCH, ids.size())))
                    .query(row -> {
                        sum.merge(Topic.valueOf(row.getString("topic")), row.getInt("mentions"), Integer::sum);
                    });
        }
        return sum;
    }
}
