package lianxin.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lianxin.graphql.Connections.Connection;
import lianxin.kernel.Period;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.organization.Staffing;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Cadres within the client's reach. */
@Controller
class CadreQueries {

    /** A standing as the schema shows it. */
    record CadreStanding(
            LocalDate from,
            @Nullable LocalDate to,
            CadreRank rank,
            String title,
            boolean leader,
            Staffing staffing,
            OrganizationId body) {

        static CadreStanding of(Cadre.Standing standing) {
            LocalDate last = standing.period().last();
            Cadre.Post post = standing.post();
            return new CadreStanding(
                    standing.period().first(),
                    last.equals(Period.OPEN_END) ? null : last,
                    standing.rank(),
                    post.title(),
                    post.leader(),
                    post.staffing(),
                    post.organization());
        }
    }

    private final Cadres cadres;
    private final Connections connections;

    CadreQueries(Cadres cadres, Connections connections, BatchLoaderRegistry loaders) {
        this.cadres = cadres;
        this.connections = connections;
        Asked.<CadreId, List<Cadre.Standing>>loader(loaders, "standings", cadres::standings);
    }

    @QueryMapping
    Cadre.@Nullable Line cadre(@Argument CadreId id) {
        return cadres.find(id)
                .map(cadre -> new Cadre.Line(
                        id,
                        cadre.name(),
                        cadre.organization(),
                        cadre.posts().getLast().title()))
                .orElse(null);
    }

    @QueryMapping
    Connection<Cadre.Line> cadres(
            @Argument @Nullable OrganizationId within, @Argument String search, DataFetchingEnvironment call) {
        return connections.read(
                call, (after, size) -> cadres.search(search, OrganizationQueries.withinOrOwn(within), after, size));
    }

    @SchemaMapping(typeName = "Cadre")
    CompletableFuture<OrganizationNode> organization(
            Cadre.Line cadre, DataLoader<Asked<OrganizationId>, OrganizationNode> organizations) {
        return organizations.load(Asked.of(cadre.organization()));
    }

    @SchemaMapping(typeName = "Cadre")
    CompletableFuture<List<CadreStanding>> standings(
            Cadre.Line cadre, DataLoader<Asked<CadreId>, List<Cadre.Standing>> standings) {
        return standings
                .load(Asked.of(cadre.id()))
                .thenApply(held -> held.stream().map(CadreStanding::of).toList());
    }

    @SchemaMapping(typeName = "CadreStanding")
    CompletableFuture<OrganizationNode> organization(
            CadreStanding standing, DataLoader<Asked<OrganizationId>, OrganizationNode> organizations) {
        return organizations.load(Asked.of(standing.body()));
    }
}
