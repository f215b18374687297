package lianxin.organization;

import java.util.Optional;
import lianxin.kernel.Caller;
import lianxin.kernel.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who may do what, where: the files {@code authorization/<room>.yaml} of all rooms, read once. Each names an operation
 * and says how far it reaches for each role; a role that is not named may not do it. Jobs of the house may do everything.
 * The address of a screen, as in {@code /liaison/visits}, is asked for like an operation.
 */
@Service
public class Authorization {

    /** How far an operation reaches. */
    public enum Reach {
        /** The caller's own record alone. */
        SELF,
        /** The body in which the caller's post lies. */
        OWN,
        /** That body and everything below it. */
        SUBTREE,
        /** The whole tenant. */
        TENANT
    }

    private final RightsMatrix matrix;
    private final JdbcClient client;

    Authorization(RightsMatrix matrix, JdbcClient client) {
        this.matrix = matrix;
        this.client = client;
    }

    /** How far the operation reaches for the caller; empty when the caller's role may not do it. */
    public Optional<Reach> reach(String operation) {
        return matrix.reach(operation, Caller.current().role());
    }

    /** Whether the caller's role has the operation at all: what a menu asks. */
    public boolean allows(String operation) {
        return reach(operation).isPresent();
    }

    /** Whether the caller may do it to this organisation; false for an unknown one. */
    public boolean allows(String operation, OrganizationId organization) {
        return reaches(operation, path(organization.value()));
    }

    boolean reaches(String operation, String path) {
        return !path.isEmpty()
                && switch (reach(operation).orElse(Reach.SELF)) {
                    case SELF -> false;
                    case OWN -> path.equals(own());
                    case SUBTREE -> isAtOrBelow(path, own());
                    case TENANT -> true;
                };
    }

    /** Whether the caller may do it to this cadre: the own record, or one of a body within reach; false for an unknown one. */
    public boolean allows(String operation, CadreId cadre) {
        if (cadre.value() != 0 && cadre.value() == Caller.current().cadre()) {
            return allows(operation);
        }
        return client.sql("SELECT o.path FROM cadre c JOIN organization o ON o.id = c.organization_id WHERE c.id = ?")
                .param(cadre.value())
                .query(String.class)
                .optional()
                .filter(path -> reaches(operation, path))
                .isPresent();
    }

    /** A fault unless {@link #allows(String)}. */
    public void require(String operation) {
        if (!allows(operation)) {
            throw new Fault(Fault.Category.FORBIDDEN, "The caller's role may not " + operation);
        }
    }

    /** A fault unless {@link #allows(String, OrganizationId)}. */
    public void require(String operation, OrganizationId organization) {
        if (!allows(operation, organization)) {
            throw new Fault(Fault.Category.FORBIDDEN, "The caller may not " + operation + " there");
        }
    }

    /**
     * The part of the tree at or below this organisation that the operation reaches, as a pattern for LIKE over paths;
     * empty when it reaches nothing there.
     */
    String pattern(String operation, OrganizationId organization) {
        String within = path(organization.value());
        if (within.isEmpty()) {
            return "";
        }
        return switch (reach(operation).orElse(Reach.SELF)) {
            case SELF -> "";
            case OWN -> isAtOrBelow(own(), within) ? own() : "";
            case SUBTREE -> isAtOrBelow(within, own()) ? within + "%" : isAtOrBelow(own(), within) ? own() + "%" : "";
            case TENANT -> within + "%";
        };
    }

    private static boolean isAtOrBelow(String path, String above) {
        return !above.isEmpty() && path.startsWith(above);
    }

    private String own() {
        return path(Caller.current().organization());
    }

    private String path(long organization) {
        return client.sql("SELECT path FROM organization WHERE id = ?")
                .param(organization)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
