package lianxin.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Period;
import lianxin.ledger.Attribute;
import lianxin.ledger.SubjectKind;
import lianxin.organization.Members;
import lianxin.organization.Membership;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** {@code branch.members}: who was in a branch, and when. */
@Component
class BranchMembers implements Relation {

    private static final RelationKind KIND = new RelationKind(
            "branch.members",
            "支部团员",
            SubjectKind.BRANCH,
            "member",
            List.of(Attribute.code("leave_reason", "离开原因：TRANSFERRED 转出、GRADUATED 毕业、LEFT_LEAGUE 离团")));

    private final Members members;

    BranchMembers(Members members) {
        this.members = members;
    }

    @Override
    public RelationKind kind() {
        return KIND;
    }

    @Override
    public Map<Long, List<Link>> of(Collection<Long> subjects, Period days) {
        Map<Long, List<Link>> links = new HashMap<>();
        members.rostersOf(subjects.stream().map(OrganizationId::new).toList(), days)
                .forEach((branch, roster) -> links.put(
                        branch.value(), roster.stream().map(BranchMembers::link).toList()));
        return links;
    }

    private static Link link(Membership membership) {
        Membership.Leaving left = membership.left();
        return new Link(
                membership.member().value(),
                membership.period(),
                left == null ? Map.of() : Map.of("leave_reason", left.name()));
    }
}
