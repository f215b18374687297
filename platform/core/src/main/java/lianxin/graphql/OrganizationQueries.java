package lianxin.graphql;

import static java.util.stream.Collectors.toMap;

import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import lianxin.graphql.Connections.Connection;
import lianxin.kernel.Caller;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Organisations, one by one, as lists, and wherever another type names one. */
@Controller
class OrganizationQueries {

    private final Organizations organizations;
    private final Connections connections;

    OrganizationQueries(Organizations organizations, Connections connections, BatchLoaderRegistry loaders) {
        this.organizations = organizations;
        this.connections = connections;
        Asked.<OrganizationId, OrganizationNode>loader(
                loaders,
                "organizations",
                ids -> organizations.findAll(ids).values().stream()
                        .map(OrganizationNode::of)
                        .collect(toMap(OrganizationNode::id, node -> node)));
    }

    @QueryMapping
    @Nullable
    OrganizationNode organization(@Argument @Nullable OrganizationId id, @Argument @Nullable String code) {
        if ((id == null) == (code == null)) {
            throw new BadRequest("organization: either id or code");
        }
        var found = id == null ? organizations.findByCode(String.valueOf(code)) : organizations.find(id);
        return found.map(OrganizationNode::of).orElse(null);
    }

    @QueryMapping
    Connection<OrganizationNode> organizations(
            @Argument @Nullable OrganizationId within, @Argument String search, DataFetchingEnvironment call) {
        return connections.read(
                call,
                (after, size) -> organizations
                        .search(search, withinOrOwn(within), after, size)
                        .map(OrganizationNode::of));
    }

    @SchemaMapping(typeName = "Organization")
    @Nullable
    CompletableFuture<OrganizationNode> parent(
            OrganizationNode organization, DataLoader<Asked<OrganizationId>, OrganizationNode> organizations) {
        OrganizationId above = organization.above();
        return above == null ? null : organizations.load(Asked.of(above));
    }

    @SchemaMapping(typeName = "Organization")
    Connection<OrganizationNode> children(OrganizationNode body, DataFetchingEnvironment call) {
        return connections.read(
                call,
                (after, size) -> organizations.children(body.id(), after, size).map(OrganizationNode::of));
    }

    static OrganizationId withinOrOwn(@Nullable OrganizationId within) {
        return within == null ? new OrganizationId(Caller.current().organization()) : within;
    }
}
