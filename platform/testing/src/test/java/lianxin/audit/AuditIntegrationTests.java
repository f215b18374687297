package lianxin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import lianxin.kernel.Id;
import lianxin.kernel.Ids;
import lianxin.kernel.Page;
import lianxin.kernel.TenantCode;
import lianxin.testing.TestDatabase;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
@SpringBootTest
class AuditIntegrationTests {

    private record ThingId(long value) implements Id {}

    @Autowired
    TestTenants tenants;

    @Autowired
    Audit audit;

    @Autowired
    AuditChain sealer;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Test
    void anActIsNotedInTheTransactionOfTheActOrNotAtAll() {
        assertThatThrownBy(() -> tenants.in(TestTenants.HUBEI, () -> {
                    audit.record("thing.change", new ThingId(1));
                    return "";
                }))
                .isInstanceOf(IllegalTransactionStateException.class);
        tenants.in(
                TestTenants.HUBEI,
                () -> transaction.execute(status -> {
                    audit.record("undone.change", new ThingId(1));
                    status.setRollbackOnly();
                    return "";
                }));
        assertThat(read(TestTenants.HUBEI, "undone.").rows()).isEmpty();
    }

    @Test
    void eachTenantReadsItsOwnTrailPageByPage() {
        for (TenantCode tenant : tenants.all()) {
            note(tenant, "paged." + tenant, 5);
        }
        Page<AuditEntry> first = tenants.in(TestTenants.HUBEI, () -> audit.read("paged.", Optional.empty(), 3));
        Page<AuditEntry> second =
                tenants.in(TestTenants.HUBEI, () -> audit.read("paged.", Optional.ofNullable(first.next()), 3));
        assertThat(first.rows()).hasSize(3).allMatch(entry -> entry.act().equals("paged.hubei"));
        assertThat(second.rows()).hasSize(2).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.next()).isNull();
    }

    @Test
    void theChainNamesItsTailAndShowsWhatWasTamperedWith() throws SQLException {
        TenantCode tenant = TestTenants.BEIJING;
        note(tenant, "chained.change", 4);
        assertThat(verify(tenant).unsealed()).isGreaterThanOrEqualTo(4);
        tenants.in(tenant, () -> {
            sealer.run();
            return "";
        });
        AuditVerification whole = verify(tenant);
        assertThat(whole.intact()).isTrue();
        assertThat(whole.unsealed()).isZero();

        String schema = tenants.in(
                tenant, () -> sql.sql("SELECT DATABASE()").query(String.class).single());
        long entry = read(tenant, "chained.").rows().getFirst().id();
        asAdministrator("UPDATE `%s`.audit_entry SET act = 'chained.other' WHERE id = %d".formatted(schema, entry));
        assertThat(verify(tenant).intact()).isFalse();
        asAdministrator("UPDATE `%s`.audit_entry SET act = 'chained.change' WHERE id = %d".formatted(schema, entry));
        assertThat(verify(tenant).intact()).isTrue();
        asAdministrator("DELETE FROM `%s`.audit_entry WHERE id = %d".formatted(schema, entry));
        assertThat(verify(tenant).intact()).isFalse();
    }

    private void note(TenantCode tenant, String act, int times) {
        tenants.in(
                tenant,
                () -> transaction.execute(status -> {
                    for (int i = 0; i < times; i++) {
                        audit.record(act, new ThingId(Ids.next()), "name", "date");
                    }
                    return "";
                }));
    }

    private Page<AuditEntry> read(TenantCode tenant, String act) {
        return tenants.in(tenant, () -> audit.read(act, Optional.empty(), 10));
    }

    private AuditVerification verify(TenantCode tenant) {
        return tenants.in(tenant, () -> audit.verify());
    }

    private static void asAdministrator(String command) throws SQLException {
        TestDatabase server = TestDatabase.shared();
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
