package lianxin.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lianxin.kernel.Caller;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.tenancy.Tenants;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Three tenants on the test's database server, made when a test first asks for them. Never fewer: a test that passes with
 * one tenant proves nothing about the wall.
 */
@Lazy
@Component
public class TestTenants {

    public static final TenantCode HUBEI = new TenantCode("hubei");
    public static final TenantCode GUANGDONG = new TenantCode("guangdong");
    public static final TenantCode BEIJING = new TenantCode("beijing");

    private static final Map<TenantCode, String> DIVISIONS = Map.of(HUBEI, "42", GUANGDONG, "44", BEIJING, "11");

    TestTenants(Tenants tenants) {
        DIVISIONS.forEach((code, division) -> {
            if (tenants.find(code.value()).isEmpty()) {
                tenants.create(code.value(), "共青团" + code + "委员会", division).orThrow();
            }
        });
    }

    /** All three. */
    public List<TenantCode> all() {
        return List.of(HUBEI, GUANGDONG, BEIJING);
    }

    /** The code of the province that a tenant is, as rule packs write it. */
    public String jurisdiction(TenantCode tenant) {
        return DIVISIONS.get(tenant) + "0000";
    }

    /** Runs the work as a job of the house in one tenant. */
    public <T> T in(TenantCode tenant, Supplier<T> work) {
        return Caller.system(tenant).call(work::get);
    }

    /** Runs the work as somebody with a post in one tenant. */
    public <T> T as(TenantCode tenant, Role role, long organization, long cadre, Supplier<T> work) {
        return new Caller(tenant, 1, role + "@" + tenant, role, organization, cadre).call(work::get);
    }
}
