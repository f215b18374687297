package lianxin.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.spec.SecretKeySpec;
import lianxin.identity.AccountId;
import lianxin.identity.Accounts;
import lianxin.identity.NewAccount;
import lianxin.identity.SecondFactors;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.organization.Organizations.Create;
import org.apache.commons.codec.binary.Base32;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Accounts that can sign in, in a committee of each test tenant and in a county below it. */
@Lazy
@Component
public class TestAccounts {

    /** What all of them sign in with. */
    public static final String PASSWORD = "lianxin-demo";

    /** The day on which they are opened, long before any test that moves the clock. */
    private static final LocalDate OPENED = LocalDate.of(2026, 1, 5);

    private static final String COUNTY = "1-2";
    private static final int STEP = 30;

    private final TestTenants tenants;
    private final Organizations organizations;
    private final Accounts accounts;
    private final SecondFactors factors;

    TestAccounts(TestTenants tenants, Organizations organizations, Accounts accounts, SecondFactors factors) {
        this.tenants = tenants;
        this.organizations = organizations;
        this.accounts = accounts;
        this.factors = factors;
    }

    /** The committee at the top of a tenant. */
    public OrganizationId root(TenantCode tenant) {
        return tenants.in(tenant, () -> top().id());
    }

    /** A county's committee below it. */
    public OrganizationId county(TenantCode tenant) {
        return tenants.in(
                tenant,
                () -> organizations
                        .findByCode(COUNTY)
                        .map(LeagueOrganization::id)
                        .orElseGet(() -> establish(COUNTY, top().code(), OrganizationLevel.COUNTY)));
    }

    /** A name that no other account has. */
    public static String name() {
        return "n" + Ids.next();
    }

    /** Opens an account with this role at the top of a tenant; answers with what signs it in, beside {@link #PASSWORD}. */
    public String login(TenantCode tenant, Role role) {
        String name = name();
        open(tenant, name, role, root(tenant), 0, PASSWORD);
        return name + "@" + tenant;
    }

    /** Opens an account, with a cadre behind it unless that is 0. */
    public AccountId open(TenantCode tenant, String name, Role role, OrganizationId body, long cadre, String password) {
        AtomicReference<AccountId> opened = new AtomicReference<>();
        HouseClock.on(
                OPENED,
                () -> opened.set(tenants.in(
                        tenant,
                        () -> accounts.openWithPassword(new NewAccount(name, "某某", cadre, role, body), password)
                                .orThrow())));
        return opened.get();
    }

    /** Sets up the second factor of an account; answers with a code that is good for the next sign-in. */
    public String prove(TenantCode tenant, AccountId account) {
        return new Caller(tenant, account.value(), "", Role.UNPROVEN, 0, 0).call(() -> {
            SecondFactors.Offer offer = factors.offer();
            factors.keep(offer, "", code(offer.secret(), 0)).orThrow();
            return code(offer.secret(), STEP);
        });
    }

    /** What an authenticator app shows for a secret, now or so many seconds ahead. */
    public static String code(String secret, int secondsAhead) {
        TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm()),
                    Instant.now().plusSeconds(secondsAhead));
        } catch (InvalidKeyException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private LeagueOrganization top() {
        return organizations
                .root()
                .orElseGet(() -> organizations
                        .find(establish("1", "", OrganizationLevel.PROVINCE))
                        .orElseThrow());
    }

    private OrganizationId establish(String code, String above, OrganizationLevel level) {
        Description description = new Description(
                "共青团" + code + "委员会",
                level,
                OrganizationKind.LEAGUE_COMMITTEE,
                true,
                OrganizationField.PUBLIC_OFFICE,
                "");
        return organizations
                .carryOut(new Create(code, above, description, LocalDate.of(2020, 1, 1)))
                .orThrow();
    }
}
