package lianxin.organization;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import lianxin.conversation.Conversation;
import lianxin.conversation.FollowUp;
import lianxin.conversation.Handling;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.conversation.TalkForm;
import lianxin.conversation.TalkId;
import lianxin.conversation.Topic;
import lianxin.drafting.ClauseComment;
import lianxin.drafting.ImplementingMeasures;
import lianxin.identity.AccountId;
import lianxin.identity.Accounts;
import lianxin.identity.ApiClients;
import lianxin.identity.NewAccount;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Id;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.liaison.KeyContact;
import lianxin.liaison.KeyContactCards;
import lianxin.liaison.KeyContactCards.Card;
import lianxin.liaison.Liaison;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonArrangement.Assign;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.liaison.PointRecord.RecordId;
import lianxin.liaison.VisitReport;
import lianxin.liaison.VisitWork;
import lianxin.liaison.YouthField;
import lianxin.organization.Cadres.Appointment;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.Membership.Joining;
import lianxin.organization.Organizations.Create;
import lianxin.rules.Packs;
import lianxin.testing.TestAccounts;
import lianxin.testing.TestTenants;
import lianxin.ui.PackFolder;
import lianxin.ui.plain.OldPhone;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Three provinces of the same shape, in which somebody of any role stands anywhere and asks for anything. */
@Lazy
@Component
class RightsWorld {

    /** Where the caller stands, seen from what is asked for. */
    enum Place {
        /** It is the caller's own record. */
        SELF,
        /** In the same body. */
        OWN,
        /** What is asked for lies below. */
        BELOW,
        /** What is asked for lies above. */
        ABOVE,
        /** In a body beside it. */
        BESIDE,
        /** In another tenant, at its root. */
        FOREIGN
    }

    /** Somebody's post. */
    record Stand(TenantCode tenant, OrganizationId body, long cadre) {}

    /** What is asked for: ids of things that exist, or of nothing. */
    interface Target {
        OrganizationId body();

        String code();

        CadreId cadre();

        MemberId member();

        AccountId account();

        PointId host();

        PointId point();

        /** A point of the body that nobody is in charge of. */
        PointId quiet();

        VisitId visit();

        /** A visit that the cadre made. */
        VisitId made();

        /** A key contact of the cadre, who agreed to a sealed card. */
        RecordId contact();

        TalkId talk();

        /** The name of the cadre. */
        String name();

        /** What the screen at this address shows when its id stands in the address. */
        Id at(String address);
    }

    /** The bodies of one province: a prefecture with everything below it, one beside it, one far away. */
    private record Province(
            OrganizationId root,
            OrganizationId prefecture,
            OrganizationId county,
            OrganizationId township,
            OrganizationId branch,
            OrganizationId otherBranch,
            OrganizationId beside,
            CadreId head,
            CadreId colleague,
            CadreId leader,
            MemberId member,
            PointId host,
            PointId point,
            PointId quiet,
            VisitId visit,
            VisitId made,
            RecordId contact,
            Map<String, Id> others) {}

    static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final Set<Role> ADMINISTRATORS =
            Set.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestTenants tenants;
    private final Organizations organizations;
    private final Cadres cadres;
    private final Members members;
    private final Accounts accounts;
    private final ApiClients clients;
    private final Liaison liaison;
    private final LiaisonArrangement arrangement;
    private final RosterImport imports;
    private final KeyContactCards cards;
    private final Conversation conversation;
    private final Packs packs;
    private final ImplementingMeasures measures;
    private final TestAccounts signIns;
    private final HouseClock clock;
    private final Map<TenantCode, Province> provinces = new HashMap<>();

    RightsWorld(
            TestTenants tenants,
            Organizations organizations,
            Cadres cadres,
            Members members,
            Accounts accounts,
            ApiClients clients,
            Liaison liaison,
            LiaisonArrangement arrangement,
            RosterImport imports,
            KeyContactCards cards,
            Conversation conversation,
            Packs packs,
            ImplementingMeasures measures,
            TestAccounts signIns,
            HouseClock clock) {
        this.tenants = tenants;
        this.organizations = organizations;
        this.cadres = cadres;
        this.members = members;
        this.accounts = accounts;
        this.clients = clients;
        this.liaison = liaison;
        this.arrangement = arrangement;
        this.imports = imports;
        this.cards = cards;
        this.conversation = conversation;
        this.packs = packs;
        this.measures = measures;
        this.signIns = signIns;
        this.clock = clock;
        tenants.all().forEach(tenant -> provinces.put(tenant, tenants.in(tenant, () -> province(tenant))));
    }

    /** A name that nobody else has. */
    static String name() {
        return "赵"
                + Integer.toString(count())
                        .chars()
                        .mapToObj(digit -> "甲乙丙丁戊己庚辛壬癸".substring(digit - '0', digit - '0' + 1))
                        .reduce("", String::concat);
    }

    private static final AtomicInteger TALKS = new AtomicInteger();

    static int count() {
        return COUNT.incrementAndGet();
    }

    /** Where callers can stand whose target lies in the prefecture of this tenant, or in its branch. */
    Map<Place, Stand> stands(TenantCode tenant, boolean branch) {
        Province home = provinces.get(tenant);
        Map<Place, Stand> stands = new EnumMap<>(Place.class);
        if (branch) {
            stands.put(Place.OWN, new Stand(tenant, home.branch(), home.leader().value()));
            stands.put(Place.BELOW, new Stand(tenant, home.county(), 0));
            stands.put(Place.BESIDE, new Stand(tenant, home.otherBranch(), 0));
        } else {
            stands.put(
                    Place.SELF, new Stand(tenant, home.prefecture(), home.head().value()));
            stands.put(
                    Place.OWN,
                    new Stand(tenant, home.prefecture(), home.colleague().value()));
            stands.put(Place.BELOW, new Stand(tenant, home.root(), 0));
            stands.put(Place.ABOVE, new Stand(tenant, home.county(), 0));
            stands.put(Place.BESIDE, new Stand(tenant, home.beside(), 0));
        }
        TenantCode other = tenants.all().get((tenants.all().indexOf(tenant) + 1) % 3);
        stands.put(Place.FOREIGN, new Stand(other, provinces.get(other).root(), 0));
        return stands;
    }

    /** A browser in which somebody who stands there has signed in with this role: for UNPROVEN, an administrator too early. */
    OldPhone phone(int port, Role role, Stand stand) {
        String name = TestAccounts.name();
        Role held = role == Role.UNPROVEN ? Role.ADMINISTRATOR : role;
        AccountId account =
                signIns.open(stand.tenant(), name, held, stand.body(), stand.cadre(), TestAccounts.PASSWORD);
        boolean proven = ADMINISTRATORS.contains(role);
        return OldPhone.signedIn(
                port, name + "@" + stand.tenant(), proven ? signIns.prove(stand.tenant(), account) : "");
    }

    /** A browser of somebody who holds two posts there. */
    OldPhone phoneOfTwoPosts(int port, Role first, Role second, Stand stand) {
        String name = TestAccounts.name();
        AccountId account =
                signIns.open(stand.tenant(), name, first, stand.body(), stand.cadre(), TestAccounts.PASSWORD);
        tenants.in(stand.tenant(), () -> accounts.grant(account, second, stand.body(), clock.today()))
                .orThrow();
        return OldPhone.signedIn(port, name + "@" + stand.tenant(), "");
    }

    <T> T as(Role role, Stand stand, Supplier<T> work) {
        return new Caller(stand.tenant(), 1, role.name(), role, stand.body().value(), stand.cadre()).call(work::get);
    }

    /** Something that exists in this tenant: the prefecture's, or its branch's. */
    Target target(TenantCode tenant, boolean branch) {
        Province home = provinces.get(tenant);
        OrganizationId body = branch ? home.branch() : home.prefecture();
        return new Target() {
            @Override
            public OrganizationId body() {
                return body;
            }

            @Override
            public String code() {
                return tenants.in(
                        tenant, () -> organizations.find(body).orElseThrow().code());
            }

            @Override
            public CadreId cadre() {
                return branch ? home.leader() : home.head();
            }

            @Override
            public MemberId member() {
                return home.member();
            }

            @Override
            public AccountId account() {
                return tenants.in(
                        tenant,
                        () -> accounts.openWithPassword(
                                        new NewAccount("n" + Ids.next(), "某某", 0, Role.CADRE, body), "a long password")
                                .orThrow());
            }

            @Override
            public PointId host() {
                return home.host();
            }

            @Override
            public PointId point() {
                return home.point();
            }

            @Override
            public PointId quiet() {
                return home.quiet();
            }

            @Override
            public VisitId visit() {
                return home.visit();
            }

            @Override
            public VisitId made() {
                return home.made();
            }

            @Override
            public RecordId contact() {
                return home.contact();
            }

            @Override
            public String name() {
                return tenants.in(
                        tenant, () -> cadres.find(cadre()).orElseThrow().name());
            }

            @Override
            public Id at(String address) {
                return switch (address) {
                    case "/organizations" -> body();
                    case "/cadres", "/liaison/disclosure" -> cadre();
                    case "/members" -> member();
                    case "/accounts" -> account();
                    case "/liaison/points" -> quiet();
                    case "/liaison/visits", "/liaison/record" -> made();
                    case "/talks/records" -> talk();
                    default -> Objects.requireNonNull(home.others().get(address), address);
                };
            }

            @Override
            public TalkId talk() {
                return as(
                        Role.SECRETARY,
                        new Stand(tenant, home.township(), 0),
                        () -> conversation
                                .record(home.branch(), entry(home), key())
                                .orThrow()
                                .id());
            }
        };
    }

    /** Nothing that exists anywhere. */
    Target nothing() {
        return new Target() {
            @Override
            public OrganizationId body() {
                return new OrganizationId(Ids.next());
            }

            @Override
            public String code() {
                return "nowhere";
            }

            @Override
            public CadreId cadre() {
                return new CadreId(Ids.next());
            }

            @Override
            public MemberId member() {
                return new MemberId(Ids.next());
            }

            @Override
            public AccountId account() {
                return new AccountId(Ids.next());
            }

            @Override
            public PointId host() {
                return new PointId(Ids.next());
            }

            @Override
            public PointId point() {
                return new PointId(Ids.next());
            }

            @Override
            public PointId quiet() {
                return new PointId(Ids.next());
            }

            @Override
            public VisitId visit() {
                return new VisitId(Ids.next());
            }

            @Override
            public VisitId made() {
                return new VisitId(Ids.next());
            }

            @Override
            public RecordId contact() {
                return new RecordId(Ids.next());
            }

            @Override
            public String name() {
                return "无此人";
            }

            @Override
            public Id at(String address) {
                return new OrganizationId(Ids.next());
            }

            @Override
            public TalkId talk() {
                return new TalkId(Ids.next());
            }
        };
    }

    Content talk(Target target) {
        return new Content(clock.today(), TalkForm.INDIVIDUAL, List.of(target.member()), 0, false, target.cadre());
    }

    /** A talk that nobody has recorded before: of another day or another form. */
    private Content entry(Province home) {
        int talk = TALKS.getAndIncrement();
        TalkForm form = TalkForm.values()[talk % TalkForm.values().length];
        LocalDate day = clock.today().minusDays(talk / TalkForm.values().length);
        return new Content(day, form, List.of(home.member()), 0, false, home.leader());
    }

    static String key() {
        return "rights-" + Ids.next();
    }

    /** A draft of rules for the schools of this province. */
    private Id draft(TenantCode tenant) {
        byte[] archive = PackFolder.zip(Map.of(
                "plugin.properties", "plugin.id=rules-schools\nplugin.version=1.0.0\n", "pack/pack.yaml", """
                title: 学校实施办法
                document: 试验〔2026〕2号
                issuer: 试验
                level: province
                jurisdiction: "%s"
                fields: [SCHOOL]
                extends: rules-national >=1.0.0 & <2.0.0
                articles: { 第一条: 试验。 }
                """.formatted(
                                tenants.jurisdiction(tenant))));
        return Objects.requireNonNull(packs.upload(archive).draft()).id();
    }

    /** What the caller says to a clause of what is in force. */
    Outcome<ClauseComment> comment() {
        String edition = measures.documents().getFirst().edition();
        return measures.comment(edition, "第二条", "建议写明", key());
    }

    private Province province(TenantCode tenant) {
        OrganizationId root = organizations
                .root()
                .map(LeagueOrganization::id)
                .orElseGet(() -> body(tenant, "", OrganizationLevel.PROVINCE));
        OrganizationId prefecture = body(tenant, codeOf(root), OrganizationLevel.PREFECTURE);
        OrganizationId county = body(tenant, codeOf(prefecture), OrganizationLevel.COUNTY);
        OrganizationId township = body(tenant, codeOf(county), OrganizationLevel.TOWNSHIP);
        OrganizationId branch = body(tenant, codeOf(township), OrganizationLevel.GRASSROOTS);
        OrganizationId otherBranch = body(tenant, codeOf(township), OrganizationLevel.GRASSROOTS);
        OrganizationId beside = body(tenant, codeOf(root), OrganizationLevel.PREFECTURE);
        OrganizationId far = body(tenant, codeOf(root), OrganizationLevel.PREFECTURE);
        CadreId head = cadre(prefecture, true);
        CadreId colleague = cadre(prefecture, false);
        CadreId leader = cadre(branch, true);
        CadreId visitor = cadre(far, true);
        MemberId member =
                members.join(name(), "", branch, FOUNDED, Joining.ENROLLED).orThrow();
        PointId host = arrangement.establish(prefecture, "某村", "").orThrow();
        PointId point = arrangement.establish(county, "另一村", "").orThrow();
        PointId away = arrangement.establish(far, "远处的村", "").orThrow();
        PointId quiet = arrangement.establish(prefecture, "第三个村", "").orThrow();
        arrangement
                .assign(new Assign(visitor, host, FOUNDED, Period.OPEN_END, ""))
                .orThrow();
        arrangement
                .assign(new Assign(head, point, FOUNDED, Period.OPEN_END, ""))
                .orThrow();
        arrangement.assign(new Assign(head, away, FOUNDED, Period.OPEN_END, "")).orThrow();
        LocalDate yesterday = clock.today().minusDays(1);
        VisitId visit = liaison.record(
                        key(), visitor, new VisitReport(host, yesterday, yesterday, true, VisitWork.NONE))
                .orThrow()
                .id();
        liaison.record(key(), head, new VisitReport(point, yesterday, yesterday, true, VisitWork.NONE))
                .orThrow();
        LocalDate before = yesterday.minusDays(1);
        VisitId made = liaison.record(key(), head, new VisitReport(away, before, before, true, VisitWork.NONE))
                .orThrow()
                .id();
        RecordId contact = as(Role.CADRE, new Stand(tenant, prefecture, head.value()), () -> {
            KeyContact met = new KeyContact(0, YouthField.RURAL, Period.from(FOUNDED));
            RecordId id = liaison.keep(key(), head, point, met).orThrow().id();
            return cards.keep(id, new Card("麦小穗", "电话 13800138000", FOUNDED)).orThrow();
        });
        Map<String, Id> others = new HashMap<>();
        others.put("/import", imports.open(RosterImport.Sheet.MEMBERS));
        others.put("/packs", draft(tenant));
        others.put("/packs/draft", draft(tenant));
        others.put(
                "/packs/comments",
                as(Role.CADRE, new Stand(tenant, prefecture, head.value()), this::comment)
                        .orThrow()
                        .id());
        others.put(
                "/api-clients",
                clients.open("n" + Ids.next(), "系统", root).orThrow().id());
        others.put(
                "/hand-over",
                cadres.handOver(new Cadres.HandOver(
                                cadre(prefecture, false),
                                cadre(prefecture, false),
                                clock.today().minusDays(1),
                                false))
                        .orThrow());
        Province home = new Province(
                root,
                prefecture,
                county,
                township,
                branch,
                otherBranch,
                beside,
                head,
                colleague,
                leader,
                member,
                host,
                point,
                quiet,
                visit,
                made,
                contact,
                others);
        as(Role.BRANCH_LEADER, new Stand(tenant, branch, leader.value()), () -> {
            conversation.record(branch, entry(home), key()).orThrow();
            others.put(
                    "/follow-ups",
                    conversation.raise(branch, followUp(), key()).orThrow().id());
            return conversation.reportTopics(
                    branch, YearMonth.from(clock.today()).minusMonths(1), Set.of(Topic.CAREER), key());
        });
        return home;
    }

    FollowUp.Content followUp() {
        return new FollowUp.Content(
                YearMonth.from(clock.today()),
                Topic.CAREER,
                "开展一次活动",
                Handling.GUIDANCE,
                null,
                clock.today().plusDays(10));
    }

    private CadreId cadre(OrganizationId body, boolean leader) {
        return cadres.register(
                        name(),
                        CadreRank.DEPUTY_DIVISION,
                        new Appointment(body, "书记", leader, Staffing.FULL_TIME, FOUNDED))
                .orThrow();
    }

    private String codeOf(OrganizationId body) {
        return organizations.find(body).orElseThrow().code();
    }

    private OrganizationId body(TenantCode tenant, String above, OrganizationLevel level) {
        boolean branch = level == OrganizationLevel.GRASSROOTS;
        Outcome<OrganizationId> made = organizations.carryOut(new Create(
                "rights-" + tenant + "-" + count(),
                above,
                new Description(
                        "权限测试" + count(),
                        level,
                        branch ? OrganizationKind.LEAGUE_BRANCH : OrganizationKind.LEAGUE_COMMITTEE,
                        !branch,
                        branch ? OrganizationField.RURAL : OrganizationField.PUBLIC_OFFICE,
                        ""),
                FOUNDED));
        return made.orThrow();
    }
}
