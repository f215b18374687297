package lianxin.bench;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hears every statement that a thread sends, and how long its answer took; the driver makes one for each connection whose
 * address names this class as {@code queryInterceptors}.
 */
public final class StatementLog implements QueryInterceptor {

    private static final ThreadLocal<@Nullable List<Sent>> HEARD = new ThreadLocal<>();

    private long begun;

    /** A statement and how long it took, in ms. */
    public record Sent(String sql, double millis) {}

    /** What the work sends on this thread, in order. */
    public static List<Sent> of(Runnable work) {
        HEARD.set(new ArrayList<>());
        try {
            work.run();
            return List.copyOf(Objects.requireNonNull(HEARD.get()));
        } finally {
            HEARD.remove();
        }
    }

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        return this;
    }

    @Override
    public <T extends Resultset> @Nullable T preProcess(Supplier<String> sql, Query query) {
        begun = System.nanoTime();
        return null;
    }

    @Override
    public boolean executeTopLevelOnly() {
        return false;
    }

    @Override
    public void destroy() {}

    @Override
    public <T extends Resultset> @Nullable T postProcess(
            Supplier<String> sql, Query query, T result, ServerSession session) {
        List<Sent> heard = HEARD.get();
        if (heard != null) {
            heard.add(new Sent(String.valueOf(sql.get()), (System.nanoTime() - begun) / 1e6));
        }
        return null;
    }
}
