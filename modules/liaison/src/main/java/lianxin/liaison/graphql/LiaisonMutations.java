package lianxin.liaison.graphql;

import java.util.List;
import lianxin.graphql.TextScalar;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.liaison.Liaison;
import lianxin.liaison.Liaison.Saved;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.liaison.VisitReport;
import lianxin.organization.CadreId;
import lianxin.rules.Standing;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/** Visits that a third party's system records for its cadres. */
@Controller
class LiaisonMutations {

    /** The answer to a visit that was kept. */
    record RecordedVisit(VisitId id, int revision, List<Refusal> warnings, List<Standing> standings) {}

    private final Liaison liaison;

    LiaisonMutations(Liaison liaison) {
        this.liaison = liaison;
    }

    @MutationMapping
    Object recordVisit(@Argument String key, @Argument CadreId cadre, @Argument VisitReport visit) {
        Outcome<Saved<VisitId>> outcome = liaison.record(key, cadre, visit);
        return switch (outcome) {
            case Outcome.Accepted<Saved<VisitId>>(Saved<VisitId> saved, List<Refusal> warnings) ->
                new RecordedVisit(saved.id(), saved.revision(), warnings, saved.standings());
            case Outcome.Refused<Saved<VisitId>> refused -> refused;
        };
    }

    @Bean
    static RuntimeWiringConfigurer liaisonIds() {
        return wiring -> wiring.scalar(TextScalar.id("point", PointId.class, PointId::new))
                .scalar(TextScalar.id("visit", VisitId.class, VisitId::new));
    }
}
