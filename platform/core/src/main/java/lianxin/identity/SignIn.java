package lianxin.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import lianxin.kernel.Caller;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.kernel.StoredTime;
import lianxin.kernel.TenantCode;
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
    private final IdentitySettings settings;
    private final Clock clock;
    private final String nobodysHash;

    SignIn(
            Tenants tenants,
            AccountRows accounts,
            SecondFactor factor,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            IdentitySettings settings,
            Clock clock) {
        this.tenants = tenants;
        this.accounts = accounts;
        this.factor = factor;
        this.passwords = passwords;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
        this.nobodysHash = passwords.encode("nobody");
    }

    /**
     * Signs somebody in.
     *
     * @param login {@code name@tenant}
     * @param code of the second factor, empty when none was asked for yet
     * @return refused with {@code sign-in.failed}, {@code sign-in.locked} (until), {@code sign-in.code-needed} or
     *     {@code sign-in.tenant-held-back}
     */
    public Outcome<SignedIn> signIn(String login, String password, String code) {
        int at = login.lastIndexOf('@');
        String tenant = login.substring(at + 1).strip();
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
                .call(() -> java.util.Objects.requireNonNull(
                        transaction.execute(status -> check(wall, name, password, code))));
    }

    private Outcome<SignedIn> check(TenantCode tenant, String name, String password, String code) {
        AccountRows.Row account = accounts.lock(name).orElse(null);
        boolean matches = passwords.matches(password, account == null ? nobodysHash : account.passwordHash());
        if (account == null) {
            return Outcome.refused(Refusal.ofAll("sign-in.failed"));
        }
        Instant now = clock.instant();
        if (account.lockedUntil() != null && account.lockedUntil().isAfter(now)) {
            return Outcome.refused(Refusal.ofAll("sign-in.locked", StoredTime.of(account.lockedUntil())));
        }
        if (!matches || !account.enabled()) {
            return fail(account, now);
        }
        String sealed = account.factorSecret();
        if (sealed != null && settings.secondFactor()) {
            if (code.isBlank()) {
                return Outcome.refused(Refusal.of("code", "sign-in.code-needed"));
            }
            Optional<Long> counter = factor.check(factor.open(sealed), code, account.factorCounter());
            if (counter.isEmpty()) {
                return fail(account, now);
            }
            accounts.factorUsed(account.id(), counter.get());
        }
        accounts.failed(account.id(), 0, null);
        return Outcome.accepted(new SignedIn(tenant.value(), account.id().value(), name, account.epoch()));
    }

    private Outcome<SignedIn> fail(AccountRows.Row account, Instant now) {
        int failures = account.failures() + 1;
        boolean lock = failures >= settings.failures();
        Instant until = lock ? now.plus(settings.lock()) : null;
        accounts.failed(account.id(), lock ? 0 : failures, until);
        return until == null
                ? Outcome.refused(Refusal.ofAll("sign-in.failed"))
                : Outcome.refused(Refusal.ofAll("sign-in.locked", StoredTime.of(until)));
    }
}
