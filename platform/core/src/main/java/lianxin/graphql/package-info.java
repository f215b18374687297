/** What third parties ask over GraphQL: the root of the schema, scalars, paging, limits, and how errors are told. */
@NullMarked
@ApplicationModule(
        displayName = "GraphQL",
        allowedDependencies = {"kernel", "tenancy", "organization", "ledger", "rules"})
package lianxin.graphql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
