package lianxin.identity;

import java.util.List;
import java.util.Optional;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns what a session remembers into the caller of a request, from the posts that are held today. */
@Component
class Sessions {

    private final AccountRows rows;
    private final HouseClock clock;

    Sessions(AccountRows rows, HouseClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * The caller, or nothing when the session has ended: account disabled, roles changed, no post left. Asked as a job of
     * the house.
     *
     * @param chosen id of the post that was chosen, 0 for the first
     */
    @Transactional(readOnly = true)
    public Optional<Caller> caller(SignedIn signedIn, long chosen) {
        AccountId id = new AccountId(signedIn.account());
        return rows.byId(id)
                .filter(row -> row.enabled() && row.epoch() == signedIn.epoch())
                .flatMap(row -> post(id, chosen)
                        .map(post -> new Caller(
                                signedIn.tenantCode(),
                                id.value(),
                                row.displayName(),
                                post.role(),
                                post.organization().value(),
                                row.cadre())));
    }

    private Optional<AccountPost> post(AccountId id, long chosen) {
        List<AccountPost> held = rows.posts(List.of(id), clock.today()).getOrDefault(id, List.of()).stream()
                .filter(post -> post.held().contains(clock.today()))
                .toList();
        return held.stream()
                .filter(post -> post.id().value() == chosen)
                .findFirst()
                .or(() -> held.stream().findFirst());
    }
}
