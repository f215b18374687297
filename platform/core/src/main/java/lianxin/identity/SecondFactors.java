package lianxin.identity;

import java.util.Optional;
import lianxin.audit.Audit;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factor of the caller's own account. The three administrators must have one before they reach anything else;
 * whoever else sets one up is asked for it at each sign-in too. A lost one is taken away by {@link Accounts#resetFactor},
 * or by the recovery code that its owner keeps on paper.
 */
@Service
public class SecondFactors {

    /**
     * A secret that an authenticator app may take; nothing is kept yet.
     *
     * @param secret in base 32, for typing
     * @param address of the form {@code otpauth://totp/…}, for scanning
     */
    public record Offer(String secret, String address) {}

    /**
     * A second factor that is kept now.
     *
     * @param session what the caller's session has to remember from here on; every other one has ended
     * @param recovery one-time code that signs in without the factor and takes it away; told this once
     */
    public record Kept(SignedIn session, String recovery) {}

    private final AccountRows rows;
    private final SecondFactor factor;
    private final FactorDuty duty;
    private final Lockout lockout;
    private final Audit audit;
    private final HouseClock clock;

    SecondFactors(
            AccountRows rows, SecondFactor factor, FactorDuty duty, Lockout lockout, Audit audit, HouseClock clock) {
        this.rows = rows;
        this.factor = factor;
        this.duty = duty;
        this.lockout = lockout;
        this.audit = audit;
        this.clock = clock;
    }

    /** From here on, until the application ends, nobody has to have one: for installations that are demonstrations. */
    public void waive() {
        duty.waive();
    }

    /** Whether the caller has one, so that another one asks for a code of the present one. */
    @Transactional(readOnly = true)
    public boolean present() {
        return own().filter(row -> row.factorSecret() != null).isPresent();
    }

    /** A fresh secret for the caller's authenticator app. */
    @Transactional(readOnly = true)
    public Offer offer() {
        String secret = factor.newSecret();
        String login = own().orElseThrow().name() + "%40" + Caller.current().tenant();
        return new Offer(secret, "otpauth://totp/Lianxin:%s?secret=%s&issuer=Lianxin".formatted(login, secret));
    }

    /**
     * Keeps an offered secret once its app shows the right code, and ends the account's other sessions. Refused:
     * {@code factor.code-wrong}; {@code factor.present-wrong} or {@code sign-in.locked} when there is one already and the
     * code of that one is wrong.
     *
     * @param present code of the factor in use, empty when there is none
     * @param code what the app shows for the offer
     */
    @Transactional
    public Outcome<Kept> keep(Offer offer, String present, String code) {
        AccountRow account = own().flatMap(row -> rows.lock(row.name())).orElseThrow();
        if (account.factorSecret() != null) {
            Lockout.Attempt attempt = lockout.after(
                    factor.check(account, present).isPresent(), account.failures(), account.lockedUntil());
            rows.failed(account.id(), attempt.failures(), attempt.lockedUntil());
            if (attempt.refusal() != null) {
                return Outcome.refused(
                        attempt.lockedUntil() == null
                                ? Refusal.of("present", "factor.present-wrong")
                                : attempt.refusal());
            }
        }
        Optional<Long> counter = factor.check(offer.secret(), code, 0);
        if (counter.isEmpty()) {
            return Outcome.refused(Refusal.of("code", "factor.code-wrong", now()));
        }
        String recovery = OneTimeCodes.newCode();
        rows.setFactor(
                account.id(), factor.seal(account.id(), offer.secret()), counter.get(), OneTimeCodes.digest(recovery));
        audit.record("account.factor.set", account.id(), "factorSecret");
        return Outcome.accepted(new Kept(
                new SignedIn(
                        Caller.current().tenant().value(), account.id().value(), account.name(), account.epoch() + 1),
                recovery));
    }

    private Optional<AccountRow> own() {
        return rows.byId(new AccountId(Caller.current().account()));
    }

    /** Told with a wrong code, since a wrong clock is the usual reason. */
    private String now() {
        return clock.instant()
                .atZone(HouseClock.ZONE)
                .toLocalTime()
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                .toString();
    }
}
