package lianxin.liaison;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Period;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.liaison.LiaisonArrangement.Assign;
import lianxin.liaison.LiaisonAssignment.AssignmentId;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.Divisions;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.Members;
import lianxin.organization.Membership;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.organization.Staffing;
import lianxin.testing.TestTenants;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A province on its real divisions, with cadres and points as a test needs them. */
@Lazy
@Component
class LiaisonWorld {

    static final TenantCode HERE = TestTenants.HUBEI;
    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);

    private final TestTenants tenants;
    private final Organizations organizations;
    private final Cadres cadres;
    private final Members members;
    private final LiaisonArrangement arrangement;

    LiaisonWorld(
            TestTenants tenants,
            Organizations organizations,
            Cadres cadres,
            Members members,
            Divisions divisions,
            LiaisonArrangement arrangement) {
        this.tenants = tenants;
        this.organizations = organizations;
        this.cadres = cadres;
        this.members = members;
        this.arrangement = arrangement;
        establish(divisions, HERE, "42");
        establish(divisions, TestTenants.BEIJING, "11");
    }

    private void establish(Divisions divisions, TenantCode tenant, String division) {
        tenants.in(
                tenant,
                () -> organizations.root().isPresent()
                        ? 0
                        : divisions.establish(division, BEGINNING).orThrow());
    }

    /** Runs the work at noon of that day as a job of the house. */
    <T> T on(LocalDate day, Supplier<T> work) {
        return on(day, HERE, work);
    }

    <T> T on(LocalDate day, TenantCode tenant, Supplier<T> work) {
        return at(day, () -> tenants.in(tenant, work));
    }

    /** Runs the work at noon of that day as this cadre. */
    <T> T as(CadreId cadre, LocalDate day, Supplier<T> work) {
        OrganizationId body = tenants.in(HERE, this::province);
        return at(day, () -> tenants.as(HERE, Role.CADRE, body.value(), cadre.value(), work));
    }

    /** Runs the work at noon of that day as the secretary of a county. */
    <T> T asHost(String county, LocalDate day, Supplier<T> work) {
        OrganizationId body = tenants.in(HERE, () -> body(county));
        return at(day, () -> tenants.as(HERE, Role.SECRETARY, body.value(), 0, work));
    }

    private static <T> T at(LocalDate day, Supplier<T> work) {
        AtomicReference<T> answer = new AtomicReference<>();
        HouseClock.on(day, () -> answer.set(work.get()));
        return answer.get();
    }

    OrganizationId province() {
        return organizations.root().orElseThrow().id();
    }

    OrganizationId body(String code) {
        return organizations.findByCode(code).orElseThrow().id();
    }

    /** A department head at the provincial committee. */
    CadreId departmentHead(String name) {
        return tenants.in(HERE, () -> {
            Cadres.Appointment post = new Cadres.Appointment(province(), "组织部部长", false, Staffing.FULL_TIME, BEGINNING);
            return cadres.register(name, CadreRank.DIVISION, post).orThrow();
        });
    }

    /** A member of a branch in the county. */
    void member(String county, String name) {
        tenants.in(HERE, () -> {
            OrganizationId branch = organizations
                    .carryOut(new Organizations.Create(
                            "",
                            county,
                            new LeagueOrganization.Description(
                                    "测试支部" + Ids.next(),
                                    OrganizationLevel.GRASSROOTS,
                                    OrganizationKind.LEAGUE_BRANCH,
                                    false,
                                    OrganizationField.RURAL,
                                    ""),
                            BEGINNING))
                    .orThrow();
            return members.join(name, "", branch, BEGINNING, Membership.Joining.ENROLLED)
                    .orThrow();
        });
    }

    PointId point(String county) {
        return point(county, HERE);
    }

    PointId point(String county, TenantCode tenant) {
        return tenants.in(
                tenant, () -> arrangement.establish(body(county), "", "团县委办公室").orThrow());
    }

    AssignmentId assign(CadreId cadre, PointId point, LocalDate from) {
        return tenants.in(
                HERE,
                () -> arrangement
                        .assign(new Assign(cadre, point, from, Period.OPEN_END, "鄂青办〔2026〕3号"))
                        .orThrow());
    }
}
