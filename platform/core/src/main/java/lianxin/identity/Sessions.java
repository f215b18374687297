package lianxin.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns what a session remembers into the caller of a request, from the posts that are held today. */
@Component
class Sessions {

    private final AccountRows rows;
    private final FactorDuty duty;
    private final HouseClock clock;

    Sessions(AccountRows rows, FactorDuty duty, HouseClock clock) {
        this.rows = rows;
        this.duty = duty;
        this.clock = clock;
    }

    /**
     * The caller, or nothing when the session has ended: account disabled, roles changed, no post left. Who holds a post of
     * the three administrators and has no second factor yet is {@link Role#UNPROVEN}, whatever was chosen. Asked as a job
     * of the house.
     *
     * @param chosen id of the post that was chosen, 0 for the first
     */
    @Transactional(readOnly = true)
    public Optional<Caller> caller(SignedIn signedIn, long chosen) {
        AccountId id = new AccountId(signedIn.account());
        return rows.byId(id)
                .filter(row -> row.enabled() && row.epoch() == signedIn.epoch())
                .flatMap(row -> caller(signedIn.tenantCode(), row, held(id), chosen));
    }

    private Optional<Caller> caller(TenantCode tenant, AccountRow row, List<AccountPost> held, long chosen) {
        if (duty.isUnmet(row, held)) {
            return Optional.of(new Caller(tenant, row.id().value(), row.displayName(), Role.UNPROVEN, 0, 0));
        }
        return held.stream()
                .filter(post -> post.id().value() == chosen)
                .findFirst()
                .or(() -> held.stream().findFirst())
                .map(post -> new Caller(
                        tenant,
                        row.id().value(),
                        row.displayName(),
                        post.role(),
                        post.organization().value(),
                        row.cadre()));
    }

    private List<AccountPost> held(AccountId id) {
        LocalDate today = clock.today();
        return rows.posts(List.of(id), today).getOrDefault(id, List.of()).stream()
                .filter(post -> post.held().contains(today))
                .toList();
    }
}
