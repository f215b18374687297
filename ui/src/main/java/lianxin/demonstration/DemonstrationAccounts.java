package lianxin.demonstration;

import lianxin.identity.Accounts;
import lianxin.identity.ApiClients;
import lianxin.identity.NewAccount;
import lianxin.identity.Operators;
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

    private final ApiClients clients;
    private final Operators operators;

    DemonstrationAccounts(Accounts accounts, ApiClients clients, Operators operators) {
        this.accounts = accounts;
        this.clients = clients;
        this.operators = operators;
    }

    /** The operator of the platform. */
    void openOperator() {
        operators
                .issueSetUpCode()
                .ifPresent(code -> operators.setUp(code, "operator", PASSWORD).orThrow());
    }

    /** The five that every tenant has, all at its root, and its API client. */
    void openOffice(OrganizationId root) {
        clients.openWithSecret("demo", "演示接口", root, PASSWORD).orThrow();
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
