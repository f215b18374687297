package lianxin.tenancy;

import lianxin.kernel.TenantCode;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as the directory knows it.
 *
 * @param name name of the committee, as in 共青团湖北省委员会
 * @param division GB/T 2260 code of its province, two digits; {@code 00} for the Central Committee
 * @param heldBack why it does not serve at present, null when it serves
 */
public record TenantView(
        TenantCode code,
        String name,
        String division,
        @Nullable String heldBack) {}
