package lianxin.identity;

import java.util.Collection;
import org.springframework.stereotype.Component;

/** Who must have a second factor: whoever holds a post of the three administrators. */
@Component
class FactorDuty {

    private volatile boolean waived;

    void waive() {
        waived = true;
    }

    boolean isUnmet(AccountRow account, Collection<AccountPost> held) {
        return !waived
                && account.factorSecret() == null
                && held.stream().anyMatch(post -> SignIn.ADMINISTRATORS.contains(post.role()));
    }
}
