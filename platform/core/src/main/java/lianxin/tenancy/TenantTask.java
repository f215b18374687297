package lianxin.tenancy;

import java.time.Duration;

/**
 * Work that a room wants done now and then for each tenant, outside any user's call. It runs as a job of the house, one
 * tenant after another; it must be safe to run twice and on two nodes at the same time.
 */
public interface TenantTask {

    /** Pause between two rounds. */
    Duration pause();

    /** One round for the tenant of {@link lianxin.kernel.Caller#current()}. */
    void run();
}
