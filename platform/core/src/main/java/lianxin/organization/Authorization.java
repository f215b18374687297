package lianxin.organization;

import org.springframework.stereotype.Service;

/**
 * Who may do what, where: the files {@code authorization/<room>.yaml} of all rooms, read once. Each names an operation
 * and says how far it reaches for each role; a role that is not named may not do it. Jobs of the house may do everything.
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

    /** Whether the caller's role has the operation at all: what a menu asks. */
    public boolean allows(String operation) {
        throw new UnsupportedOperationException();
    }

    /** Whether the caller may do it to this organisation; false for an unknown one. */
    public boolean allows(String operation, OrganizationId organization) {
        throw new UnsupportedOperationException();
    }

    /** Whether the caller may do it to this cadre: the own record, or one of a body within reach; false for an unknown one. */
    public boolean allows(String operation, CadreId cadre) {
        throw new UnsupportedOperationException();
    }

    /** A fault unless {@link #allows(String)}. */
    public void require(String operation) {
        throw new UnsupportedOperationException();
    }

    /** A fault unless {@link #allows(String, OrganizationId)}. */
    public void require(String operation, OrganizationId organization) {
        throw new UnsupportedOperationException();
    }
}
