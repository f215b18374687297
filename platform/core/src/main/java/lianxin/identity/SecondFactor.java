package lianxin.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import lianxin.kernel.Fault;
import lianxin.privacy.FieldSeals;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;

/**
 * Time-based one-time passwords (RFC 6238), one step of tolerance either way, each good once. Secrets are kept sealed with
 * the tenant's own key, each for its account alone.
 */
@Component
class SecondFactor {

    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final FieldSeals seals;
    private final Clock clock;

    SecondFactor(FieldSeals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** A fresh secret in base 32, as authenticator apps take it. */
    String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Base32().encodeToString(bytes);
    }

    String seal(AccountId account, String secret) {
        return seals.seal(purpose(account), secret);
    }

    /** The time step to which the code belongs, when it is right for the account and later than the last one used. */
    Optional<Long> check(AccountRow account, String code) {
        return account.factorSecret() == null
                ? Optional.empty()
                : check(seals.open(purpose(account.id()), account.factorSecret()), code, account.factorCounter());
    }

    /**
     * The time step to which the code belongs, when it is right and later than the last one used.
     *
     * @param lastCounter time step of the code that was used last
     */
    Optional<Long> check(String secret, String code, long lastCounter) {
        long step = generator.getTimeStep().toMillis();
        long now = clock.instant().toEpochMilli() / step;
        for (long counter = Math.max(now - 1, lastCounter + 1); counter <= now + 1; counter++) {
            if (codeAt(secret, Instant.ofEpochMilli(counter * step)).equals(code.strip())) {
                return Optional.of(counter);
            }
        }
        return Optional.empty();
    }

    String codeAt(String secret, Instant instant) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm()), instant);
        } catch (InvalidKeyException failure) {
            throw new Fault(Fault.Category.DEFECT, "The secret of a second factor is not usable", failure);
        }
    }

    private static String purpose(AccountId account) {
        return "second-factor-" + account.value();
    }
}
