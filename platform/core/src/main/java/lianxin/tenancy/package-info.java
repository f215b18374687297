/** The wall: which tenant a call serves, and a schema and a database account for each. */
@NullMarked
@ApplicationModule(displayName = "Tenancy", allowedDependencies = "kernel")
package lianxin.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
