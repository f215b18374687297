/** What leaves the house on paper: tables to be stamped and signed, and whether what a paper says still holds. */
@NullMarked
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"kernel", "tenancy", "audit", "organization"})
package lianxin.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
