package lianxin.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.kernel.Role;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of a tenant and their posts. Reading needs {@code account.read}, opening and codes {@code account.open},
 * roles {@code account.grant}; an account whose posts all lie out of reach answers like an unknown one.
 */
@Service
public class Accounts {

    private final AccountRows rows;
    private final OpenAccount opening;
    private final ChangePosts posts;
    private final AccountReach reach;
    private final HouseClock clock;

    Accounts(AccountRows rows, OpenAccount opening, ChangePosts posts, AccountReach reach, HouseClock clock) {
        this.rows = rows;
        this.opening = opening;
        this.posts = posts;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * Accounts whose name or display name begins with the text, by name, within reach.
     *
     * @param after where the page before ended, empty for the first
     */
    @Transactional(readOnly = true)
    public Page<Account> search(String text, String after, int size) {
        reach.authorization().require("account.read");
        Page<AccountRow> page = Page.of(rows.after(text.strip(), after, size + 1), size, AccountRow::name);
        Map<AccountId, List<AccountPost>> held =
                rows.posts(page.rows().stream().map(AccountRow::id).toList(), clock.today());
        List<Account> visible = page.rows().stream()
                .map(row -> row.with(held.getOrDefault(row.id(), List.of())))
                .filter(account -> reach.covers("account.read", account))
                .toList();
        return new Page<>(visible, page.next());
    }

    /** The roles that the caller may give to others. */
    public Set<Role> rolesToGive() {
        return reach.grantable().all();
    }

    /** The account, when within reach. */
    @Transactional(readOnly = true)
    public Optional<Account> find(AccountId id) {
        return reach.find("account.read", id);
    }

    /** The caller's own account with the posts it may switch between. */
    @Transactional(readOnly = true)
    public Optional<Account> own() {
        AccountId id = new AccountId(Caller.current().account());
        return rows.byId(id)
                .map(row -> row.with(rows.posts(List.of(id), clock.today()).getOrDefault(id, List.of())));
    }

    /**
     * Opens an account with its first post and issues the code for the first sign-in. Refused: a name that is taken or
     * has other characters, an organisation or a cadre out of reach, a role that the caller may not give.
     */
    @Transactional
    public Outcome<IssuedCode> open(NewAccount account) {
        return opening.open(account);
    }

    /** Opens an account with a password that is known already: for demonstrations and tests, by jobs of the house alone. */
    @Transactional
    public Outcome<AccountId> openWithPassword(NewAccount account, String password) {
        return opening.openWithPassword(account, password);
    }

    /**
     * Issues a code with which somebody sets a new password; the old one is good until then. Refused: an account that holds
     * more than the caller could give, unless a second factor keeps the caller out of it all the same.
     */
    @Transactional
    public Outcome<IssuedCode> issueCode(AccountId id) {
        return opening.issueCode(id);
    }

    /**
     * Gives a further post and ends the account's sessions. Refused: unknown account, organisation out of reach,
     * {@code account.exclusive-role} when one account would hold two of the three administrators' roles.
     */
    @Transactional
    public Outcome<PostId> grant(AccountId id, Role role, OrganizationId organization, LocalDate from) {
        return posts.grant(id, role, organization, from);
    }

    /** Takes a post away at once and ends the account's sessions. Refused: a post that the caller could not give. */
    @Transactional
    public Outcome<PostId> revoke(AccountId id, PostId post) {
        return posts.revoke(id, post);
    }

    /**
     * Takes away a second factor whose telephone was lost, and ends the account's sessions; an administrator has to set up
     * another one before anything else. Needs {@code account.factor.reset}. Refused: an account that the caller could not
     * have made in all its posts.
     */
    @Transactional
    public Outcome<AccountId> resetFactor(AccountId id) {
        return posts.resetFactor(id);
    }

    /** Lets an account sign in or not, and ends its sessions. Refused: one that the caller could not have made. */
    @Transactional
    public Outcome<AccountId> enable(AccountId id, boolean enabled) {
        return posts.enable(id, enabled);
    }
}
