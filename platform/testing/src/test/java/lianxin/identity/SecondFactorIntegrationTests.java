package lianxin.identity;

import static lianxin.identity.IdentityWorld.assertRefused;
import static lianxin.testing.TestAccounts.PASSWORD;
import static lianxin.testing.TestAccounts.name;
import static lianxin.testing.TestTenants.BEIJING;
import static lianxin.testing.TestTenants.HUBEI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import lianxin.audit.Audit;
import lianxin.audit.AuditEntry;
import lianxin.kernel.Caller;
import lianxin.kernel.Fault;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.organization.OrganizationId;
import lianxin.testing.TestAccounts;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
@SpringBootTest
class SecondFactorIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    TestTenants tenants;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

    @Autowired
    SecondFactors factors;

    @Autowired
    SecondFactor arithmetic;

    @Autowired
    IdentityWorld world;

    @Autowired
    TestAccounts tree;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient sql;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"})
    void anAdministratorWithoutASecondFactorMayDoNothingElse(Role role) {
        String name = name();
        open(HUBEI, name, role);
        HouseClock.on(TODAY, () -> {
            SignedIn who = signIn.signIn(name + "@hubei", PASSWORD, "").orThrow();
            Caller unproven = caller(who);
            assertThat(unproven.role()).isEqualTo(Role.UNPROVEN);
            unproven.run(() -> {
                assertThatThrownBy(() -> accounts.search("", "", 10)).isInstanceOf(Fault.class);
                assertThatThrownBy(() -> audit.read("", java.util.Optional.empty(), 1))
                        .isInstanceOf(Fault.class);
            });
            SecondFactors.Kept kept = setUp(unproven);
            assertThat(caller(kept.session()).role()).isEqualTo(role);
            assertThat(session(who))
                    .as("the session that came in without the factor")
                    .isEmpty();
        });
    }

    @Test
    void whoHasNoSuchRoleIsNotAskedAndMayStillHaveOne() {
        String name = name();
        open(HUBEI, name, Role.CADRE);
        HouseClock.on(TODAY, () -> {
            Caller cadre = caller(signIn.signIn(name + "@hubei", PASSWORD, "").orThrow());
            assertThat(cadre.role()).isEqualTo(Role.CADRE);
            setUp(cadre);
            assertRefused(signIn.signIn(name + "@hubei", PASSWORD, ""), "sign-in.code-needed");
        });
    }

    @Test
    void eachCodeIsGoodOnceAndOnlyWithThePassword() {
        String login = name() + "@hubei";
        open(HUBEI, login.substring(0, login.indexOf('@')), Role.ADMINISTRATOR);
        String secret = onDay(TODAY, () -> setUpAndTellSecret(login));
        HouseClock.on(TODAY.plusDays(1), () -> {
            String code = codeOn(secret, TODAY.plusDays(1));
            assertRefused(signIn.signIn(login, PASSWORD, ""), "sign-in.code-needed");
            assertRefused(signIn.signIn(login, PASSWORD, "000000"), "sign-in.failed");
            assertRefused(signIn.signIn(login, "wrong password", code), "sign-in.failed");
            signIn.signIn(login, PASSWORD, code).orThrow();
            assertRefused(signIn.signIn(login, PASSWORD, code), "sign-in.failed");
            assertRefused(signIn.signIn(login, PASSWORD, codeOn(secret, TODAY)), "sign-in.failed");
        });
    }

    @Test
    void aLockedAccountDoesNotTellWhetherThePasswordIsRight() {
        String login = name() + "@hubei";
        open(HUBEI, login.substring(0, login.indexOf('@')), Role.ADMINISTRATOR);
        HouseClock.on(TODAY, () -> {
            setUpAndTellSecret(login);
            for (int i = 1; i < 5; i++) {
                assertRefused(signIn.signIn(login, "wrong password", ""), "sign-in.failed");
            }
            assertRefused(signIn.signIn(login, "wrong password", ""), "sign-in.locked");
            assertRefused(signIn.signIn(login, PASSWORD, ""), "sign-in.locked");
        });
    }

    @Test
    void theCodeThatConfirmedItIsUsedUp() {
        String login = name() + "@hubei";
        open(HUBEI, login.substring(0, login.indexOf('@')), Role.ADMINISTRATOR);
        HouseClock.on(TODAY, () -> {
            String secret = setUpAndTellSecret(login);
            assertRefused(signIn.signIn(login, PASSWORD, codeOn(secret, TODAY)), "sign-in.failed");
        });
    }

    @Test
    void anotherTelephoneAsksForACodeOfTheOneInUseAndGuessingLocks() {
        String login = name() + "@hubei";
        open(HUBEI, login.substring(0, login.indexOf('@')), Role.SECURITY_ADMINISTRATOR);
        String secret = onDay(TODAY, () -> setUpAndTellSecret(login));
        LocalDate later = TODAY.plusDays(1);
        HouseClock.on(later, () -> {
            Caller caller =
                    caller(signIn.signIn(login, PASSWORD, codeOn(secret, later)).orThrow());
            SecondFactors.Offer offer = caller.call(factors::offer);
            String code = codeOn(offer.secret(), later);
            assertThat(caller.call(factors::present)).isTrue();
            for (int i = 1; i < 5; i++) {
                assertRefused(caller.call(() -> factors.keep(offer, "", code)), "factor.present-wrong");
            }
            assertRefused(caller.call(() -> factors.keep(offer, "123456", code)), "sign-in.locked");
        });
        LocalDate muchLater = TODAY.plusDays(2);
        HouseClock.on(muchLater, () -> {
            Caller caller = caller(
                    signIn.signIn(login, PASSWORD, codeOn(secret, muchLater)).orThrow());
            SecondFactors.Offer offer = caller.call(factors::offer);
            assertRefused(
                    caller.call(() -> factors.keep(offer, codeOn(secret, muchLater), "000000")),
                    "factor.present-wrong");
        });
    }

    @Test
    void aWrongCodeKeepsNothing() {
        String login = name() + "@hubei";
        open(HUBEI, login.substring(0, login.indexOf('@')), Role.ADMINISTRATOR);
        HouseClock.on(TODAY, () -> {
            Caller caller = caller(signIn.signIn(login, PASSWORD, "").orThrow());
            SecondFactors.Offer offer = caller.call(factors::offer);
            assertRefused(caller.call(() -> factors.keep(offer, "", "000000")), "factor.code-wrong");
            assertThat(caller.call(factors::present)).isFalse();
            signIn.signIn(login, PASSWORD, "").orThrow();
        });
    }

    @Test
    void theRecoveryCodeSignsInOnceAndTakesTheFactorAway() {
        String login = name() + "@hubei";
        open(HUBEI, login.substring(0, login.indexOf('@')), Role.SECURITY_ADMINISTRATOR);
        HouseClock.on(TODAY, () -> {
            SecondFactors.Kept kept =
                    setUp(caller(signIn.signIn(login, PASSWORD, "").orThrow()));
            SignedIn recovered = signIn.signIn(login, PASSWORD, kept.recovery().toLowerCase())
                    .orThrow();
            assertThat(caller(recovered).role()).isEqualTo(Role.UNPROVEN);
            assertThat(session(kept.session())).isEmpty();
            SecondFactors.Kept again = setUp(caller(recovered));
            assertRefused(signIn.signIn(login, PASSWORD, kept.recovery()), "sign-in.failed");
            assertThat(again.recovery()).isNotEqualTo(kept.recovery());
        });
        assertThat(trail("account.factor.recover")).isNotEmpty();
    }

    @Test
    void theSecurityAdministratorAndASuperiorTakeALostOneAway() {
        String leader = name();
        AccountId id = tree.open(HUBEI, leader, Role.BRANCH_LEADER, tree.county(HUBEI), 0, PASSWORD);
        HouseClock.on(TODAY, () -> {
            setUp(caller(signIn.signIn(leader + "@hubei", PASSWORD, "").orThrow()));
            OrganizationId county = tree.county(HUBEI);
            assertRefused(
                    as(HUBEI, Role.ADMINISTRATOR, root(HUBEI), () -> accounts.resetFactor(id)), "account.unknown");
            as(HUBEI, Role.SECRETARY, county, () -> accounts.resetFactor(id)).orThrow();
            SignedIn without = signIn.signIn(leader + "@hubei", PASSWORD, "").orThrow();
            setUp(caller(without));
            as(HUBEI, Role.SECURITY_ADMINISTRATOR, root(HUBEI), () -> accounts.resetFactor(id))
                    .orThrow();
            signIn.signIn(leader + "@hubei", PASSWORD, "").orThrow();
        });
        assertThat(trail("account.factor.reset"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(entry -> assertThat(entry.fields()).isEqualTo("factorSecret"));
    }

    @Test
    void nobodyTakesOverAnAccountThatHoldsMoreThanHeCouldGive() {
        AccountId both = tenants.in(HUBEI, () -> {
            AccountId id = tree.open(HUBEI, name(), Role.BRANCH_LEADER, tree.county(HUBEI), 0, PASSWORD);
            accounts.grant(id, Role.ADMINISTRATOR, root(HUBEI), LocalDate.now(HouseClock.ZONE))
                    .orThrow();
            return id;
        });
        AccountId security = open(HUBEI, name(), Role.SECURITY_ADMINISTRATOR);
        PostId administration = tenants.in(
                HUBEI,
                () -> accounts.find(both).orElseThrow().posts().stream()
                        .filter(post -> post.role() == Role.ADMINISTRATOR)
                        .findFirst()
                        .orElseThrow()
                        .id());
        OrganizationId county = tree.county(HUBEI);
        assertThat(as(HUBEI, Role.SECRETARY, county, () -> accounts.find(both))).isPresent();
        for (Outcome<?> refused : List.<Outcome<?>>of(
                as(HUBEI, Role.SECRETARY, county, () -> accounts.issueCode(both)),
                as(HUBEI, Role.SECRETARY, county, () -> accounts.resetFactor(both)),
                as(HUBEI, Role.SECRETARY, county, () -> accounts.enable(both, false)),
                as(HUBEI, Role.SECRETARY, county, () -> accounts.revoke(both, administration)),
                as(HUBEI, Role.SECRETARY, root(HUBEI), () -> accounts.issueCode(both)),
                as(HUBEI, Role.ADMINISTRATOR, root(HUBEI), () -> accounts.issueCode(security)),
                as(HUBEI, Role.ADMINISTRATOR, root(HUBEI), () -> accounts.enable(security, false)))) {
            assertRefused(refused, "account.unknown");
        }
        as(HUBEI, Role.SECURITY_ADMINISTRATOR, root(HUBEI), () -> accounts.issueCode(both))
                .orThrow();
    }

    @Test
    void whatIsStoredIsSealedForItsAccountAndTenant() {
        String login = name() + "@hubei";
        AccountId id = open(HUBEI, login.substring(0, login.indexOf('@')), Role.ADMINISTRATOR);
        String secret = onDay(TODAY, () -> setUpAndTellSecret(login));
        String stored = tenants.in(
                HUBEI,
                () -> sql.sql("SELECT factor_secret FROM account WHERE id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single());
        assertThat(stored).startsWith("aesgcm1:").doesNotContain(secret);
        AccountId thief = open(HUBEI, name(), Role.ADMINISTRATOR);
        AccountId foreign = open(BEIJING, name(), Role.ADMINISTRATOR);
        for (var victim : java.util.Map.of(thief, HUBEI, foreign, BEIJING).entrySet()) {
            String name = tenants.in(victim.getValue(), () -> {
                sql.sql("UPDATE account SET factor_secret = ? WHERE id = ?")
                        .params(stored, victim.getKey().value())
                        .update();
                return accounts.find(victim.getKey()).orElseThrow().name();
            });
            assertThatThrownBy(() -> HouseClock.on(
                            TODAY.plusDays(3),
                            () -> signIn.signIn(
                                    name + "@" + victim.getValue(), PASSWORD, codeOn(secret, TODAY.plusDays(3)))))
                    .as("a sealed secret moved to another account")
                    .isInstanceOf(Fault.class);
        }
    }

    private SecondFactors.Kept setUp(Caller caller) {
        return caller.call(() -> {
            SecondFactors.Offer offer = factors.offer();
            return factors.keep(offer, "", codeNow(offer.secret())).orThrow();
        });
    }

    private String setUpAndTellSecret(String login) {
        Caller caller = caller(signIn.signIn(login, PASSWORD, "").orThrow());
        SecondFactors.Offer offer = caller.call(factors::offer);
        assertThat(offer.address()).contains(offer.secret(), "%40hubei", "otpauth://totp/");
        caller.call(() -> factors.keep(offer, "", codeNow(offer.secret()))).orThrow();
        return offer.secret();
    }

    private String codeNow(String secret) {
        return arithmetic.codeAt(secret, new HouseClock().instant());
    }

    private String codeOn(String secret, LocalDate day) {
        return onDay(day, () -> codeNow(secret));
    }

    private static <T> T onDay(LocalDate day, java.util.function.Supplier<T> work) {
        var result = new java.util.concurrent.atomic.AtomicReference<T>();
        HouseClock.on(day, () -> result.set(work.get()));
        return result.get();
    }

    private List<AuditEntry> trail(String act) {
        return tenants.in(HUBEI, () -> audit.read(act, java.util.Optional.empty(), 100))
                .rows();
    }

    private java.util.Optional<Caller> session(SignedIn who) {
        return world.caller(who);
    }

    private Caller caller(SignedIn who) {
        return session(who).orElseThrow();
    }

    private <T> T as(TenantCode tenant, Role role, OrganizationId body, java.util.function.Supplier<T> work) {
        return tenants.as(tenant, role, body.value(), 0, work);
    }

    private AccountId open(TenantCode tenant, String name, Role role) {
        return world.open(tenant, name, role);
    }

    private OrganizationId root(TenantCode tenant) {
        return tree.root(tenant);
    }
}
