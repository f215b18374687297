package lianxin.liaison.graphql;

import java.time.LocalDate;
import java.util.List;
import lianxin.ledger.ExtraValue;
import lianxin.liaison.Liaison.CadreWork;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonProblem;
import lianxin.liaison.PointRecord.Kept;
import lianxin.liaison.PracticalDeed;
import org.jspecify.annotations.Nullable;

/** Deeds and problems as the schema shows them. */
record WorkNode(List<Deed> deeds, List<Problem> problems) {

    static WorkNode of(CadreWork work) {
        return new WorkNode(
                work.deeds().stream().map(Deed::of).toList(),
                work.problems().stream().map(Problem::of).toList());
    }

    record Deed(
            PointId at,
            String title,
            int beneficiaries,
            LocalDate promisedOn,
            LocalDate due,
            @Nullable LocalDate doneOn,
            boolean confirmed,
            List<ExtraValue> extra) {

        static Deed of(Kept<PracticalDeed> kept) {
            PracticalDeed deed = kept.content();
            return new Deed(
                    kept.point(),
                    deed.title(),
                    deed.beneficiaries(),
                    deed.promisedOn(),
                    deed.due(),
                    deed.doneOn(),
                    deed.confirmed(),
                    deed.extra());
        }
    }

    record Problem(
            PointId at,
            String title,
            LocalDate foundOn,
            String handedTo,
            LocalDate due,
            @Nullable LocalDate answeredOn,
            List<ExtraValue> extra) {

        static Problem of(Kept<LiaisonProblem> kept) {
            LiaisonProblem problem = kept.content();
            return new Problem(
                    kept.point(),
                    problem.title(),
                    problem.foundOn(),
                    problem.handedTo(),
                    problem.due(),
                    problem.answeredOn(),
                    problem.extra());
        }
    }
}
