/** Rules: reads 实施办法 as packs, evaluates duties over the ledger, and explains every number. */
@NullMarked
@ApplicationModule(
        displayName = "Rules",
        allowedDependencies = {"kernel", "tenancy", "audit", "privacy", "organization", "identity", "ledger"})
package lianxin.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
