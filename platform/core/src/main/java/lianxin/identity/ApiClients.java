package lianxin.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import lianxin.audit.Audit;
import lianxin.kernel.Caller;
import lianxin.kernel.Fault;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.kernel.SealingKey;
import lianxin.organization.Authorization;
import lianxin.organization.OrganizationId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The API clients of a tenant. Reading needs {@code api-client.read}, everything else {@code api-client.change}. A secret
 * is told once; another secret and revocation end all tokens at once.
 */
@Service
public class ApiClients {

    private static final String READ = "api-client.read";
    private static final String CHANGE = "api-client.change";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    /** The only time that a secret is told. */
    public record IssuedSecret(ApiClientId id, String clientId, String secret) {}

    private final ApiClientRows rows;
    private final Authorization authorization;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final HouseClock clock;

    ApiClients(
            ApiClientRows rows, Authorization authorization, PasswordEncoder passwords, Audit audit, HouseClock clock) {
        this.rows = rows;
        this.authorization = authorization;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them, revoked ones too, by name. */
    @Transactional(readOnly = true)
    public List<ApiClient> list() {
        authorization.require(READ);
        return rows.all().stream().map(ApiClientRows.Row::client).toList();
    }

    /**
     * Opens a client; its id is {@code <name>-<tenant>}. Refused: a name that is taken or has other characters, no title,
     * an unknown organisation.
     *
     * @param title which system it is
     * @param organization the body whose subtree it reaches
     */
    @Transactional
    public Outcome<IssuedSecret> open(String name, String title, OrganizationId organization) {
        String secret = SealingKey.randomSecret();
        return insert(name, title, organization, secret).map(row -> issued(row, secret));
    }

    /** Opens a client with a secret that is known already: for demonstrations and tests, by jobs of the house alone. */
    @Transactional
    public Outcome<ApiClientId> openWithSecret(String name, String title, OrganizationId organization, String secret) {
        if (Caller.current().role() != Role.SYSTEM) {
            throw new Fault(Fault.Category.FORBIDDEN, "Only jobs of the house open clients with a known secret");
        }
        return insert(name, title, organization, secret).map(ApiClientRows.Row::id);
    }

    /** Gives another secret and ends all tokens that the old one brought. Refused: unknown or revoked. */
    @Transactional
    public Outcome<IssuedSecret> rotateSecret(ApiClientId id) {
        String secret = SealingKey.randomSecret();
        return change(id, "rotate-secret", row -> {
            rows.setSecret(id, passwords.encode(secret));
            return issued(row, secret);
        });
    }

    /** Ends a client and all its tokens for good. Refused: unknown or revoked. */
    @Transactional
    public Outcome<ApiClientId> revoke(ApiClientId id) {
        return change(id, "revoke", row -> {
            rows.revoke(id, clock.instant());
            return id;
        });
    }

    private <T> Outcome<T> change(ApiClientId id, String act, Function<ApiClientRows.Row, T> change) {
        authorization.require(CHANGE);
        Optional<ApiClientRows.Row> row = rows.byId(id).filter(ApiClientRows.Row::isGood);
        if (row.isEmpty()) {
            return Outcome.refused(Refusal.ofAll("api-client.unknown"));
        }
        audit.record("api-client." + act, id);
        return Outcome.accepted(change.apply(row.get()));
    }

    private Outcome<ApiClientRows.Row> insert(String name, String title, OrganizationId organization, String secret) {
        authorization.require(CHANGE);
        if (!NAME.matcher(name).matches()) {
            return Outcome.refused(Refusal.of("name", "api-client.name-invalid", name));
        }
        if (title.isBlank()) {
            return Outcome.refused(Refusal.of("title", "api-client.title-missing"));
        }
        if (!authorization.allows(CHANGE, organization)) {
            return Outcome.refused(Refusal.of("organization", "organization.unknown"));
        }
        if (rows.byName(name).isPresent()) {
            return Outcome.refused(Refusal.of("name", "api-client.name-taken", name));
        }
        ApiClientRows.Row row = new ApiClientRows.Row(
                ApiClientId.next(),
                name,
                title.strip(),
                organization,
                passwords.encode(secret),
                0,
                clock.instant(),
                null);
        rows.insert(row);
        audit.record("api-client.open", row.id(), "name", "title", "organization");
        return Outcome.accepted(row);
    }

    private static IssuedSecret issued(ApiClientRows.Row row, String secret) {
        return new IssuedSecret(row.id(), row.client().clientId(), secret);
    }
}
