package lianxin.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.Organizations.Create;
import lianxin.tenancy.Tenants;
import lianxin.testing.TestTenants;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A whole province on its real divisions, in a fourth tenant of its own, and further bodies as a test needs them. */
@Lazy
@Component
class OrganizationFixtures {

    private static final TenantCode PROVINCE = new TenantCode("province");

    private final TestTenants tenants;
    private final Organizations organizations;

    OrganizationFixtures(TestTenants tenants, Tenants directory, Organizations organizations, Divisions divisions) {
        this.tenants = tenants;
        this.organizations = organizations;
        directory.create(PROVINCE.value(), "共青团湖北省委员会", "42").orThrow();
        LocalDate begin = LocalDate.of(2020, 1, 1);
        Description committee = new Description(
                "共青团湖北省委员会",
                OrganizationLevel.PROVINCE,
                OrganizationKind.LEAGUE_COMMITTEE,
                true,
                OrganizationField.PUBLIC_OFFICE,
                "42");
        in(() -> organizations.carryOut(new Create("42", "", committee, begin)).orThrow());
        in(() -> divisions.establish("42", begin).orThrow());
    }

    <T> T in(Supplier<T> work) {
        return tenants.in(PROVINCE, work);
    }

    <T> T as(Role role, OrganizationId organization, Supplier<T> work) {
        return tenants.as(PROVINCE, role, organization.value(), 0, work);
    }

    void run(Runnable work) {
        in(() -> {
            work.run();
            return 0;
        });
    }

    /** A fresh county below the province, open since 2024. */
    OrganizationId county() {
        return in(() ->
                body(organizations.root().orElseThrow().id(), OrganizationLevel.COUNTY, LocalDate.of(2024, 1, 1)));
    }

    List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.reasons().stream().map(Refusal::code).toList()
                : List.of();
    }

    OrganizationId body(OrganizationId parent, OrganizationLevel level, LocalDate from) {
        return organizations.carryOut(create(parent, level, from)).orThrow();
    }

    OrganizationId branch(OrganizationId parent, LocalDate from) {
        return organizations
                .carryOut(create(parent, OrganizationLevel.GRASSROOTS, OrganizationKind.LEAGUE_BRANCH, from))
                .orThrow();
    }

    Create create(OrganizationId parent, OrganizationLevel level, LocalDate from) {
        return create(parent, level, OrganizationKind.LEAGUE_COMMITTEE, from);
    }

    private Create create(OrganizationId parent, OrganizationLevel level, OrganizationKind kind, LocalDate from) {
        String parentCode = organizations.find(parent).orElseThrow().code();
        Description description =
                new Description("共青团测试" + Ids.next() + "委员会", level, kind, false, OrganizationField.RURAL, "");
        return new Create("", parentCode, description, from);
    }
}
