package lianxin.liaison.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lianxin.graphql.Asked;
import lianxin.graphql.Connections;
import lianxin.graphql.Connections.Connection;
import lianxin.liaison.Liaison;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonPoint;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import lianxin.rules.Standing;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Points and visits, and the point of a duty that is judged point by point. */
@Controller
class LiaisonQueries {

    private static final String AREA = "liaison";

    private final Liaison liaison;
    private final LiaisonArrangement arrangement;
    private final Connections connections;

    LiaisonQueries(
            Liaison liaison, LiaisonArrangement arrangement, Connections connections, BatchLoaderRegistry loaders) {
        this.liaison = liaison;
        this.arrangement = arrangement;
        this.connections = connections;
        Asked.<PointId, LiaisonPoint>loader(loaders, "points", arrangement::points);
    }

    @QueryMapping
    List<LiaisonPoint> liaisonPoints(@Argument OrganizationId host) {
        return arrangement.pointsOf(host);
    }

    @QueryMapping
    @Nullable
    VisitNode liaisonVisit(@Argument VisitId id) {
        return liaison.find(id).map(VisitNode::of).orElse(null);
    }

    @QueryMapping
    Connection<VisitNode> liaisonVisits(@Argument CadreId cadre, DataFetchingEnvironment call) {
        return connections.read(
                call, (after, size) -> liaison.visitsOf(cadre, after, size).map(VisitNode::of));
    }

    @SchemaMapping(typeName = "LiaisonPoint")
    CompletableFuture<Object> host(LiaisonPoint point, DataLoader<Asked<OrganizationId>, Object> organizations) {
        return organizations.load(Asked.of(point.host()));
    }

    @SchemaMapping(typeName = "LiaisonVisit")
    CompletableFuture<LiaisonPoint> point(VisitNode visit, DataLoader<Asked<PointId>, LiaisonPoint> points) {
        return points.load(Asked.of(visit.at()));
    }

    @SchemaMapping(typeName = "LiaisonVisit")
    CompletableFuture<Object> organization(VisitNode visit, DataLoader<Asked<OrganizationId>, Object> organizations) {
        return organizations.load(Asked.of(visit.body()));
    }

    @SchemaMapping(typeName = "DutyResult")
    @Nullable
    CompletableFuture<LiaisonPoint> liaisonPoint(Standing standing, DataLoader<Asked<PointId>, LiaisonPoint> points) {
        return standing.area().equals(AREA) && standing.object() > 0
                ? points.load(Asked.of(new PointId(standing.object())))
                : null;
    }
}
