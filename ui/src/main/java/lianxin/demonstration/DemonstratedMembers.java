package lianxin.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianxin.demonstration.Demonstration.Province;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.Members;
import lianxin.organization.Membership;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import org.springframework.stereotype.Component;

/** Twenty members in each branch. */
@Component
class DemonstratedMembers {

    private static final int IN_A_BRANCH = 20;

    private final Members members;
    private final Organizations organizations;
    private final DemonstratedBodies bodies;

    DemonstratedMembers(Members members, Organizations organizations, DemonstratedBodies bodies) {
        this.members = members;
        this.organizations = organizations;
        this.bodies = bodies;
    }

    void enrol(Province province, InventedPeople people, LocalDate from) {
        enrol(
                bodies.townships(province).stream()
                        .map(township -> organizations.findByCode(township.code() + DemonstratedBodies.BRANCH))
                        .flatMap(Optional::stream)
                        .map(LeagueOrganization::id),
                IN_A_BRANCH,
                people,
                from);
    }

    void enrol(Stream<OrganizationId> branches, int inEach, InventedPeople people, LocalDate from) {
        List<Members.Enrolment> enrolments = branches.flatMap(branch ->
                        Stream.generate(() -> enrolment(people, branch, from)).limit(inEach))
                .toList();
        members.joinAll(enrolments).orThrow();
    }

    private static Members.Enrolment enrolment(InventedPeople people, OrganizationId branch, LocalDate from) {
        return new Members.Enrolment(people.name(), "", branch, from, Membership.Joining.ENROLLED);
    }
}
