/** Words that everyone in the house speaks: ids, the caller, periods, outcomes. Plain Java, no framework. */
@NullMarked
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
package lianxin.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
