package lianxin.liaison.graphql;

import java.util.concurrent.CompletableFuture;
import lianxin.graphql.Asked;
import lianxin.liaison.Liaison;
import lianxin.liaison.LiaisonPoint;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Deeds and problems. */
@Controller
class WorkQueries {

    private final Liaison liaison;

    WorkQueries(Liaison liaison) {
        this.liaison = liaison;
    }

    @QueryMapping
    @Nullable
    WorkNode liaisonWork(@Argument CadreId cadre, @Argument int year) {
        return liaison.workOf(cadre, year).map(WorkNode::of).orElse(null);
    }

    @SchemaMapping(typeName = "PracticalDeed", field = "point")
    CompletableFuture<LiaisonPoint> pointOf(DeedNode deed, DataLoader<Asked<PointId>, LiaisonPoint> points) {
        return points.load(Asked.of(deed.at()));
    }

    @SchemaMapping(typeName = "LiaisonProblem", field = "point")
    CompletableFuture<LiaisonPoint> pointOf(ProblemNode problem, DataLoader<Asked<PointId>, LiaisonPoint> points) {
        return points.load(Asked.of(problem.at()));
    }
}
