package lianxin.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Locks an account for a while after too many wrong attempts in a row. */
@Component
record Lockout(IdentitySettings settings, Clock clock) {

    /**
     * How an account stands after an attempt.
     *
     * @param failures wrong attempts in a row
     * @param refusal null when the attempt was right
     */
    record Attempt(
            int failures,
            @Nullable Instant lockedUntil,
            @Nullable Refusal refusal) {}

    boolean isLocked(@Nullable Instant lockedUntil) {
        return lockedUntil != null && lockedUntil.isAfter(clock.instant());
    }

    Attempt after(boolean right, int failures, @Nullable Instant lockedUntil) {
        if (lockedUntil != null && isLocked(lockedUntil)) {
            return new Attempt(failures, lockedUntil, locked(lockedUntil));
        }
        if (right) {
            return new Attempt(0, null, null);
        }
        if (failures + 1 < settings.failures()) {
            return new Attempt(failures + 1, null, Refusal.ofAll("sign-in.failed"));
        }
        Instant until = clock.instant().plus(settings.lock());
        return new Attempt(0, until, locked(until));
    }

    private static Refusal locked(Instant until) {
        LocalTime time = until.atZone(HouseClock.ZONE).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return Refusal.ofAll("sign-in.locked", time.plusMinutes(1).toString());
    }
}
