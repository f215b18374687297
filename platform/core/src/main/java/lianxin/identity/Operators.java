package lianxin.identity;

import java.util.List;
import java.util.Optional;
import lianxin.kernel.Caller;
import lianxin.kernel.Fault;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.organization.Organizations.Create;
import lianxin.tenancy.PlatformDatabase;
import lianxin.tenancy.TenantView;
import lianxin.tenancy.Tenants;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * The people who run the installation. They sign in as {@code name@platform}, create tenants and hand each to its first
 * administrator; no tenant's content is open to them, since no tenant is ever bound to their calls.
 */
@Service
public class Operators {

    private static final List<String> FIRST = List.of("admin", "security");

    private final OperatorRows rows;
    private final PlatformDatabase platform;
    private final Tenants tenants;
    private final Organizations organizations;
    private final Accounts accounts;
    private final AccountRows accountRows;
    private final PasswordEncoder passwords;
    private final HouseClock clock;

    Operators(
            OperatorRows rows,
            PlatformDatabase platform,
            Tenants tenants,
            Organizations organizations,
            Accounts accounts,
            AccountRows accountRows,
            PasswordEncoder passwords,
            HouseClock clock) {
        this.rows = rows;
        this.platform = platform;
        this.tenants = tenants;
        this.organizations = organizations;
        this.accounts = accounts;
        this.accountRows = accountRows;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A fresh one-time code for the first operator, while there is none; each call makes the one before useless. */
    public Optional<String> issueSetUpCode() {
        if (!rows.isEmpty()) {
            return Optional.empty();
        }
        String code = OneTimeCodes.newCode();
        rows.keepSetUpCode(OneTimeCodes.digest(code));
        return Optional.of(code);
    }

    /** Makes the first operator. Refused: {@code password.code-wrong}, {@code account.name-invalid}, {@code password.too-short}. */
    public Outcome<Long> setUp(String code, String name, String password) {
        if (!OpenAccount.NAME.matcher(name).matches()) {
            return Outcome.refused(Refusal.of("name", "account.name-invalid", name));
        }
        if (password.length() < Passwords.SHORTEST) {
            return Outcome.refused(Refusal.of("password", "password.too-short", Passwords.SHORTEST));
        }
        return platform.inTransaction(() -> {
            if (!rows.isEmpty() || !rows.redeemSetUpCode(OneTimeCodes.digest(code))) {
                return Outcome.refused(Refusal.of("code", "password.code-wrong"));
            }
            long id = Ids.next();
            rows.insert(id, name, passwords.encode(password));
            return Outcome.accepted(id);
        });
    }

    /** All tenants. */
    public List<TenantView> tenants(SignedIn operator) {
        requireOperator(operator);
        return tenants.all();
    }

    /**
     * Creates a tenant with the committee at its root, as of last year's first day so that last year's records can come in,
     * and issues the code for its first administrator and its first
     * security administrator.
     *
     * @param division GB/T 2260 code of the province, two digits; {@code 00} for the Central Committee
     * @return the two codes, in this order
     */
    public Outcome<List<IssuedCode>> createTenant(SignedIn operator, String code, String name, String division) {
        requireOperator(operator);
        return switch (tenants.create(code, name, division)) {
            case Outcome.Refused<TenantView> refused -> Outcome.refused(refused.reasons());
            case Outcome.Accepted<TenantView> created ->
                Outcome.accepted(Caller.system(created.value().code()).call(() -> firstAdministrators(name, division)));
        };
    }

    private List<IssuedCode> firstAdministrators(String name, String division) {
        boolean centre = division.equals("00");
        Description committee = new Description(
                name,
                centre ? OrganizationLevel.CENTRAL : OrganizationLevel.PROVINCE,
                OrganizationKind.LEAGUE_COMMITTEE,
                true,
                OrganizationField.PUBLIC_OFFICE,
                centre ? "" : division);
        OrganizationId root = organizations
                .carryOut(new Create(
                        division, "", committee, clock.today().minusYears(1).withDayOfYear(1)))
                .orThrow();
        return List.of(
                accounts.open(new NewAccount(FIRST.getFirst(), name, 0, Role.ADMINISTRATOR, root))
                        .orThrow(),
                accounts.open(new NewAccount(FIRST.getLast(), name, 0, Role.SECURITY_ADMINISTRATOR, root))
                        .orThrow());
    }

    /**
     * Issues the codes of a tenant's first two administrators again, to those who have not used theirs: a letter was lost
     * or came too late. Whoever has set a password is no longer within the operator's power.
     */
    public List<IssuedCode> issueFirstCodes(SignedIn operator, TenantCode tenant) {
        requireOperator(operator);
        return Caller.system(tenant)
                .call(() -> FIRST.stream()
                        .flatMap(name -> accountRows.byName(name).stream())
                        .filter(AccountRow::mustChange)
                        .map(row -> accounts.issueCode(row.id()).orThrow())
                        .toList());
    }

    private static void requireOperator(SignedIn operator) {
        if (!operator.isOperator()) {
            throw new Fault(Fault.Category.FORBIDDEN, "Only operators of the platform may do this");
        }
    }
}
