package lianxin.tenancy;

import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/**
 * Statements on the tenant of the call. A batch of few rows goes row by row through the statement that the connection has
 * prepared long ago: the driver would rewrite it, and have the server prepare and forget what it wrote.
 */
class TenantJdbc extends JdbcTemplate {

    private static final int FEW = 3;

    TenantJdbc(DataSource source) {
        super(source);
    }

    @Override
    public <T> int[][] batchUpdate(
            String sql, Collection<T> rows, int batchSize, ParameterizedPreparedStatementSetter<T> setter) {
        if (rows.size() > FEW) {
            return super.batchUpdate(sql, rows, batchSize, setter);
        }
        int[] touched = rows.stream()
                .mapToInt(row -> update(sql, statement -> setter.setValues(statement, row)))
                .toArray();
        return new int[][] {touched};
    }
}
