/** Accounts and their posts, sign-in, second factor and codes, sessions, API clients. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel", "tenancy", "audit", "privacy", "organization"})
package lianxin.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
