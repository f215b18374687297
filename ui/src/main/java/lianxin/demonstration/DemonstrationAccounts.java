package lianxin.demonstration;

import lianxin.identity.Accounts;
import lianxin.identity.NewAccount;
import lianxin.kernel.Role;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts that README.md lists; nobody else in a demonstration can sign in. */
@Component
class DemonstrationAccounts {

    private static final String PASSWORD = "lianxin-demo";

    private final Accounts accounts;

    DemonstrationAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The five that every tenant has, all at its root. */
    void openOffice(OrganizationId root) {
        open("admin", "系统管理员", null, Role.ADMINISTRATOR, root);
        open("admin2", "系统管理员（复核）", null, Role.ADMINISTRATOR, root);
        open("security", "安全管理员", null, Role.SECURITY_ADMINISTRATOR, root);
        open("audit", "审计管理员", null, Role.AUDIT_ADMINISTRATOR, root);
        open("supervisor", "督导员", null, Role.SUPERVISOR, root);
    }

    void open(String name, String displayName, @Nullable CadreId cadre, Role role, OrganizationId organization) {
        accounts.openWithPassword(
                        new NewAccount(name, displayName, cadre == null ? 0 : cadre.value(), role, organization),
                        PASSWORD)
                .orThrow();
    }
}
