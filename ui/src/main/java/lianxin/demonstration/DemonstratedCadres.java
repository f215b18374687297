package lianxin.demonstration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxin.demonstration.Demonstration.Province;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.Divisions;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.organization.Staffing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** People in posts: a full provincial committee, smaller ones below, one cadre in a township, a leader in each branch. */
@Component
class DemonstratedCadres {

    /** One post to fill in a body of some level. */
    private record Seat(String title, boolean leader, CadreRank rank) {}

    private static final List<Seat> PROVINCE = List.of(
            new Seat("书记", true, CadreRank.BUREAU),
            new Seat("副书记", false, CadreRank.DEPUTY_BUREAU),
            new Seat("副书记", false, CadreRank.DEPUTY_BUREAU),
            new Seat("组织部部长", false, CadreRank.DIVISION),
            new Seat("宣传部部长", false, CadreRank.DIVISION),
            new Seat("青年发展部部长", false, CadreRank.DIVISION),
            new Seat("学校部部长", false, CadreRank.DIVISION),
            new Seat("权益部部长", false, CadreRank.DIVISION),
            new Seat("少年部部长", false, CadreRank.DIVISION),
            new Seat("办公室副主任", false, CadreRank.DEPUTY_DIVISION),
            new Seat("组织部副部长", false, CadreRank.DEPUTY_DIVISION),
            new Seat("宣传部副部长", false, CadreRank.DEPUTY_DIVISION),
            new Seat("青年发展部副部长", false, CadreRank.DEPUTY_DIVISION),
            new Seat("学校部四级调研员", false, CadreRank.DEPUTY_DIVISION),
            new Seat("组织部干部", false, CadreRank.SECTION),
            new Seat("宣传部干部", false, CadreRank.SECTION),
            new Seat("学校部干部", false, CadreRank.STAFF),
            new Seat("权益部干部", false, CadreRank.STAFF));

    private static final List<Seat> PREFECTURE = List.of(
            new Seat("书记", true, CadreRank.DIVISION),
            new Seat("副书记", false, CadreRank.DEPUTY_DIVISION),
            new Seat("副书记", false, CadreRank.DEPUTY_DIVISION),
            new Seat("办公室主任", false, CadreRank.SECTION),
            new Seat("干部", false, CadreRank.STAFF));

    private static final List<Seat> COUNTY = List.of(
            new Seat("书记", true, CadreRank.SECTION),
            new Seat("副书记", false, CadreRank.DEPUTY_SECTION),
            new Seat("干部", false, CadreRank.STAFF));

    private static final List<Seat> TOWNSHIP = List.of(new Seat("书记", true, CadreRank.STAFF));
    private static final List<Seat> BRANCH = List.of(new Seat("团支部书记", true, CadreRank.NONE));

    private final Cadres cadres;
    private final Organizations organizations;
    private final Divisions divisions;
    private final DemonstratedBodies bodies;
    private final TransactionTemplate transaction;

    DemonstratedCadres(
            Cadres cadres,
            Organizations organizations,
            Divisions divisions,
            DemonstratedBodies bodies,
            TransactionTemplate transaction) {
        this.cadres = cadres;
        this.organizations = organizations;
        this.divisions = divisions;
        this.bodies = bodies;
        this.transaction = transaction;
    }

    /** Fills the posts; returns those whom article 二 asks to keep liaison points, with the body in which they serve. */
    Map<CadreId, LeagueOrganization> appoint(Province province, InventedPeople people, LocalDate from) {
        Map<CadreId, LeagueOrganization> inCharge = new LinkedHashMap<>();
        LeagueOrganization root = organizations.root().orElseThrow();
        seat(root, PROVINCE, people, from, inCharge);
        divisions.within(province.division()).stream()
                .filter(place ->
                        place.level() == OrganizationLevel.PREFECTURE || place.level() == OrganizationLevel.COUNTY)
                .map(place -> organizations.findByCode(place.code()).orElseThrow())
                .forEach(body -> seat(
                        body,
                        body.description().level() == OrganizationLevel.PREFECTURE ? PREFECTURE : COUNTY,
                        people,
                        from,
                        inCharge));
        for (Divisions.Division township : bodies.townships(province)) {
            seat(organizations.findByCode(township.code()).orElseThrow(), TOWNSHIP, people, from, inCharge);
            organizations
                    .findByCode(township.code() + DemonstratedBodies.BRANCH)
                    .ifPresent(branch -> seat(branch, BRANCH, people, from, inCharge));
        }
        return inCharge;
    }

    /** A single further post in a body. */
    CadreId seat(OrganizationId body, String title, boolean leader, CadreRank rank, String name, LocalDate from) {
        return cadres.register(name, rank, new Cadres.Appointment(body, title, leader, Staffing.FULL_TIME, from))
                .orThrow();
    }

    private void seat(
            LeagueOrganization body,
            List<Seat> seats,
            InventedPeople people,
            LocalDate from,
            Map<CadreId, LeagueOrganization> inCharge) {
        boolean leading = body.description().leadingBody()
                && body.description().level().compareTo(OrganizationLevel.PREFECTURE) <= 0;
        transaction.executeWithoutResult(status -> {
            for (Seat seat : seats) {
                CadreId cadre = seat(body.id(), seat.title(), seat.leader(), seat.rank(), people.name(), from);
                if (leading && seat.rank().compareTo(CadreRank.DEPUTY_DIVISION) <= 0) {
                    inCharge.put(cadre, body);
                }
            }
        });
    }
}
