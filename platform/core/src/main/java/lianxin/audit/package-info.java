/** The append-only trail: who did what to which record, in ids and field names, sealed into a hash chain. */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel", "tenancy"})
package lianxin.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
