package lianxin.identity;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lianxin.audit.Audit;
import lianxin.kernel.Caller;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.tenancy.PlatformDatabase;
import lianxin.tenancy.TenantView;
import lianxin.tenancy.Tenants;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks name and password. It binds the claimed tenant for this check alone; an unknown tenant, an unknown name and a
 * wrong password get the same answer after the same work.
 */
@Service
public class SignIn {

    /** Roles that need a second factor. */
    static final Set<Role> ADMINISTRATORS =
            Set.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);

    private final Tenants tenants;
    private final AccountRows accounts;
    private final SecondFactor factor;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Lockout lockout;
    private final OperatorRows operators;
    private final PlatformDatabase platform;
    private final String nobodysHash;

    SignIn(
            Tenants tenants,
            AccountRows accounts,
            SecondFactor factor,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            Audit audit,
            Lockout lockout,
            OperatorRows operators,
            PlatformDatabase platform) {
        this.tenants = tenants;
        this.accounts = accounts;
        this.factor = factor;
        this.passwords = passwords;
        this.transaction = transaction;
        this.audit = audit;
        this.lockout = lockout;
        this.operators = operators;
        this.platform = platform;
        this.nobodysHash = passwords.encode("nobody");
    }

    /**
     * Signs somebody in.
     *
     * @param login {@code name@tenant}
     * @param code of the second factor, or the recovery code that takes it away; empty when none was asked for yet
     * @return refused with {@code sign-in.failed}, {@code sign-in.locked} (until), {@code sign-in.code-needed} or
     *     {@code sign-in.tenant-held-back}
     */
    public Outcome<SignedIn> signIn(String login, String password, String code) {
        int at = login.lastIndexOf('@');
        String tenant = login.substring(at + 1).strip();
        if (tenant.equals(Tenants.PLATFORM) && at > 0) {
            return platform.inTransaction(() -> operator(login.substring(0, at).strip(), password));
        }
        Optional<TenantView> known = tenants.find(tenant);
        if (at < 1 || known.isEmpty()) {
            passwords.matches(password, nobodysHash);
            return Outcome.refused(Refusal.ofAll("sign-in.failed"));
        }
        if (known.get().heldBack() != null) {
            return Outcome.refused(Refusal.ofAll("sign-in.tenant-held-back"));
        }
        String name = login.substring(0, at).strip();
        TenantCode wall = known.get().code();
        return Caller.system(wall)
                .call(() -> Objects.requireNonNull(transaction.execute(status -> check(wall, name, password, code))));
    }

    private Outcome<SignedIn> operator(String name, String password) {
        OperatorRows.Row operator = operators.find(name).orElse(null);
        boolean matches = passwords.matches(password, operator == null ? nobodysHash : operator.passwordHash());
        if (operator == null) {
            return Outcome.refused(Refusal.ofAll("sign-in.failed"));
        }
        Lockout.Attempt attempt = lockout.after(matches, operator.failures(), operator.lockedUntil());
        operators.failed(operator.id(), attempt.failures(), attempt.lockedUntil());
        return answer(attempt, new SignedIn(Tenants.PLATFORM, operator.id(), name, 0));
    }

    private Outcome<SignedIn> check(TenantCode tenant, String name, String password, String code) {
        AccountRow account = accounts.lock(name).orElse(null);
        boolean matches = passwords.matches(password, account == null ? nobodysHash : account.passwordHash());
        if (account == null) {
            return Outcome.refused(Refusal.ofAll("sign-in.failed"));
        }
        boolean right = matches && account.enabled();
        boolean factorDue = account.factorSecret() != null;
        if (right && factorDue && code.isBlank() && !lockout.isLocked(account.lockedUntil())) {
            return Outcome.refused(Refusal.of("code", "sign-in.code-needed"));
        }
        Lockout.Attempt attempt = lockout.after(
                right && (!factorDue || useFactor(account, code)), account.failures(), account.lockedUntil());
        accounts.failed(account.id(), attempt.failures(), attempt.lockedUntil());
        boolean recovered = attempt.refusal() == null && factorDue && isRecovery(account, code);
        if (recovered) {
            accounts.clearFactor(account.id());
            audit.record("account.factor.recover", account.id(), "factorSecret");
        }
        int epoch = recovered ? account.epoch() + 1 : account.epoch();
        return answer(attempt, new SignedIn(tenant.value(), account.id().value(), name, epoch));
    }

    private boolean useFactor(AccountRow account, String code) {
        Optional<Long> counter = factor.check(account, code);
        counter.ifPresent(used -> accounts.factorUsed(account.id(), used));
        return counter.isPresent() || isRecovery(account, code);
    }

    private static boolean isRecovery(AccountRow account, String code) {
        return OneTimeCodes.digest(code).equals(account.factorRecovery());
    }

    private static Outcome<SignedIn> answer(Lockout.Attempt attempt, SignedIn signedIn) {
        return attempt.refusal() == null ? Outcome.accepted(signedIn) : Outcome.refused(attempt.refusal());
    }
}
