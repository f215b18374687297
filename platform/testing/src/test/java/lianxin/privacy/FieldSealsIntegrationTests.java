package lianxin.privacy;

import static lianxin.testing.TestTenants.BEIJING;
import static lianxin.testing.TestTenants.HUBEI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lianxin.kernel.Fault;
import lianxin.kernel.TenantCode;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
@SpringBootTest
class FieldSealsIntegrationTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    FieldSeals seals;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatOneTenantSealsOpensForItAloneAndOnlyForItsPurpose() {
        String sealed = seal(HUBEI, "key-contact 7", "某某某");
        assertThat(sealed).doesNotContain("某");
        assertThat(open(HUBEI, "key-contact 7", sealed)).isEqualTo("某某某");
        assertThatThrownBy(() -> open(HUBEI, "key-contact 8", sealed)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> open(BEIJING, "key-contact 7", sealed)).isInstanceOf(Fault.class);
    }

    @Test
    void aKeyThatWasMadeInAFailedSaveStaysGood() {
        String[] sealed = new String[1];
        assertThatThrownBy(() -> tenants.in(
                        TestTenants.GUANGDONG,
                        () -> transaction.execute(status -> {
                            sealed[0] = seals.seal("card", "某某某");
                            throw new IllegalStateException("the save fails");
                        })))
                .hasMessage("the save fails");
        assertThat(open(TestTenants.GUANGDONG, "card", sealed[0])).isEqualTo("某某某");
    }

    @Test
    void aMarkIsTheSameForTheSameTextOfOneTenantAlone() {
        String mark = mark(HUBEI, "account 7 of 2026");
        assertThat(mark).hasSize(64).isEqualTo(mark(HUBEI, "account 7 of 2026"));
        assertThat(mark)
                .isNotEqualTo(mark(HUBEI, "account 8 of 2026"))
                .isNotEqualTo(mark(BEIJING, "account 7 of 2026"));
    }

    private String mark(TenantCode tenant, String text) {
        return tenants.in(tenant, () -> transaction.execute(status -> seals.mark(text)));
    }

    private String seal(TenantCode tenant, String purpose, String text) {
        return tenants.in(tenant, () -> transaction.execute(status -> seals.seal(purpose, text)));
    }

    private String open(TenantCode tenant, String purpose, String sealed) {
        return tenants.in(tenant, () -> transaction.execute(status -> seals.open(purpose, sealed)));
    }
}
