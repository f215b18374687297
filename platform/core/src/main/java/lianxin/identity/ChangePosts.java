package lianxin.identity;

import java.time.LocalDate;
import java.util.Optional;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** Gives and takes posts and what an account signs in with; each change ends the account's sessions, so that nobody acts on what was taken away. */
@Component
class ChangePosts {

    private final AccountRows rows;
    private final AccountReach reach;
    private final GrantableRoles grantable;
    private final Audit audit;
    private final HouseClock clock;

    ChangePosts(AccountRows rows, AccountReach reach, GrantableRoles grantable, Audit audit, HouseClock clock) {
        this.rows = rows;
        this.reach = reach;
        this.grantable = grantable;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<PostId> grant(AccountId id, Role role, OrganizationId organization, LocalDate from) {
        Optional<Account> account = reach.find("account.grant", id);
        if (account.isEmpty()) {
            return Outcome.refused(Refusal.ofAll("account.unknown"));
        }
        if (!reach.authorization().allows("account.grant", organization)) {
            return Outcome.refused(Refusal.of("organization", "organization.unknown"));
        }
        if (!grantable.allows(role)) {
            return Outcome.refused(Refusal.of("role", "account.role-not-yours"));
        }
        if (SignIn.ADMINISTRATORS.contains(role)
                && account.get().posts().stream()
                        .anyMatch(post -> post.role() != role && SignIn.ADMINISTRATORS.contains(post.role()))) {
            return Outcome.refused(Refusal.of("role", "account.exclusive-role"));
        }
        if (account.get().posts().stream()
                .anyMatch(post -> post.role() == role && post.organization().equals(organization))) {
            return Outcome.refused(Refusal.of("role", "account.post-twice"));
        }
        PostId post = new PostId(Ids.next());
        rows.insertPost(id, new AccountPost(post, role, organization, Period.from(from)));
        rows.endSessions(id);
        audit.record("account.grant", id, "role", "organization");
        return Outcome.accepted(post);
    }

    Outcome<PostId> revoke(AccountId id, PostId post) {
        boolean mayTake = reach.find("account.grant", id).stream()
                .flatMap(account -> account.posts().stream())
                .anyMatch(held -> held.id().equals(post) && reach.gives("account.grant", held));
        if (!mayTake || !rows.endPost(id, post, clock.today().minusDays(1))) {
            return Outcome.refused(Refusal.ofAll("account.unknown"));
        }
        rows.endSessions(id);
        audit.record("account.revoke", id, "role", "organization");
        return Outcome.accepted(post);
    }

    Outcome<AccountId> enable(AccountId id, boolean enabled) {
        if (reach.findWhole("account.open", id).isEmpty()) {
            return Outcome.refused(Refusal.ofAll("account.unknown"));
        }
        rows.setEnabled(id, enabled);
        audit.record(enabled ? "account.enable" : "account.disable", id);
        return Outcome.accepted(id);
    }

    Outcome<AccountId> resetFactor(AccountId id) {
        if (reach.findWhole("account.factor.reset", id).isEmpty()) {
            return Outcome.refused(Refusal.ofAll("account.unknown"));
        }
        rows.clearFactor(id);
        audit.record("account.factor.reset", id, "factorSecret");
        return Outcome.accepted(id);
    }
}
