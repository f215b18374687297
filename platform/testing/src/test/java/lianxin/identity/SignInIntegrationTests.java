package lianxin.identity;

import static lianxin.identity.IdentityWorld.assertRefused;
import static lianxin.testing.TestAccounts.PASSWORD;
import static lianxin.testing.TestAccounts.name;
import static lianxin.testing.TestTenants.BEIJING;
import static lianxin.testing.TestTenants.GUANGDONG;
import static lianxin.testing.TestTenants.HUBEI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.testing.TestAccounts;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@Tag("database")
@SpringBootTest
class SignInIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    TestTenants tenants;

    @Autowired
    Organizations organizations;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

    @Autowired
    Passwords passwords;

    @Autowired
    IdentityWorld world;

    @Autowired
    TestAccounts tree;

    @Autowired
    Operators operators;

    @BeforeEach
    void eachTenantHasACommittee() {
        tenants.all().forEach(tree::root);
    }

    @Test
    void theSameNameInThreeTenantsIsThreeAccounts() {
        String name = name();
        for (TenantCode tenant : tenants.all()) {
            open(tenant, name, Role.CADRE, PASSWORD + tenant);
        }
        for (TenantCode tenant : tenants.all()) {
            SignedIn who =
                    signIn.signIn(name + "@" + tenant, PASSWORD + tenant, "").orThrow();
            assertThat(who.tenant()).isEqualTo(tenant.value());
            assertThat(world.caller(who).orElseThrow().tenant()).isEqualTo(tenant);
        }
        assertRefused(signIn.signIn(name + "@hubei", PASSWORD + "beijing", ""), "sign-in.failed");
    }

    @Test
    void anUnknownTenantAnUnknownNameAndAWrongPasswordAnswerAlike() {
        String name = name();
        open(HUBEI, name, Role.CADRE, PASSWORD);
        for (String login : List.of(name + "@nowhere", "nobody@hubei", name + "@guangdong", name, "@hubei", "")) {
            assertRefused(signIn.signIn(login, PASSWORD, ""), "sign-in.failed");
        }
        assertRefused(signIn.signIn(name + "@hubei", "something else", ""), "sign-in.failed");
    }

    @Test
    void fiveWrongPasswordsLockTheAccountForAQuarterOfAnHour() {
        String login = name() + "@hubei";
        open(HUBEI, login.substring(0, login.indexOf('@')), Role.CADRE, PASSWORD);
        HouseClock.on(TODAY, () -> {
            for (int i = 1; i < 5; i++) {
                assertRefused(signIn.signIn(login, "wrong", ""), "sign-in.failed");
            }
            assertRefused(signIn.signIn(login, "wrong", ""), "sign-in.locked");
            assertRefused(signIn.signIn(login, PASSWORD, ""), "sign-in.locked");
        });
        HouseClock.on(
                TODAY.plusDays(1), () -> signIn.signIn(login, PASSWORD, "").orThrow());
    }

    @Test
    void aCodeSetsAPasswordOnceAndNotAfterItsTime() {
        String name = name();
        IssuedCode first = tenants.in(
                GUANGDONG, () -> accounts.open(newAccount(name, Role.CADRE)).orThrow());
        assertRefused(passwords.setWithCode(name + "@beijing", first.code(), PASSWORD), "password.code-wrong");
        assertRefused(passwords.setWithCode(name + "@guangdong", first.code(), "short"), "password.too-short");
        passwords
                .setWithCode(name + "@guangdong", first.code().toLowerCase(), PASSWORD)
                .orThrow();
        assertRefused(passwords.setWithCode(name + "@guangdong", first.code(), PASSWORD), "password.code-wrong");
        signIn.signIn(name + "@guangdong", PASSWORD, "").orThrow();

        IssuedCode second =
                tenants.in(GUANGDONG, () -> accounts.issueCode(first.account()).orThrow());
        HouseClock.on(
                LocalDate.now(HouseClock.ZONE).plusDays(30),
                () -> assertRefused(
                        passwords.setWithCode(name + "@guangdong", second.code(), PASSWORD), "password.code-wrong"));
    }

    @Test
    void aChangeOfRolesEndsTheSession() {
        String name = name();
        AccountId id = open(HUBEI, name, Role.CADRE, PASSWORD);
        SignedIn before = signIn.signIn(name + "@hubei", PASSWORD, "").orThrow();
        assertThat(world.caller(before))
                .hasValueSatisfying(caller -> assertThat(caller.role()).isEqualTo(Role.CADRE));

        PostId second = tenants.in(
                HUBEI,
                () -> accounts.grant(id, Role.SUPERVISOR, root(), LocalDate.now(HouseClock.ZONE))
                        .orThrow());
        assertThat(world.caller(before)).isEmpty();

        SignedIn after = signIn.signIn(name + "@hubei", PASSWORD, "").orThrow();
        assertThat(world.caller(after, second.value()).orElseThrow().role()).isEqualTo(Role.SUPERVISOR);
        tenants.in(HUBEI, () -> accounts.enable(id, false).orThrow());
        assertThat(world.caller(after)).isEmpty();
        assertRefused(signIn.signIn(name + "@hubei", PASSWORD, ""), "sign-in.failed");
    }

    @Test
    void theThreeAdministratorsAreThreePeople() {
        AccountId id = open(BEIJING, name(), Role.ADMINISTRATOR, PASSWORD);
        LocalDate today = LocalDate.now(HouseClock.ZONE);
        for (Role other : List.of(Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR)) {
            assertRefused(
                    tenants.in(BEIJING, () -> accounts.grant(id, other, root(), today)), "account.exclusive-role");
        }
        tenants.in(BEIJING, () -> accounts.grant(id, Role.CADRE, root(), today).orThrow());
    }

    @Test
    void aForeignAccountAnswersLikeAnUnknownOne() {
        AccountId foreign = open(BEIJING, name(), Role.CADRE, PASSWORD);
        AccountId unknown = new AccountId(Ids.next());
        for (AccountId id : List.of(foreign, unknown)) {
            assertThat(tenants.in(HUBEI, () -> accounts.find(id))).isEmpty();
            assertRefused(tenants.in(HUBEI, () -> accounts.issueCode(id)), "account.unknown");
            assertRefused(tenants.in(HUBEI, () -> accounts.enable(id, false)), "account.unknown");
        }
    }

    @Test
    void theFirstOperatorSetsTheInstallationUpWithAOneTimeCodeAndOpensATenant() {
        String code = operators.issueSetUpCode().orElseThrow();
        assertRefused(operators.setUp("WRONGWRONGWRONG2", "operator", PASSWORD), "password.code-wrong");
        operators.setUp(code, "operator", PASSWORD).orThrow();
        assertRefused(operators.setUp(code, "second", PASSWORD), "password.code-wrong");
        assertThat(operators.issueSetUpCode()).isEmpty();

        SignedIn operator = signIn.signIn("operator@platform", PASSWORD, "").orThrow();
        assertRefused(operators.createTenant(operator, "hubei", "再来一个", "42"), "tenant.code-taken");
        assertRefused(operators.createTenant(operator, "platform", "平台", "42"), "tenant.code-taken");
        List<IssuedCode> codes =
                operators.createTenant(operator, "hunan", "共青团湖南省委员会", "43").orThrow();
        List<IssuedCode> again = operators.issueFirstCodes(operator, new TenantCode("hunan"));
        assertThat(again).hasSize(2);
        assertRefused(passwords.setWithCode("admin@hunan", codes.getFirst().code(), PASSWORD), "password.code-wrong");
        passwords.setWithCode("admin@hunan", again.getFirst().code(), PASSWORD).orThrow();
        assertThat(operators.issueFirstCodes(operator, new TenantCode("hunan")))
                .as("whoever has set a password is out of the operator's power")
                .extracting(IssuedCode::name)
                .containsExactly("security");
        assertThat(world.caller(signIn.signIn("admin@hunan", PASSWORD, "").orThrow())
                        .orElseThrow()
                        .role())
                .as("an administrator who has not set up a second factor yet")
                .isEqualTo(Role.UNPROVEN);
    }

    private AccountId open(TenantCode tenant, String name, Role role, String password) {
        return world.open(tenant, name, role, password);
    }

    private NewAccount newAccount(String name, Role role) {
        return new NewAccount(name, "某某", 0, role, root());
    }

    private OrganizationId root() {
        return organizations.root().orElseThrow().id();
    }
}
