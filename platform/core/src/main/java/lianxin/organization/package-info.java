/** The dated tree of League organisations, the cadres and members in it, who may do what where, and the import of rosters. */
@NullMarked
@ApplicationModule(
        displayName = "Organization",
        allowedDependencies = {"kernel", "tenancy", "audit", "privacy"})
package lianxin.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
