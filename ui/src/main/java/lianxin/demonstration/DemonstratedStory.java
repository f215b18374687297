package lianxin.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lianxin.conversation.TalkForm;
import lianxin.demonstration.Demonstration.Province;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Page;
import lianxin.kernel.Role;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.Divisions;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import org.springframework.stereotype.Component;

/** The people of the story, their accounts and what happened to them, amid the work of everyone else. */
@Component
class DemonstratedStory {

    private static final int PAGE = 200;

    /** Branches from which on everyone in charge keeps points; in a smaller demonstration only two bodies do. */
    private static final int IN_FULL = 500;

    /** Where a province's story plays, by codes of bodies. */
    private record Stage(String county, String otherCounty, String prefecture, String studentBranch) {}

    private static final Map<String, Stage> STAGES = Map.of(
            "hubei", new Stage("420325", "422826", "4203", "42U010101"),
            "guangdong", new Stage("440117", "440224", "4401", "44U010101"),
            "beijing", new Stage("110118", "110119", "110118", "11U010101"));

    private final Organizations organizations;
    private final Cadres cadres;
    private final DemonstratedBodies bodies;
    private final DemonstratedCadres people;
    private final DemonstratedMembers members;
    private final DemonstrationAccounts accounts;
    private final DemonstratedVisits visits;
    private final DemonstratedTalks talks;
    private final DemonstratedChanges changes;
    private final DemonstratedTrust trust;
    private final Divisions divisions;
    private final HouseClock clock;

    DemonstratedStory(
            Organizations organizations,
            Cadres cadres,
            DemonstratedBodies bodies,
            DemonstratedCadres people,
            DemonstratedMembers members,
            DemonstrationAccounts accounts,
            DemonstratedVisits visits,
            DemonstratedTalks talks,
            DemonstratedChanges changes,
            DemonstratedTrust trust,
            Divisions divisions,
            HouseClock clock) {
        this.organizations = organizations;
        this.cadres = cadres;
        this.bodies = bodies;
        this.people = people;
        this.members = members;
        this.accounts = accounts;
        this.visits = visits;
        this.talks = talks;
        this.changes = changes;
        this.trust = trust;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Whether this place lies in the county in which the tenant's story plays. */
    static boolean playsIn(String tenant, String county) {
        Stage stage = STAGES.get(tenant);
        return stage != null && stage.county().equals(county);
    }

    void tell(Province province, Map<CadreId, LeagueOrganization> inCharge, InventedPeople dice) {
        Stage stage = Objects.requireNonNull(STAGES.get(province.code()));
        OrganizationId root = organizations.root().orElseThrow().id();
        String township = bodies.townships(province).getFirst().code();
        OrganizationId branch = body(township + DemonstratedBodies.BRANCH);
        CadreId department = account("department", Role.CADRE, root, "组织部部长");
        CadreId prefecture = account("prefecture", Role.CADRE, body(stage.prefecture()), "副书记");
        account("secretary", Role.SECRETARY, body(stage.county()), "书记");
        account("township", Role.SECRETARY, body(township), "书记");
        account("branch", Role.BRANCH_LEADER, branch, "团支部书记");
        OrganizationId students = student(province.code(), body(stage.studentBranch()));
        Set<OrganizationId> few = Set.of(root, body(stage.prefecture()));
        Predicate<OrganizationId> atWork = province.branches() < IN_FULL ? few::contains : body -> true;
        InventedPeople talkDice = new InventedPeople(province.code() + "-talks");
        Caller caller = Caller.current();
        SideBySide.run(List.of(
                () -> caller.run(() -> {
                    visits.replay(
                            province, charges(inCharge, atWork, department, prefecture, body(stage.county())), dice);
                    visitsOf(department, province, List.of(body(stage.otherCounty()), body(stage.county())), dice);
                }),
                () -> caller.run(() -> {
                    talksOfEveryone(province, branch, talkDice);
                    talksOfTheStory(branch, students, talkDice);
                })));
        if (province.code().equals("hubei")) {
            changes(province, prefecture, branch, dice);
            trusts(department, root, prefecture, body(stage.prefecture()));
        }
    }

    /** What 湖北 shows beside: who is flagged, promoted, replaced or gone, and why. */
    private void changes(Province province, CadreId prefecture, OrganizationId branch, InventedPeople dice) {
        OrganizationId root = body(province.division());
        changes.keepsOneCounty(holder(root, "办公室副主任"));
        changes.replacesPoint(holder(root, "少年部部长"));
        changes.isPromoted(holder(body("4203"), "办公室主任"));
        changes.worksAroundTheYearsEnd(holder(root, "青年发展部部长"), dice);
        changes.handsOver(holder(root, "学校部部长"), holder(root, "学校部四级调研员"));
        changes.correctsADate(prefecture, dice);
        changes.graduate(dice);
        changes.followsUp(branch, holder(branch, "团支部书记"));
    }

    /** Colleagues of the department head agree with her records; at the prefecture they wonder, and a date turns out wrong. */
    private void trusts(CadreId department, OrganizationId root, CadreId prefecture, OrganizationId city) {
        LocalDate september = LocalDate.of(clock.today().getYear(), 9, 10);
        visits.assigned(department).forEach(point -> trust.keepsCard(department, root, point));
        trust.colleaguesSay(department, root, september, 12, true);
        trust.colleaguesSay(prefecture, city, september, 6, false);
    }

    private void talksOfEveryone(Province province, OrganizationId except, InventedPeople dice) {
        for (Divisions.Division place : bodies.townships(province)) {
            OrganizationId talking = body(place.code() + DemonstratedBodies.BRANCH);
            if (!talking.equals(except)) {
                talks.replay(talking, dice);
            }
        }
    }

    /** The department head: last year's forgotten day was added and confirmed; this year the visit to the second county is still to come. */
    private void visitsOf(CadreId cadre, Province province, List<OrganizationId> counties, InventedPeople dice) {
        int thisYear = clock.today().getYear();
        PointId first = visits.assign(province, cadre, counties.getFirst(), thisYear - 1);
        PointId second = visits.assign(province, cadre, counties.getLast(), thisYear - 1);
        visits.visit(cadre, first, LocalDate.of(thisYear - 1, 4, 14), 5, dice);
        visits.visit(cadre, first, LocalDate.of(thisYear - 1, 9, 15), 5, dice);
        visits.visit(cadre, second, LocalDate.of(thisYear - 1, 11, 3), 5, dice);
        visits.visitWithForgottenDay(cadre, second, LocalDate.of(thisYear - 1, 5, 20), dice);
        if (LocalDate.of(thisYear, 4, 30).isBefore(clock.today())) {
            visits.visit(cadre, first, LocalDate.of(thisYear, 4, 14), 5, dice);
            visits.keepUp(cadre, first, LocalDate.of(thisYear, 4, 17), dice);
        }
    }

    /** Nine members who were home for the Spring Festival were met once in a group; the others wait. */
    private void talksOfTheStory(OrganizationId branch, OrganizationId students, InventedPeople dice) {
        int thisYear = clock.today().getYear();
        talks.lastYear(branch, dice);
        talks.talk(branch, LocalDate.of(thisYear, 2, 20), TalkForm.GROUP, 9);
        talks.lastYear(students, dice);
        talks.talk(students, LocalDate.of(thisYear, 3, 18), TalkForm.GROUP, 24);
        talks.talk(students, LocalDate.of(thisYear, 10, 14), TalkForm.INDIVIDUAL, 1);
    }

    /** Two places each for whoever works; one of them has the county of the story, and one stands apart. */
    private List<DemonstratedVisits.Charge> charges(
            Map<CadreId, LeagueOrganization> inCharge,
            Predicate<OrganizationId> atWork,
            CadreId apart,
            CadreId guest,
            OrganizationId county) {
        Map<OrganizationId, List<OrganizationId>> places = new HashMap<>();
        List<DemonstratedVisits.Charge> charges = new ArrayList<>();
        inCharge.forEach((cadre, body) -> {
            List<OrganizationId> near = places.computeIfAbsent(body.id(), id -> placesOf(body));
            int some = charges.size() * 2 % Math.max(1, near.size() - 1);
            int at = cadre.equals(guest) ? Math.max(0, near.indexOf(county) - 1) : some;
            if (atWork.test(body.id()) && !cadre.equals(apart) && near.size() > 1) {
                charges.add(new DemonstratedVisits.Charge(cadre, near.subList(at, at + 2)));
            }
        });
        return charges;
    }

    private List<OrganizationId> placesOf(LeagueOrganization body) {
        String code = body.code();
        List<Divisions.Division> below = divisions.within(code.substring(0, 2)).stream()
                .filter(place -> place.code().startsWith(code) && !place.code().equals(code))
                .toList();
        List<Divisions.Division> counties = below.stream()
                .filter(place -> place.level() == OrganizationLevel.COUNTY)
                .toList();
        return (counties.isEmpty() ? below : counties)
                .stream().map(place -> body(place.code())).toList();
    }

    private OrganizationId student(String tenant, OrganizationId branch) {
        InventedPeople invented = new InventedPeople(tenant + "-student");
        LocalDate term = LocalDate.of(clock.today().getYear() - 2, 9, 1);
        HouseClock.on(term, () -> {
            people.lead(branch, invented.name(), term);
            members.enrol(Stream.of(branch), 32, invented, term);
        });
        account("student", Role.BRANCH_LEADER, branch, "团支部书记");
        return branch;
    }

    private OrganizationId body(String code) {
        return organizations.findByCode(code).orElseThrow().id();
    }

    private CadreId account(String name, Role role, OrganizationId body, String title) {
        CadreId cadre = holder(body, title);
        accounts.open(name, cadres.names(List.of(cadre)).getOrDefault(cadre, name), cadre, role, body);
        return cadre;
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
