package lianxin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.Cadres.Appointment;
import lianxin.organization.Divisions;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.MemberId;
import lianxin.organization.Members;
import lianxin.organization.Membership.Joining;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.organization.Organizations.Create;
import lianxin.organization.Staffing;
import lianxin.tenancy.Tenants;
import lianxin.testing.TestTenants;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 湖北 on its real divisions, with the bodies and people that the story needs, and the day on which each of them acts. */
@Lazy
@Component
class StoryWorld {

    static final LocalDate FOUNDED = LocalDate.of(2023, 9, 1);

    /** A fourth tenant: other tests of the same run work in the three that all share. */
    private static final TenantCode HERE = new TenantCode("story");

    /** Somebody with a post. */
    record Actor(Role role, OrganizationId body, CadreId cadre) {}

    private final TestTenants tenants;
    private final Organizations organizations;
    private final Cadres cadres;
    private final Members members;

    StoryWorld(
            TestTenants tenants,
            Tenants directory,
            Organizations organizations,
            Cadres cadres,
            Members members,
            Divisions divisions) {
        directory.create(HERE.value(), "共青团湖北省委员会", "42").orThrow();
        this.tenants = tenants;
        this.organizations = organizations;
        this.cadres = cadres;
        this.members = members;
        office(() -> divisions.establish("42", FOUNDED).orThrow());
    }

    /** Runs the work as a job of the house in 湖北. */
    <T> T office(Supplier<T> work) {
        return tenants.in(HERE, work);
    }

    /** The same at noon of that day. */
    <T> T office(LocalDate day, Supplier<T> work) {
        return at(day, () -> office(work));
    }

    /** Runs the work at noon of that day as somebody in 湖北. */
    <T> T as(Actor actor, LocalDate day, Supplier<T> work) {
        return at(
                day,
                () -> tenants.as(
                        HERE, actor.role(), actor.body().value(), actor.cadre().value(), work));
    }

    /** The secretary of the body with this code. */
    Actor secretaryOf(String code) {
        return new Actor(Role.SECRETARY, body(code), new CadreId(0));
    }

    OrganizationId body(String code) {
        return office(() -> organizations.findByCode(code).orElseThrow().id());
    }

    OrganizationLevel levelOf(String code) {
        return office(
                () -> organizations.findByCode(code).orElseThrow().description().level());
    }

    OrganizationId parentOf(String code) {
        return office(() -> organizations.findByCode(code).orElseThrow().parent());
    }

    /** A committee of a university: of the rank of a prefecture, and no leading body. */
    OrganizationId university(String code, String name) {
        return create(code, "42", name, OrganizationLevel.PREFECTURE, OrganizationKind.LEAGUE_COMMITTEE);
    }

    OrganizationId branch(String code, String parentCode, String name) {
        return create(code, parentCode, name, OrganizationLevel.GRASSROOTS, OrganizationKind.LEAGUE_BRANCH);
    }

    private OrganizationId create(
            String code, String parent, String name, OrganizationLevel level, OrganizationKind kind) {
        Description description = new Description(name, level, kind, false, OrganizationField.SCHOOL, "");
        return office(() -> organizations
                .carryOut(new Create(code, parent, description, FOUNDED))
                .orThrow());
    }

    Actor cadre(String name, OrganizationId body, String title, CadreRank rank) {
        return new Actor(Role.CADRE, body, register(name, body, title, false, rank));
    }

    Actor leader(String name, OrganizationId branch) {
        return new Actor(Role.BRANCH_LEADER, branch, register(name, branch, "团支部书记", true, CadreRank.NONE));
    }

    private CadreId register(String name, OrganizationId body, String title, boolean leader, CadreRank rank) {
        Appointment post = new Appointment(body, title, leader, Staffing.FULL_TIME, FOUNDED);
        return office(() -> cadres.register(name, rank, post).orThrow());
    }

    List<MemberId> enrol(OrganizationId branch, int count) {
        List<MemberId> roster = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String name = "团员" + numeral(number);
            roster.add(office(() ->
                    members.join(name, "", branch, FOUNDED, Joining.ENROLLED).orThrow()));
        }
        return List.copyOf(roster);
    }

    /** A number up to 99 as it stands in a name. */
    static String numeral(int number) {
        return "零一二三四五六七八九".charAt(number / 10) + "" + "零一二三四五六七八九".charAt(number % 10);
    }

    private static <T> T at(LocalDate day, Supplier<T> work) {
        AtomicReference<T> answer = new AtomicReference<>();
        HouseClock.on(day, () -> answer.set(work.get()));
        return answer.get();
    }
}
