package lianxin.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lianxin.kernel.Caller;
import lianxin.kernel.Fault;
import lianxin.kernel.SealingKey;
import lianxin.kernel.TenantCode;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The application's data source: each connection belongs to the tenant of the call and is made with that tenant's own
 * database account. Without a caller it throws; there is no default tenant.
 */
class TenantDataSource extends AbstractDataSource implements DisposableBean {

    private final TenantDirectory directory;
    private final DatabaseServer server;
    private final SealingKey key;
    private final int poolSize;
    private final Map<TenantCode, HikariDataSource> pools = new ConcurrentHashMap<>();

    TenantDataSource(TenantDirectory directory, DatabaseServer server, SealingKey key, int poolSize) {
        this.directory = directory;
        this.server = server;
        this.key = key;
        this.poolSize = poolSize;
    }

    @Override
    public Connection getConnection() throws SQLException {
        TenantCode tenant = Caller.current().tenant();
        HikariDataSource pool = pools.get(tenant);
        return (pool == null ? open(tenant) : pool).getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new Fault(Fault.Category.WALL, "The account of a tenant is chosen by its tenant alone");
    }

    /** Forgets the connections of a tenant, so that the next call opens new ones. */
    void close(TenantCode tenant) {
        HikariDataSource pool = pools.remove(tenant);
        if (pool != null) {
            pool.close();
        }
    }

    @Override
    public void destroy() {
        pools.keySet().forEach(this::close);
    }

    private HikariDataSource open(TenantCode tenant) {
        TenantDirectory.Entry entry = directory
                .find(tenant)
                .orElseThrow(() -> new Fault(Fault.Category.WALL, "No tenant of this code: " + tenant));
        String held = entry.view().heldBack();
        if (held != null) {
            throw new Fault(Fault.Category.UNAVAILABLE, "Tenant " + tenant + " is held back: " + held);
        }
        return pools.computeIfAbsent(
                tenant,
                absent -> home(entry)
                        .pool(
                                entry.schema(),
                                entry.account(),
                                key.open(entry.account(), entry.sealedPassword()),
                                poolSize));
    }

    private DatabaseServer home(TenantDirectory.Entry entry) {
        return entry.server() == null ? server : new DatabaseServer(entry.server(), server.user(), server.password());
    }
}
