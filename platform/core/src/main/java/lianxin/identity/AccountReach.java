package lianxin.identity;

import java.util.List;
import java.util.Optional;
import lianxin.kernel.HouseClock;
import lianxin.organization.Authorization;
import org.springframework.stereotype.Component;

/** Which accounts a caller can see: those with a post within the reach of the operation. */
@Component
record AccountReach(Authorization authorization, AccountRows rows, HouseClock clock) {

    boolean covers(String operation, Account account) {
        return account.posts().isEmpty()
                ? authorization.allows(operation)
                : account.posts().stream().anyMatch(post -> authorization.allows(operation, post.organization()));
    }

    Optional<Account> find(String operation, AccountId id) {
        return rows.byId(id)
                .map(row -> row.with(rows.posts(List.of(id), clock.today()).getOrDefault(id, List.of())))
                .filter(account -> covers(operation, account));
    }
}
