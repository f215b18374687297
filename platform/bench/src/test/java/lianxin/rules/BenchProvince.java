package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lianxin.kernel.Ids;
import lianxin.kernel.Period;
import lianxin.kernel.TenantCode;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonArrangement.Assign;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.Divisions;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.Members;
import lianxin.organization.Members.Enrolment;
import lianxin.organization.Membership;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.organization.Staffing;
import lianxin.tenancy.Tenants;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A province of the size of the demonstration's 湖北, or some times as large: real divisions, invented people. */
@Lazy
@Component
class BenchProvince {

    static final int SCALE = Integer.getInteger("lianxin.bench.scale", 1);
    static final int CADRES = 2_000 * SCALE;
    static final int BRANCHES = 2_000 * SCALE;
    static final int MEMBERS_OF_BRANCH = 10;
    static final int IN_CHARGE = 300 * SCALE;
    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);
    private static final LocalDate JOINED = LocalDate.of(2024, 9, 1);
    private static final int BATCH = 2_000;

    private final Tenants tenants;
    private final Organizations organizations;
    private final Divisions divisions;
    private final Cadres cadres;
    private final Members members;
    private final LiaisonArrangement arrangement;
    private final JdbcTemplate template;

    /** Who has which points. */
    final List<InCharge> inCharge = new ArrayList<>();

    record InCharge(CadreId cadre, OrganizationId body, List<PointId> points) {}

    BenchProvince(
            Tenants tenants,
            Organizations organizations,
            Divisions divisions,
            Cadres cadres,
            Members members,
            LiaisonArrangement arrangement,
            JdbcTemplate template) {
        this.tenants = tenants;
        this.organizations = organizations;
        this.divisions = divisions;
        this.cadres = cadres;
        this.members = members;
        this.arrangement = arrangement;
        this.template = template;
    }

    /** A tenant of its own for each run, and empty. */
    TenantCode tenant(String name) {
        String code = name + Long.toString(System.currentTimeMillis() % 1_000_000_000, 36);
        tenants.create(code, name, "42").orThrow();
        return new TenantCode(code);
    }

    /** What is kept from now on is kept anew, as after a publication: deleting instead would leave rows to skip. */
    void beginGeneration() {
        template.update("UPDATE result_generation SET running = running + 1");
    }

    /** Fills the bound tenant. */
    void fill() {
        divisions.establish("42", BEGINNING).orThrow();
        List<String> townships = codes(OrganizationLevel.TOWNSHIP);
        inBatches(
                IntStream.range(0, BRANCHES)
                        .mapToObj(number -> new Organizations.Create(
                                "", townships.get(number % townships.size()), branch(), JOINED))
                        .toList(),
                some -> organizations.createAll(some).orThrow());
        List<Enrolment> enrolments = new ArrayList<>();
        template.queryForList(
                        "SELECT organization_id FROM organization_version WHERE kind = 'LEAGUE_BRANCH'", Long.class)
                .forEach(branch -> IntStream.range(0, MEMBERS_OF_BRANCH)
                        .forEach(number -> enrolments.add(new Enrolment(
                                "团员", "", new OrganizationId(branch), JOINED, Membership.Joining.ENROLLED))));
        inBatches(enrolments, some -> members.joinAll(some).orThrow());
        engage();
        arrange();
        holdTalks();
    }

    private List<String> codes(OrganizationLevel level) {
        return divisions.within("42").stream()
                .filter(place -> place.level() == level)
                .map(Divisions.Division::code)
                .toList();
    }

    private static Description branch() {
        return new Description(
                "共青团" + Ids.next() + "支部",
                OrganizationLevel.GRASSROOTS,
                OrganizationKind.LEAGUE_BRANCH,
                false,
                OrganizationField.RURAL,
                "");
    }

    /** Those in charge of points serve in prefectures, all others in townships. */
    private void engage() {
        List<OrganizationId> prefectures = bodies(OrganizationLevel.PREFECTURE);
        List<OrganizationId> townships = bodies(OrganizationLevel.TOWNSHIP);
        List<Cadres.NewCadre> wanted = new ArrayList<>();
        for (int number = 0; number < CADRES; number++) {
            boolean charge = number < IN_CHARGE;
            OrganizationId body =
                    charge ? prefectures.get(number % prefectures.size()) : townships.get(number % townships.size());
            wanted.add(new Cadres.NewCadre(
                    "团干部",
                    charge ? CadreRank.DIVISION : CadreRank.SECTION,
                    new Cadres.Appointment(body, "干部" + number, false, Staffing.FULL_TIME, BEGINNING)));
        }
        inBatches(wanted, some -> {
            List<CadreId> ids = cadres.registerAll(some).orThrow();
            for (int i = 0; i < ids.size(); i++) {
                if (some.get(i).rank() == CadreRank.DIVISION) {
                    inCharge.add(new InCharge(ids.get(i), some.get(i).first().organization(), new ArrayList<>()));
                }
            }
        });
    }

    private List<OrganizationId> bodies(OrganizationLevel level) {
        return codes(level).stream()
                .map(code -> organizations.findByCode(code).orElseThrow().id())
                .toList();
    }

    private void arrange() {
        List<PointId> points = bodies(OrganizationLevel.COUNTY).stream()
                .map(county -> arrangement.establish(county, "", "团县委办公室").orThrow())
                .toList();
        for (int number = 0; number < inCharge.size(); number++) {
            InCharge who = inCharge.get(number);
            for (int point : List.of(number % points.size(), (number + 7) % points.size())) {
                who.points().add(points.get(point));
                arrangement
                        .assign(new Assign(who.cadre(), points.get(point), JOINED, Period.OPEN_END, "办公室通知"))
                        .orThrow();
            }
        }
    }

    /** Two talks with each member, written as the ledger would. */
    private void holdTalks() {
        Map<Long, List<Long>> rosters = new HashMap<>();
        template.query("SELECT branch_id, member_id FROM membership", row -> {
            rosters.computeIfAbsent(row.getLong(1), branch -> new ArrayList<>()).add(row.getLong(2));
        });
        List<Object[]> facts = new ArrayList<>();
        rosters.forEach((branch, roster) -> {
            for (LocalDate day : List.of(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 9, 5))) {
                long talk = Ids.next();
                roster.forEach(member -> facts.add(new Object[] {
                    "BRANCH",
                    branch,
                    day,
                    Ids.next(),
                    day,
                    "conversation.talk",
                    "conversation.talk",
                    talk,
                    1,
                    branch,
                    member,
                    talk,
                    true,
                    "{\"during_research\":false,\"form\":\"INDIVIDUAL\"}",
                    TODAY.atStartOfDay()
                }));
            }
        });
        inBatches(
                facts,
                some -> template.batchUpdate(
                        "INSERT INTO fact (subject_kind, subject_id, first_day, id, last_day, kind, source_kind, source_id,"
                                + " revision, organization_id, object_id, event_id, confirmed, attributes, recorded_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        some));
    }

    private static <T> void inBatches(List<T> all, Consumer<List<T>> work) {
        for (int first = 0; first < all.size(); first += BATCH) {
            work.accept(all.subList(first, Math.min(all.size(), first + BATCH)));
        }
    }

    static String size(Collection<?> results) {
        return "%,d cadres, %,d branches, %,d members, %,d results"
                .formatted(CADRES, BRANCHES, BRANCHES * MEMBERS_OF_BRANCH, results.size());
    }
}
