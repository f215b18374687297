package lianxin.liaison.graphql;

import java.time.LocalDate;
import java.util.List;
import lianxin.ledger.ExtraValue;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonProblem;
import lianxin.liaison.PointRecord.Kept;
import org.jspecify.annotations.Nullable;

/** A problem as the schema shows it. */
record ProblemNode(
        PointId at,
        String title,
        LocalDate foundOn,
        String handedTo,
        LocalDate due,
        @Nullable LocalDate answeredOn,
        List<ExtraValue> extra) {

    static ProblemNode of(Kept<LiaisonProblem> kept) {
        LiaisonProblem problem = kept.content();
        return new ProblemNode(
                kept.point(),
                problem.title(),
                problem.foundOn(),
                problem.handedTo(),
                problem.due(),
                problem.answeredOn(),
                problem.extra());
    }
}
