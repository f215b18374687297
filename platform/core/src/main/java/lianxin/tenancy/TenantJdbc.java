package lianxin.tenancy;

import com.mysql.cj.jdbc.JdbcConnection;
import java.util.Collection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * Statements on the tenant of the call. The driver makes one statement of a batch, with a place for each value. The server
 * shall not prepare that: a batch of few rows goes row by row through the statement that the connection has prepared long
 * ago, a batch of many with its values written in.
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

    /** What batches are sent through. */
    @Override
    public <T extends @Nullable Object> T execute(String sql, PreparedStatementCallback<T> batch) {
        return execute(connection -> connection.unwrap(JdbcConnection.class).clientPrepareStatement(sql), batch);
    }
}
