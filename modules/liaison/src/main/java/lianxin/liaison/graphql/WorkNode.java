package lianxin.liaison.graphql;

import java.util.List;
import lianxin.liaison.Liaison.CadreWork;

/** Deeds and problems as the schema shows them. */
record WorkNode(List<DeedNode> deeds, List<ProblemNode> problems) {

    static WorkNode of(CadreWork work) {
        return new WorkNode(
                work.deeds().stream().map(DeedNode::of).toList(),
                work.problems().stream().map(ProblemNode::of).toList());
    }
}
