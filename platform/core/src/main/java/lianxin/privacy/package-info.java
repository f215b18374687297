/** What is kept, why and how long; what may not be written down; sealing of what only few may read. */
@NullMarked
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"kernel", "tenancy", "audit"})
package lianxin.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
