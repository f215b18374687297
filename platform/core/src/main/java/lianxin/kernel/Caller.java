package lianxin.kernel;

import java.lang.ScopedValue.CallableOp;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling: the tenant, the account and the post in which it acts. Bound for the length of a call; whatever touches
 * a tenant's data asks {@link #current()} and so throws when nobody is bound.
 *
 * @param tenant whose data this call may touch
 * @param account id of the account or API client, 0 for jobs of the house
 * @param name display name for greetings and printed forms; never written to the trail
 * @param role the role of the chosen post
 * @param organization id of the organisation in which the post lies; its subtree is the caller's reach. 0 for jobs
 * @param cadre id of the cadre behind the account, 0 when there is none
 */
public record Caller(TenantCode tenant, long account, String name, Role role, long organization, long cadre) {

    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();
    private static volatile BooleanSupplier transactionOpen = () -> false;

    /** A job of the house acting for a tenant, with reach over all of it. */
    public static Caller system(TenantCode tenant) {
        return new Caller(tenant, 0, "", Role.SYSTEM, 0, 0);
    }

    /** The caller of this call; a fault when nobody is bound. */
    public static Caller current() {
        if (!CURRENT.isBound()) {
            throw new Fault(Fault.Category.NO_CALLER, "No tenant is bound to this call");
        }
        return CURRENT.get();
    }

    /** The caller of this call, or null when nobody is bound: for code that must work before sign-in. */
    public static @Nullable Caller orNull() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /** Runs the work as this caller. Refused with a fault inside an open transaction of another tenant. */
    public <R extends @Nullable Object, X extends Throwable> R call(CallableOp<? extends R, X> work) throws X {
        requireNoForeignTransaction();
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** Runs the work as this caller, like {@link #call}. */
    public void run(Runnable work) {
        requireNoForeignTransaction();
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** Tells this class how to know that a transaction is open; said once, by the room that opens them. */
    public static void transactionsAreKnownBy(BooleanSupplier open) {
        transactionOpen = open;
    }

    private void requireNoForeignTransaction() {
        Caller bound = orNull();
        if (bound != null && !bound.tenant.equals(tenant) && transactionOpen.getAsBoolean()) {
            throw new Fault(Fault.Category.WALL, "Another tenant cannot be bound inside an open transaction");
        }
    }
}
