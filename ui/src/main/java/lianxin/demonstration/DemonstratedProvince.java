package lianxin.demonstration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import lianxin.demonstration.Demonstration.Province;
import lianxin.kernel.HouseClock;
import lianxin.organization.CadreId;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.Organizations;
import org.springframework.stereotype.Component;

/** Fills one tenant: bodies, people, accounts, then their work of last year and of the running year up to yesterday. */
@Component
class DemonstratedProvince {

    private final DemonstratedBodies bodies;
    private final DemonstratedCadres cadres;
    private final DemonstratedMembers members;
    private final DemonstrationAccounts accounts;
    private final DemonstratedStory story;
    private final DemonstratedComments comments;
    private final Organizations organizations;
    private final HouseClock clock;

    DemonstratedProvince(
            DemonstratedBodies bodies,
            DemonstratedCadres cadres,
            DemonstratedMembers members,
            DemonstrationAccounts accounts,
            DemonstratedStory story,
            DemonstratedComments comments,
            Organizations organizations,
            HouseClock clock) {
        this.bodies = bodies;
        this.cadres = cadres;
        this.members = members;
        this.accounts = accounts;
        this.story = story;
        this.comments = comments;
        this.organizations = organizations;
        this.clock = clock;
    }

    void fill(Province province) {
        LocalDate begin = LocalDate.of(clock.today().getYear() - 3, 9, 1);
        InventedPeople people = new InventedPeople(province.code());
        Map<CadreId, LeagueOrganization> inCharge = new LinkedHashMap<>();
        HouseClock.on(begin, () -> {
            bodies.establish(province, begin);
            inCharge.putAll(cadres.appoint(province, people, begin));
            members.enrol(province, people, begin);
        });
        accounts.openOffice(organizations.root().orElseThrow().id());
        if (province.branches() > 0) {
            story.tell(province, inCharge, people);
        }
        if (province.code().equals("hubei")) {
            comments.suggest();
        }
    }
}
