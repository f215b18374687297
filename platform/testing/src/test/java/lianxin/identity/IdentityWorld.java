package lianxin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lianxin.kernel.Caller;
import lianxin.kernel.Outcome;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.testing.TestAccounts;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Accounts of three tenants, and what becomes of them after they have signed in. */
@Lazy
@Component
class IdentityWorld {

    private final TestAccounts accounts;
    private final Sessions sessions;

    IdentityWorld(TestAccounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    AccountId open(TenantCode tenant, String name, Role role) {
        return open(tenant, name, role, TestAccounts.PASSWORD);
    }

    AccountId open(TenantCode tenant, String name, Role role, String password) {
        return accounts.open(tenant, name, role, accounts.root(tenant), 0, password);
    }

    Optional<Caller> caller(SignedIn who) {
        return caller(who, 0);
    }

    Optional<Caller> caller(SignedIn who, long post) {
        return Caller.system(who.tenantCode()).call(() -> sessions.caller(who, post));
    }

    static void assertRefused(Outcome<?> outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Outcome.Refused<?>) refused)
                                        .reasons()
                                        .getFirst()
                                        .code())
                                .isEqualTo(code));
    }
}
