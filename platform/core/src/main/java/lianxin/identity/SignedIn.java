package lianxin.identity;

import java.io.Serializable;
import java.security.Principal;
import lianxin.kernel.TenantCode;
import lianxin.tenancy.Tenants;

/**
 * What a session remembers of somebody who signed in. Posts and rights are read again at each call, so that what was
 * taken away is gone at once.
 *
 * @param tenant code of the tenant
 * @param name what stands before the {@code @}
 * @param epoch version of the account's sessions at sign-in; a change of roles ends the older ones
 */
public record SignedIn(String tenant, long account, String name, int epoch) implements Serializable, Principal {

    @Override
    public String getName() {
        return name + "@" + tenant;
    }

    /** Whether this is an operator of the platform, who belongs to no tenant. */
    public boolean isOperator() {
        return Tenants.PLATFORM.equals(tenant);
    }

    TenantCode tenantCode() {
        return new TenantCode(tenant);
    }
}
