package lianxin.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of {@code account}, secrets included: never leaves this room. */
record AccountRow(
        AccountId id,
        String name,
        String displayName,
        long cadre,
        String passwordHash,
        boolean mustChange,
        int failures,
        @Nullable Instant lockedUntil,
        @Nullable String factorSecret,
        long factorCounter,
        @Nullable String factorRecovery,
        boolean enabled,
        int epoch) {

    Account with(List<AccountPost> posts) {
        return new Account(id, name, displayName, cadre, enabled, factorSecret != null, posts);
    }
}
