package lianxin.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.Cadres.Appointment;
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
import lianxin.testing.TestTenants;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Villages with a branch, its leader and its members, in any of the three tenants, and somebody to act in them. */
@Lazy
@Component
class ConversationFixtures {

    static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    static final LocalDate JOINED = LocalDate.of(2024, 9, 1);

    private static final Map<TenantCode, String> MARKS =
            Map.of(TestTenants.HUBEI, "鄂", TestTenants.GUANGDONG, "粤", TestTenants.BEIJING, "京");
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    /** A branch below a township. */
    record Village(
            TenantCode tenant,
            OrganizationId township,
            CadreId secretary,
            OrganizationId branch,
            CadreId leader,
            List<MemberId> members) {}

    private final TestTenants tenants;
    private final Organizations organizations;
    private final Cadres cadres;
    private final Members members;

    ConversationFixtures(TestTenants tenants, Organizations organizations, Cadres cadres, Members members) {
        this.tenants = tenants;
        this.organizations = organizations;
        this.cadres = cadres;
        this.members = members;
    }

    Village village(TenantCode tenant, int size) {
        return tenants.in(tenant, () -> {
            OrganizationId township = body(root(tenant), OrganizationLevel.TOWNSHIP, OrganizationKind.LEAGUE_COMMITTEE);
            OrganizationId branch = body(township, OrganizationLevel.GRASSROOTS, OrganizationKind.LEAGUE_BRANCH);
            List<MemberId> roster = new ArrayList<>();
            for (int number = 0; number < size; number++) {
                roster.add(join(branch, name(tenant, number), JOINED));
            }
            return new Village(
                    tenant,
                    township,
                    cadre(township, MARKS.get(tenant) + "镇书记"),
                    branch,
                    cadre(branch, MARKS.get(tenant) + "支书"),
                    List.copyOf(roster));
        });
    }

    /** The name of a member, marked with its tenant. */
    static String name(TenantCode tenant, int number) {
        return MARKS.get(tenant) + STEMS.charAt(number / STEMS.length()) + STEMS.charAt(number % STEMS.length());
    }

    MemberId join(OrganizationId branch, String name, LocalDate day) {
        return members.join(name, "", branch, day, Joining.ENROLLED).orThrow();
    }

    CadreId cadre(OrganizationId body, String name) {
        return cadres.register(name, CadreRank.NONE, new Appointment(body, "书记", true, Staffing.PART_TIME, FOUNDED))
                .orThrow();
    }

    /** Runs the work as the leader of the branch. */
    <T> T asLeader(Village village, Supplier<T> work) {
        return tenants.as(
                village.tenant(),
                Role.BRANCH_LEADER,
                village.branch().value(),
                village.leader().value(),
                work);
    }

    /** Runs the work as the secretary of the township. */
    <T> T asTownship(Village village, Supplier<T> work) {
        return tenants.as(
                village.tenant(),
                Role.SECRETARY,
                village.township().value(),
                village.secretary().value(),
                work);
    }

    /** Runs the work as a job of the house in the village's tenant. */
    <T> T in(Village village, Supplier<T> work) {
        return tenants.in(village.tenant(), work);
    }

    static Content content(LocalDate day, TalkForm form, List<MemberId> members) {
        return new Content(day, form, members, 0, false, null);
    }

    static Content content(LocalDate day, TalkForm form, MemberId... members) {
        return content(day, form, Arrays.asList(members));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static <T> T on(LocalDate day, Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        HouseClock.on(day, () -> result.set(work.get()));
        return result.get();
    }

    private OrganizationId root(TenantCode tenant) {
        return organizations
                .root()
                .map(root -> root.id())
                .orElseGet(() -> create(
                        tenant.value(),
                        "",
                        "共青团" + tenant + "委员会",
                        OrganizationLevel.PROVINCE,
                        OrganizationKind.LEAGUE_COMMITTEE));
    }

    private OrganizationId body(OrganizationId parent, OrganizationLevel level, OrganizationKind kind) {
        return create("", organizations.find(parent).orElseThrow().code(), "测试" + Ids.next(), level, kind);
    }

    private OrganizationId create(
            String code, String parent, String name, OrganizationLevel level, OrganizationKind kind) {
        return organizations
                .carryOut(new Create(
                        code, parent, new Description(name, level, kind, false, OrganizationField.RURAL, ""), FOUNDED))
                .orThrow();
    }
}
