package lianxin.demonstration;

import java.time.LocalDate;
import lianxin.demonstration.Demonstration.Province;
import lianxin.organization.Divisions;
import lianxin.organization.Members;
import lianxin.organization.Membership;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Twenty members in each branch, most from the beginning, some newly admitted this year. */
@Component
class DemonstratedMembers {

    private static final int IN_A_BRANCH = 20;

    private final Members members;
    private final Organizations organizations;
    private final DemonstratedBodies bodies;
    private final TransactionTemplate transaction;

    DemonstratedMembers(
            Members members, Organizations organizations, DemonstratedBodies bodies, TransactionTemplate transaction) {
        this.members = members;
        this.organizations = organizations;
        this.bodies = bodies;
        this.transaction = transaction;
    }

    void enrol(Province province, InventedPeople people, LocalDate from) {
        for (Divisions.Division township : bodies.townships(province)) {
            organizations
                    .findByCode(township.code() + DemonstratedBodies.BRANCH)
                    .ifPresent(branch -> enrol(branch.id(), IN_A_BRANCH, people, from));
        }
    }

    void enrol(OrganizationId branch, int count, InventedPeople people, LocalDate from) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < count; i++) {
                members.join(people.name(), "", branch, from, Membership.Joining.ENROLLED)
                        .orThrow();
            }
        });
    }
}
