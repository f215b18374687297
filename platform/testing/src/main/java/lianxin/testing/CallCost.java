package lianxin.testing;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the database what a call costs it, by the counters of the session in which the call runs. */
@Lazy
@Component
public class CallCost {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    CallCost(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /**
     * What a call cost.
     *
     * @param statements statements sent
     * @param rows rows that the server looked at to answer them
     */
    public record Cost(long statements, long rows) {

        private Cost minus(Cost other) {
            return new Cost(statements - other.statements, rows - other.rows);
        }
    }

    /** Runs the work in one transaction of the bound tenant, and counts. */
    public Cost of(Runnable work) {
        return transaction.execute(status -> {
            Cost idle = now();
            Cost before = now();
            work.run();
            return now().minus(before).minus(before.minus(idle));
        });
    }

    private Cost now() {
        long[] cost = new long[2];
        sql.sql("SHOW SESSION STATUS WHERE Variable_name = 'Questions' OR Variable_name LIKE 'Handler_read%'")
                .query(row -> {
                    cost["Questions".equals(row.getString(1)) ? 0 : 1] += row.getLong(2);
                });
        return new Cost(cost[0], cost[1]);
    }
}
