package lianxin.identity;

import java.util.Objects;
import java.util.Optional;
import lianxin.audit.Audit;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.tenancy.TenantView;
import lianxin.tenancy.Tenants;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Setting a password: one's own while signed in, or with a code at first sign-in and after forgetting. */
@Service
public class Passwords {

    static final int SHORTEST = 10;

    private final Tenants tenants;
    private final AccountRows rows;
    private final OneTimeCodes codes;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final HouseClock clock;

    Passwords(
            Tenants tenants,
            AccountRows rows,
            OneTimeCodes codes,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            Audit audit,
            HouseClock clock) {
        this.tenants = tenants;
        this.rows = rows;
        this.codes = codes;
        this.encoder = encoder;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes the caller's own password and ends all its sessions. Refused: {@code password.wrong},
     * {@code password.too-short}, {@code password.same}.
     */
    public Outcome<AccountId> change(String present, String wanted) {
        return inTransaction(() -> {
            Optional<AccountRow> own = rows.byId(new AccountId(Caller.current().account()));
            if (own.isEmpty() || !encoder.matches(present, own.get().passwordHash())) {
                return Outcome.refused(Refusal.of("present", "password.wrong"));
            }
            return present.equals(wanted)
                    ? Outcome.refused(Refusal.of("wanted", "password.same"))
                    : set(own.get(), wanted);
        });
    }

    /**
     * Sets a password with a one-time code, before anybody is signed in.
     *
     * @param login {@code name@tenant}
     * @return refused with {@code password.code-wrong} for an unknown account, a wrong, used or old code alike, or with
     *     {@code password.too-short}
     */
    public Outcome<AccountId> setWithCode(String login, String code, String wanted) {
        int at = login.lastIndexOf('@');
        Optional<TenantView> tenant =
                tenants.find(login.substring(at + 1).strip()).filter(known -> known.heldBack() == null);
        if (at < 1 || tenant.isEmpty()) {
            return Outcome.refused(Refusal.of("code", "password.code-wrong"));
        }
        if (wanted.length() < SHORTEST) {
            return Outcome.refused(Refusal.of("wanted", "password.too-short", SHORTEST));
        }
        return Caller.system(tenant.get().code())
                .call(() -> inTransaction(() -> {
                    Optional<AccountRow> account =
                            rows.lock(login.substring(0, at).strip());
                    return account.isPresent() && codes.redeem(account.get().id(), code, clock.instant())
                            ? set(account.get(), wanted)
                            : Outcome.refused(Refusal.of("code", "password.code-wrong"));
                }));
    }

    private Outcome<AccountId> set(AccountRow account, String wanted) {
        if (wanted.length() < SHORTEST) {
            return Outcome.refused(Refusal.of("wanted", "password.too-short", SHORTEST));
        }
        rows.setPassword(account.id(), encoder.encode(wanted));
        audit.record("account.set-password", account.id());
        return Outcome.accepted(account.id());
    }

    private Outcome<AccountId> inTransaction(java.util.function.Supplier<Outcome<AccountId>> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
