package lianxin.identity;

import java.util.List;
import java.util.Optional;
import lianxin.kernel.HouseClock;
import lianxin.organization.Authorization;
import org.springframework.stereotype.Component;

/** Which accounts a caller can see: those with a post within the reach of the operation. */
@Component
record AccountReach(Authorization authorization, GrantableRoles grantable, AccountRows rows, HouseClock clock) {

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

    /**
     * The account, when all its posts lie within the reach of the operation and the caller could have given each of them:
     * whoever takes an account over must not gain by it.
     */
    Optional<Account> findWhole(String operation, AccountId id) {
        return find(operation, id).filter(account -> account.posts().stream().allMatch(post -> gives(operation, post)));
    }

    /** The account, when all its posts lie within reach and a code for its password alone opens nothing. */
    Optional<Account> findProtected(AccountId id) {
        return find("account.open", id)
                .filter(account -> account.secondFactor()
                        && account.posts().stream()
                                .allMatch(post -> authorization.allows("account.open", post.organization())));
    }

    boolean gives(String operation, AccountPost post) {
        return grantable.allows(post.role()) && authorization.allows(operation, post.organization());
    }
}
