package lianxin.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxin.demonstration.Demonstration.Province;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Page;
import lianxin.kernel.Role;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import org.springframework.stereotype.Component;

/** The people of the story and their accounts. */
@Component
class DemonstratedStory {

    private static final int PAGE = 200;

    /** Where a province's story plays, by codes of bodies. */
    private record Stage(String county, String prefecture, String studentBranch) {}

    private static final Map<String, Stage> STAGES = Map.of(
            "hubei", new Stage("420325", "4203", "42U010101"),
            "guangdong", new Stage("440117", "4401", "44U010101"),
            "beijing", new Stage("110118", "110118", "11U010101"));

    private final Organizations organizations;
    private final Cadres cadres;
    private final DemonstratedBodies bodies;
    private final DemonstratedCadres people;
    private final DemonstratedMembers members;
    private final DemonstrationAccounts accounts;
    private final HouseClock clock;

    DemonstratedStory(
            Organizations organizations,
            Cadres cadres,
            DemonstratedBodies bodies,
            DemonstratedCadres people,
            DemonstratedMembers members,
            DemonstrationAccounts accounts,
            HouseClock clock) {
        this.organizations = organizations;
        this.cadres = cadres;
        this.bodies = bodies;
        this.people = people;
        this.members = members;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether this place lies in the county in which the tenant's story plays. */
    static boolean playsIn(String tenant, String county) {
        Stage stage = STAGES.get(tenant);
        return stage != null && stage.county().equals(county);
    }

    void tell(Province province) {
        Stage stage = STAGES.get(province.code());
        if (stage == null) {
            return;
        }
        OrganizationId root = organizations.root().orElseThrow().id();
        String township = bodies.townships(province).getFirst().code();
        account("department", Role.CADRE, root, "组织部部长");
        account("prefecture", Role.CADRE, body(stage.prefecture()), "副书记");
        account("secretary", Role.SECRETARY, body(stage.county()), "书记");
        account("township", Role.SECRETARY, body(township), "书记");
        account("branch", Role.BRANCH_LEADER, body(township + DemonstratedBodies.BRANCH), "团支部书记");
        student(province.code(), body(stage.studentBranch()));
    }

    private void student(String tenant, OrganizationId branch) {
        InventedPeople invented = new InventedPeople(tenant + "-student");
        LocalDate term = LocalDate.of(clock.today().getYear() - 2, 9, 1);
        people.seat(branch, "团支部书记", true, CadreRank.NONE, invented.name(), term);
        members.enrol(branch, 32, invented, term);
        account("student", Role.BRANCH_LEADER, branch, "团支部书记");
    }

    private OrganizationId body(String code) {
        return organizations.findByCode(code).orElseThrow().id();
    }

    private void account(String name, Role role, OrganizationId body, String title) {
        CadreId cadre = holder(body, title);
        accounts.open(name, cadres.names(List.of(cadre)).getOrDefault(cadre, name), cadre, role, body);
    }

    private CadreId holder(OrganizationId body, String title) {
        Page<Cadre.Line> page = cadres.search("", body, null, PAGE);
        while (true) {
            for (Cadre.Line line : page.rows()) {
                if (line.organization().equals(body) && line.title().equals(title)) {
                    return line.id();
                }
            }
            if (page.next() == null) {
                throw new IllegalStateException("Nobody holds the post " + title);
            }
            page = cadres.search("", body, page.next(), PAGE);
        }
    }
}
