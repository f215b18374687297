package lianxin.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import lianxin.kernel.Caller;
import lianxin.kernel.Fault;
import lianxin.kernel.Outcome;
import lianxin.kernel.SealingKey;
import lianxin.kernel.TenantCode;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
@SpringBootTest
class WallIntegrationTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    Tenants directory;

    @Autowired
    TenantDirectory entries;

    @Autowired
    TenantSchemas schemas;

    @Autowired
    DatabaseServer server;

    @Autowired
    SealingKey key;

    @Autowired
    TenancySettings settings;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void withoutACallerEverythingThrows() {
        assertThatThrownBy(() -> sql.sql("SELECT 1").query().singleValue())
                .isInstanceOf(Fault.class)
                .hasMessageContaining("No tenant is bound");
    }

    @Test
    void eachCallReadsTheSchemaOfItsTenant() {
        for (TenantCode tenant : tenants.all()) {
            String schema = tenants.in(
                    tenant,
                    () -> sql.sql("SELECT DATABASE()").query(String.class).single());
            assertThat(schema).isEqualTo(entry(tenant).schema());
        }
    }

    @Test
    void theDatabaseDeniesEachAccountEachForeignSchema() throws SQLException {
        for (TenantCode own : tenants.all()) {
            try (Connection connection = connect(entry(own));
                    Statement statement = connection.createStatement()) {
                for (TenantCode foreign : tenants.all()) {
                    String table = "`%s`.account".formatted(entry(foreign).schema());
                    if (foreign.equals(own)) {
                        assertThat(statement
                                        .executeQuery("SELECT COUNT(*) FROM " + table)
                                        .next())
                                .isTrue();
                    } else {
                        assertDenied(statement, "SELECT * FROM " + table);
                        assertDenied(statement, "DELETE FROM " + table);
                    }
                }
                assertDenied(statement, "SELECT * FROM `%s`.tenant".formatted(settings.prefix()));
            }
        }
    }

    @Test
    void theRunTimeAccountChangesNoTableAndNoTrail() throws SQLException {
        try (Connection connection = connect(entry(TestTenants.HUBEI));
                Statement statement = connection.createStatement()) {
            assertDenied(statement, "CREATE TABLE mine (id BIGINT)");
            assertDenied(statement, "ALTER TABLE account ADD COLUMN more INT");
            assertDenied(statement, "DROP TABLE account");
            assertDenied(statement, "UPDATE audit_entry SET act = 'other'");
            assertDenied(statement, "DELETE FROM audit_entry");
            assertDenied(statement, "UPDATE audit_seal SET hash = ''");
            assertDenied(statement, "DELETE FROM audit_seal");
        }
    }

    @Test
    void anotherTenantCannotBeBoundInsideATransaction() {
        assertThatThrownBy(() -> tenants.in(
                        TestTenants.HUBEI,
                        () -> transaction.execute(status -> tenants.in(TestTenants.BEIJING, () -> "never"))))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("inside an open transaction");
    }

    @Test
    void aTenantThatIsThereCannotBeCreatedAgain() {
        assertThat(directory.create("hubei", "另一个", "42")).isInstanceOf(Outcome.Refused.class);
        assertThat(directory.create("Hu-Bei", "另一个", "42")).isInstanceOf(Outcome.Refused.class);
        assertThat(directory.create("hunan", "共青团湖南省委员会", "4")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void anUnknownTenantIsNotServed() {
        assertThatThrownBy(() -> Caller.system(new TenantCode("nowhere"))
                        .call(() -> sql.sql("SELECT 1").query().singleValue()))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("No tenant of this code");
    }

    @Test
    void theBaselineLeavesNothingForTheChangeLogsToDo() throws SQLException {
        List<String> before = tables(TestTenants.HUBEI);
        new TenantSchemas(new Administration(server), new ChangeLogs("db/changelog", TenancySettings.ROOMS))
                .update(
                        entry(TestTenants.HUBEI).schema(),
                        entry(TestTenants.HUBEI).account());
        assertThat(tables(TestTenants.HUBEI)).isEqualTo(before);
    }

    @Test
    void aTenantThatFailsToMigrateIsHeldBackWithItsReasonWhileTheOthersServe() throws SQLException {
        directory.create("jilin", "共青团吉林省委员会", "22").orThrow();
        TenantCode broken = new TenantCode("jilin");
        administrator("UPDATE `%s`.change_log SET md5sum = '9:00000000000000000000000000000000'"
                .formatted(entry(broken).schema()));
        tenants.all().forEach(tenant -> entries.mark(entry(tenant), "older", null));
        entries.mark(entry(broken), "older", null);
        Migrations start = new Migrations(entries, schemas);

        start.run();
        assertThat(directory.find("jilin").orElseThrow().heldBack()).contains("check sum");
        assertThat(entry(broken).fingerprint()).isEqualTo("older");
        assertThatThrownBy(() ->
                        tenants.in(broken, () -> sql.sql("SELECT 1").query().singleValue()))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.category()).isEqualTo(Fault.Category.UNAVAILABLE));
        for (TenantCode serving : tenants.all()) {
            assertThat(entry(serving).view().heldBack()).isNull();
            assertThat(entry(serving).fingerprint()).isEqualTo(schemas.fingerprint());
            assertThat(tenants.in(serving, () -> sql.sql("SELECT 1").query().singleValue()))
                    .isNotNull();
        }

        administrator("UPDATE `%s`.change_log SET md5sum = NULL"
                .formatted(entry(broken).schema()));
        start.run();
        assertThat(directory.find("jilin").orElseThrow().heldBack()).isNull();
        assertThat(tenants.in(broken, () -> sql.sql("SELECT 1").query().singleValue()))
                .isNotNull();
    }

    private void administrator(String command) throws SQLException {
        try (Connection connection = new Administration(server).connect("");
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private List<String> tables(TenantCode tenant) {
        return tenants.in(
                tenant, () -> sql.sql("SHOW TABLES").query(String.class).list());
    }

    private TenantDirectory.Entry entry(TenantCode tenant) {
        return entries.find(tenant).orElseThrow();
    }

    private Connection connect(TenantDirectory.Entry entry) throws SQLException {
        return DriverManager.getConnection(
                server.addressOf(entry.schema()), entry.account(), key.open(entry.account(), entry.sealedPassword()));
    }

    private static void assertDenied(Statement statement, String command) {
        assertThatThrownBy(() -> statement.execute(command))
                .as(command)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }
}
