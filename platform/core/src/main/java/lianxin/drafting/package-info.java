/** Drafting: the 实施办法 while it is written and read: a draft's numbers, clauses and sentences, and what those below say to a clause. */
@NullMarked
@ApplicationModule(
        displayName = "Drafting",
        allowedDependencies = {"kernel", "tenancy", "audit", "privacy", "organization", "identity", "ledger", "rules"})
package lianxin.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
