/** The ledger 台账: one countable thing that happened after another, dated, never a name, never free text. */
@NullMarked
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"kernel", "tenancy", "audit", "privacy", "organization", "identity"})
package lianxin.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
