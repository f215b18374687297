package lianxin.graphql;

import lianxin.kernel.Caller;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.tenancy.TenantView;
import lianxin.tenancy.Tenants;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who is asking, and in whose house. */
@Controller
class RootQueries {

    private final Tenants tenants;
    private final Organizations organizations;

    RootQueries(Tenants tenants, Organizations organizations) {
        this.tenants = tenants;
        this.organizations = organizations;
    }

    @QueryMapping
    Caller me() {
        return Caller.current();
    }

    @SchemaMapping(typeName = "Client")
    @Nullable
    OrganizationNode organization(Caller caller) {
        return organizations
                .find(new OrganizationId(caller.organization()))
                .map(OrganizationNode::of)
                .orElse(null);
    }

    @QueryMapping
    TenantView tenant() {
        return tenants.find(Caller.current().tenant().value()).orElseThrow();
    }

    @SchemaMapping(typeName = "Tenant")
    String code(TenantView tenant) {
        return tenant.code().value();
    }
}
