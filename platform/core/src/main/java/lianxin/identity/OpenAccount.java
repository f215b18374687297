package lianxin.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import lianxin.audit.Audit;
import lianxin.kernel.Caller;
import lianxin.kernel.Fault;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.kernel.SealingKey;
import lianxin.organization.CadreId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Opens accounts and issues the codes with which their owners set passwords. */
@Component
class OpenAccount {

    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");

    private final AccountRows rows;
    private final OneTimeCodes codes;
    private final AccountReach reach;
    private final GrantableRoles grantable;
    private final PasswordEncoder passwords;
    private final IdentitySettings settings;
    private final Audit audit;
    private final HouseClock clock;

    OpenAccount(
            AccountRows rows,
            OneTimeCodes codes,
            AccountReach reach,
            GrantableRoles grantable,
            PasswordEncoder passwords,
            IdentitySettings settings,
            Audit audit,
            HouseClock clock) {
        this.rows = rows;
        this.codes = codes;
        this.reach = reach;
        this.grantable = grantable;
        this.passwords = passwords;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<IssuedCode> open(NewAccount account) {
        return insert(account, passwords.encode(SealingKey.randomSecret()), true)
                .map(id -> issue(id, account.name()));
    }

    Outcome<AccountId> openWithPassword(NewAccount account, String password) {
        if (Caller.current().role() != Role.SYSTEM) {
            throw new Fault(Fault.Category.FORBIDDEN, "Only jobs of the house open accounts with a known password");
        }
        return insert(account, passwords.encode(password), false);
    }

    Outcome<IssuedCode> issueCode(AccountId id) {
        Optional<Account> account = reach.findWhole("account.open", id).or(() -> reach.findProtected(id));
        return account.isEmpty()
                ? Outcome.refused(Refusal.ofAll("account.unknown"))
                : Outcome.accepted(issue(id, account.get().name()));
    }

    private Outcome<AccountId> insert(NewAccount account, String hash, boolean mustChange) {
        if (!NAME.matcher(account.name()).matches()) {
            return Outcome.refused(Refusal.of("name", "account.name-invalid", account.name()));
        }
        if (account.displayName().isBlank()) {
            return Outcome.refused(Refusal.of("displayName", "account.display-name-missing"));
        }
        if (!reach.authorization().allows("account.open", account.organization())) {
            return Outcome.refused(Refusal.of("organization", "organization.unknown"));
        }
        if (account.cadre() != 0 && !reach.authorization().allows("account.open", new CadreId(account.cadre()))) {
            return Outcome.refused(Refusal.of("cadre", "cadre.unknown"));
        }
        if (!grantable.allows(account.role())) {
            return Outcome.refused(Refusal.of("role", "account.role-not-yours"));
        }
        if (rows.byName(account.name()).isPresent()) {
            return Outcome.refused(Refusal.of("name", "account.name-taken", account.name()));
        }
        AccountId id = new AccountId(Ids.next());
        rows.insert(id, account, hash, mustChange, clock.instant());
        rows.insertPost(
                id,
                new AccountPost(
                        new PostId(Ids.next()), account.role(), account.organization(), Period.from(clock.today())));
        audit.record("account.open", id, "name", "displayName", "role", "organization");
        return Outcome.accepted(id);
    }

    private IssuedCode issue(AccountId id, String name) {
        Instant expires = clock.instant().plus(settings.codeLife());
        String code = codes.issue(id, Caller.current().account(), expires);
        audit.record("account.issue-code", id);
        return new IssuedCode(id, name, code, expires);
    }
}
