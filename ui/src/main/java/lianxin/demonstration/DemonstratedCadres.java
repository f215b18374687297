package lianxin.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
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
            new Seat("四级调研员", false, CadreRank.DEPUTY_DIVISION),
            new Seat("四级调研员", false, CadreRank.DEPUTY_DIVISION),
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

    DemonstratedCadres(Cadres cadres, Organizations organizations, Divisions divisions, DemonstratedBodies bodies) {
        this.cadres = cadres;
        this.organizations = organizations;
        this.divisions = divisions;
        this.bodies = bodies;
    }

    /** Fills the posts; returns those whom article 二 asks to keep liaison points, with the body in which they serve. */
    Map<CadreId, LeagueOrganization> appoint(Province province, InventedPeople people, LocalDate from) {
        List<LeagueOrganization> bodiesOfSeats = new ArrayList<>();
        List<Cadres.NewCadre> wanted = new ArrayList<>();
        seats(province).forEach((body, seats) -> {
            for (Seat seat : seats) {
                bodiesOfSeats.add(body);
                wanted.add(seat(body.id(), seat, people.name(), from));
            }
        });
        List<CadreId> ids = cadres.registerAll(wanted).orThrow();
        Map<CadreId, LeagueOrganization> inCharge = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            if (keepsPoints(bodiesOfSeats.get(i), wanted.get(i).rank())) {
                inCharge.put(ids.get(i), bodiesOfSeats.get(i));
            }
        }
        return inCharge;
    }

    private Map<LeagueOrganization, List<Seat>> seats(Province province) {
        Map<LeagueOrganization, List<Seat>> seats = new LinkedHashMap<>();
        seats.put(organizations.root().orElseThrow(), PROVINCE);
        for (Divisions.Division place : divisions.within(province.division())) {
            if (place.level() == OrganizationLevel.PREFECTURE || place.level() == OrganizationLevel.COUNTY) {
                LeagueOrganization body = organizations.findByCode(place.code()).orElseThrow();
                seats.put(body, body.description().level() == OrganizationLevel.PREFECTURE ? PREFECTURE : COUNTY);
            }
        }
        for (Divisions.Division township : bodies.townships(province)) {
            seats.put(organizations.findByCode(township.code()).orElseThrow(), TOWNSHIP);
            organizations
                    .findByCode(township.code() + DemonstratedBodies.BRANCH)
                    .ifPresent(branch -> seats.put(branch, BRANCH));
        }
        return seats;
    }

    private static boolean keepsPoints(LeagueOrganization body, CadreRank rank) {
        return body.description().leadingBody()
                && body.description().level().compareTo(OrganizationLevel.PREFECTURE) <= 0
                && rank.compareTo(CadreRank.DEPUTY_DIVISION) <= 0;
    }

    /** A leader of a branch who comes later. */
    void lead(OrganizationId branch, String name, LocalDate from) {
        cadres.registerAll(List.of(seat(branch, BRANCH.getFirst(), name, from))).orThrow();
    }

    private static Cadres.NewCadre seat(OrganizationId body, Seat seat, String name, LocalDate from) {
        return new Cadres.NewCadre(
                name, seat.rank(), new Cadres.Appointment(body, seat.title(), seat.leader(), Staffing.FULL_TIME, from));
    }
}
