/** Code plugins: jars that the operator signs and installs, seen by nobody but through what {@code lianxin.spi} names. */
@NullMarked
@ApplicationModule(
        displayName = "Extensions",
        allowedDependencies = {"kernel", "tenancy", "spi"})
package lianxin.extension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
