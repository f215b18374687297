package lianxin.organization;

import java.util.ArrayList;
import java.util.List;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.organization.Organizations.Create;
import org.springframework.stereotype.Component;

/** Creates organisations, one or thousands: all of them, or none. */
@Component
class EstablishOrganizations {

    private final OrganizationRows rows;
    private final OrganizationVersions versions;
    private final Placement placement;
    private final Authorization authorization;

    EstablishOrganizations(
            OrganizationRows rows, OrganizationVersions versions, Placement placement, Authorization authorization) {
        this.rows = rows;
        this.versions = versions;
        this.placement = placement;
        this.authorization = authorization;
    }

    Outcome<List<LeagueOrganization>> plan(List<Create> wanted) {
        GrowingTree tree = tree(wanted);
        List<LeagueOrganization> planned = new ArrayList<>();
        List<Refusal> wrong = new ArrayList<>();
        for (Create each : wanted) {
            List<Refusal> refusals = tree.refusals(each);
            if (refusals.isEmpty()) {
                planned.add(tree.add(each));
            }
            wrong.addAll(refusals);
        }
        return wrong.isEmpty() ? Outcome.accepted(planned) : Outcome.refused(wrong);
    }

    GrowingTree tree(List<Create> wanted) {
        return new GrowingTree(wanted, rows, placement, authorization);
    }

    void write(List<LeagueOrganization> planned) {
        rows.insert(planned);
        versions.begin(planned);
    }
}
