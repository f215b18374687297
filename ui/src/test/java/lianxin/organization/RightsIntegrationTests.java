package lianxin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxin.Application;
import lianxin.audit.Audit;
import lianxin.conversation.Conversation;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.conversation.TalkForm;
import lianxin.conversation.Topic;
import lianxin.drafting.ClauseComment.CommentId;
import lianxin.drafting.ClauseComment.Verdict;
import lianxin.drafting.ImplementingMeasures;
import lianxin.identity.AccountPost;
import lianxin.identity.Accounts;
import lianxin.identity.ApiClients;
import lianxin.identity.NewAccount;
import lianxin.kernel.Caller;
import lianxin.kernel.Fault;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.liaison.ArrangementPlan;
import lianxin.liaison.HostAnswer;
import lianxin.liaison.KeyContactCards;
import lianxin.liaison.Liaison;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonArrangement.Assign;
import lianxin.liaison.LiaisonDisclosure;
import lianxin.liaison.PointYear;
import lianxin.liaison.VisitReport;
import lianxin.liaison.VisitWork;
import lianxin.notification.Channels;
import lianxin.notification.OwnReminders;
import lianxin.notification.Reminder.Rhythm;
import lianxin.organization.Membership.Joining;
import lianxin.organization.Organizations.Create;
import lianxin.organization.RightsExpectation.About;
import lianxin.organization.RightsWorld.Place;
import lianxin.organization.RightsWorld.Stand;
import lianxin.organization.RightsWorld.Target;
import lianxin.organization.RosterImport.RowState;
import lianxin.organization.RosterImport.Sheet;
import lianxin.rules.Packs;
import lianxin.rules.Provision;
import lianxin.rules.Recompute;
import lianxin.rules.Rules;
import lianxin.testing.TestTenants;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The authorization files, run: each role asks for each operation from each place, of the facades that screens and GraphQL
 * stand on, and gets what the files say and nothing else. What lies behind the wall answers like what does not exist.
 */
@Tag("database")
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "lianxin.tenancy.tasks=false")
class RightsIntegrationTests {

    /** A way to carry out an operation; the answer is an outcome, a page, a list or an optional. */
    private record Way(String operation, About about, Function<Target, Object> ask) {}

    private static final TenantCode HOME = TestTenants.HUBEI;
    private static final Set<Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));

    /** Asked over HTTP alone: {@link RightsOverGraphQlIntegrationTests} and {@link RightsOnScreensIntegrationTests}. */
    private static final Set<String> OVER_HTTP = Set.of("duty.read", "graphql.ask", "organization.read");

    @Autowired
    RightsMatrix matrix;

    @Autowired
    RightsExpectation expectation;

    @Autowired
    RightsWorld world;

    @Autowired
    Organizations organizations;

    @Autowired
    Cadres cadres;

    @Autowired
    Members members;

    @Autowired
    RosterImport imports;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiClients clients;

    @Autowired
    Audit audit;

    @Autowired
    Packs packs;

    @Autowired
    Rules rules;

    @Autowired
    Recompute.Years years;

    @Autowired
    Channels channels;

    @Autowired
    OwnReminders reminders;

    @Autowired
    ImplementingMeasures measures;

    @Autowired
    Liaison liaison;

    @Autowired
    LiaisonArrangement arrangement;

    @Autowired
    LiaisonDisclosure disclosure;

    @Autowired
    KeyContactCards cards;

    @Autowired
    Conversation conversation;

    @Autowired
    HouseClock clock;

    @TempDir
    Path folder;

    @Test
    void everyOperationOfTheFilesIsAskedFor() {
        Set<String> asked = new TreeSet<>(OVER_HTTP);
        ways().forEach(way -> asked.add(way.operation()));
        assertThat(asked)
                .isEqualTo(matrix.names().stream()
                        .filter(name -> !name.startsWith("/"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void eachRoleMayExactlyWhatTheFilesSay() {
        List<String> differences = new ArrayList<>();
        for (Way way : ways()) {
            boolean branch = way.about() == About.BRANCH;
            world.stands(HOME, branch).forEach((place, stand) -> {
                for (Role role : ROLES) {
                    boolean may = expectation.may(way.operation(), way.about(), role, place);
                    Object answer = ask(way, role, stand, world.target(HOME, branch));
                    if (allowed(answer) != may) {
                        differences.add("%s by %s, %s: %s, and the answer is %s"
                                .formatted(way.operation(), role, place, may ? "allowed" : "not allowed", answer));
                    }
                }
            });
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void aForeignThingAnswersLikeOneThatDoesNotExist() {
        Map<String, String> differences = new TreeMap<>();
        for (Way way : ways()) {
            if (way.about() != About.TENANT) {
                boolean branch = way.about() == About.BRANCH;
                Stand stand = world.stands(HOME, branch).get(Place.FOREIGN);
                for (Role role : ROLES) {
                    Target target = world.target(HOME, branch);
                    String foreign = words(ask(way, role, stand, target)).replace(target.code(), "nowhere");
                    String unknown = words(ask(way, role, stand, world.nothing()));
                    if (!foreign.equals(unknown)) {
                        differences.put(way.operation() + " by " + role, foreign + " and not " + unknown);
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    private Object ask(Way way, Role role, Stand stand, Target target) {
        try {
            return world.as(role, stand, () -> way.ask().apply(target));
        } catch (Fault fault) {
            if (fault.category() == Fault.Category.FORBIDDEN) {
                return fault;
            }
            throw new AssertionError(way.operation() + " by " + role + " at " + stand, fault);
        }
    }

    /** What is refused for another reason than that nothing is known of it was within reach. */
    private static boolean allowed(Object answer) {
        return switch (answer) {
            case Outcome.Accepted<?> accepted -> true;
            case Outcome.Refused<?> refused ->
                refused.reasons().stream().noneMatch(reason -> reason.code().contains("unknown"));
            case Optional<?> found -> found.isPresent();
            case Collection<?> found -> !found.isEmpty();
            case Page<?> page -> !page.rows().isEmpty();
            case null, default -> false;
        };
    }

    private static String words(Object answer) {
        return answer instanceof Fault fault ? fault.category() + " " + fault.getMessage() : String.valueOf(answer);
    }

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        ways.addAll(ofOrganizations());
        ways.addAll(ofIdentity());
        ways.addAll(ofLiaison());
        ways.addAll(ofConversation());
        return ways;
    }

    private List<Way> ofOrganizations() {
        LocalDate today = clock.today();
        return List.of(
                new Way(
                        "organization.change",
                        About.BODY,
                        t -> organizations.carryOut(new Create(
                                "rights-new-" + RightsWorld.count(),
                                t.code(),
                                new LeagueOrganization.Description(
                                        "新建" + RightsWorld.count(),
                                        OrganizationLevel.COUNTY,
                                        OrganizationKind.LEAGUE_COMMITTEE,
                                        true,
                                        OrganizationField.PUBLIC_OFFICE,
                                        ""),
                                RightsWorld.FOUNDED))),
                new Way("cadre.read", About.CADRE, t -> cadres.find(t.cadre())),
                new Way(
                        "cadre.read",
                        About.BODY,
                        t -> cadres.search("", t.body(), null, 50).rows().stream()
                                .filter(line -> line.organization().equals(t.body()))
                                .toList()),
                new Way(
                        "cadre.change",
                        About.CADRE,
                        t -> cadres.changeRank(
                                t.cadre(),
                                RightsWorld.count() % 2 == 0 ? CadreRank.DIVISION : CadreRank.DEPUTY_DIVISION,
                                today)),
                new Way("member.read", About.BRANCH, t -> members.find(t.member())),
                new Way("member.read", About.BRANCH, t -> members.search("", t.body(), null, 5)),
                new Way(
                        "member.change",
                        About.BRANCH,
                        t -> members.join(RightsWorld.name(), "", t.body(), today, Joining.ENROLLED)),
                new Way(
                        "import.run",
                        About.BRANCH,
                        t -> ready(
                                Sheet.MEMBERS,
                                Map.of("姓名", RightsWorld.name(), "支部代码", t.code(), "入支部日期", "2025-03-01"))),
                new Way(
                        "import.run",
                        About.BODY,
                        t -> ready(
                                Sheet.CADRES,
                                Map.of(
                                        "姓名",
                                        RightsWorld.name(),
                                        "单位代码",
                                        t.code(),
                                        "职务",
                                        "干事",
                                        "是否负责人",
                                        "否",
                                        "职级",
                                        "科员及以下",
                                        "任职方式",
                                        "专职",
                                        "任职日期",
                                        "2025-03-01"))),
                new Way(
                        "import.run",
                        About.BODY,
                        t -> ready(
                                Sheet.ORGANIZATIONS,
                                Map.of(
                                        "组织代码",
                                        "rights-new-" + RightsWorld.count(),
                                        "上级代码",
                                        t.code(),
                                        "组织名称",
                                        "新建团委",
                                        "层级",
                                        "县",
                                        "类别",
                                        "团委",
                                        "是否领导机关",
                                        "是",
                                        "领域",
                                        "机关",
                                        "成立日期",
                                        "2025-03-01"))));
    }

    /** The rows of such a workbook that could be written. */
    private Object ready(Sheet sheet, Map<String, String> row) {
        return imports.read(imports.open(sheet), workbook(row), done -> {}).orThrow().rows().entrySet().stream()
                .filter(state -> state.getKey() == RowState.READY && state.getValue() > 0)
                .toList();
    }

    private List<Way> ofIdentity() {
        return List.of(
                new Way("account.read", About.BODY, t -> accounts.find(t.account())),
                new Way(
                        "account.open",
                        About.BODY,
                        t -> accounts.open(new NewAccount("n" + Ids.next(), "某某", 0, Role.CADRE, t.body()))),
                new Way("account.open", About.BODY, t -> accounts.issueCode(t.account())),
                new Way("account.open", About.BODY, t -> accounts.enable(t.account(), false)),
                new Way(
                        "account.grant",
                        About.BODY,
                        t -> accounts.grant(t.account(), Role.BRANCH_LEADER, t.body(), clock.today())),
                new Way("account.grant", About.BODY, this::revoke),
                new Way("account.factor.reset", About.BODY, t -> accounts.resetFactor(t.account())),
                new Way("audit.read", About.TENANT, t -> audit.read("", Optional.empty(), 1)),
                new Way("audit.read", About.TENANT, t -> Optional.of(audit.verify())),
                new Way("pack.read", About.TENANT, t -> Optional.of(packs.state())),
                new Way("pack.change", About.TENANT, t -> Optional.of(packs.upload(new byte[0]))),
                new Way("own-number.read", About.BODY, t -> Optional.of(rules.ownProvisions(t.body()))),
                new Way(
                        "own-number.set",
                        About.BODY,
                        t -> rules.setOwn(new Provision.Given(
                                t.body(), "research.trips_counted_by", "", "TRIP", clock.today(), "试验"))),
                new Way("year.read", About.TENANT, t -> Optional.of(years.all())),
                new Way("year.freeze", About.TENANT, t -> Optional.of(years.withdraw(1))),
                new Way("notification.channel.read", About.TENANT, t -> Optional.of(channels.list())),
                new Way("notification.channel.read", About.TENANT, t -> Optional.of(channels.troubles())),
                new Way(
                        "notification.channel.change",
                        About.TENANT,
                        t -> channels.change("no-such-plugin", Map.of(), true)),
                new Way(
                        "notification.channel.change",
                        About.TENANT,
                        t -> channels.test("no-such-plugin", "somewhere", Locale.ENGLISH)),
                new Way("notification.reminder.choose", About.TENANT, t -> reminders.stop()),
                new Way(
                        "notification.reminder.choose",
                        About.TENANT,
                        t -> reminders.choose("no-such-plugin", "somewhere", Rhythm.WEEKLY, Locale.ENGLISH)),
                new Way("notification.reminder.choose", About.TENANT, t -> Optional.of(reminders.offered())),
                new Way("notification.reminder.choose", About.TENANT, t -> Optional.of(reminders.mine())),
                new Way("measures.read", About.TENANT, t -> measures.documents()),
                new Way("measures.comment", About.TENANT, t -> world.comment()),
                new Way("pack.read", About.BODY, t -> measures.find(commentOf(t))),
                new Way("pack.change", About.BODY, t -> measures.answer(commentOf(t), Verdict.NOTED, "甲")),
                new Way("api-client.read", About.TENANT, t -> clients.list()),
                new Way("api-client.change", About.BODY, t -> clients.open("n" + Ids.next(), "系统", t.body())));
    }

    private static CommentId commentOf(Target target) {
        return new CommentId(target.at("/packs/comments").value());
    }

    private Object revoke(Target target) {
        var account = target.account();
        var post = new java.util.concurrent.atomic.AtomicReference<>(new lianxin.identity.PostId(1));
        Caller.system(HOME)
                .run(() -> accounts.find(account)
                        .map(found -> found.posts().getFirst())
                        .map(AccountPost::id)
                        .ifPresent(post::set));
        return accounts.revoke(account, post.get());
    }

    private List<Way> ofLiaison() {
        LocalDate today = clock.today();
        return List.of(
                new Way("liaison.visit.record", About.CADRE, t -> {
                    LocalDate day = today.plusDays(RightsWorld.count());
                    return liaison.record(
                            RightsWorld.key(), t.cadre(), new VisitReport(t.point(), day, day, false, VisitWork.NONE));
                }),
                new Way("liaison.visit.confirm", About.BODY, t -> liaison.answer(t.visit(), 1, HostAnswer.isTrue())),
                new Way("liaison.read", About.CADRE, t -> liaison.visitsOf(t.cadre(), null, 5)),
                new Way("liaison.read", About.CADRE, t -> liaison.find(t.made())),
                new Way(
                        "liaison.read",
                        About.CADRE,
                        t -> liaison.workOf(t.cadre(), clock.today().getYear())),
                new Way("liaison.standing.read", About.CADRE, t -> liaison.standings(t.cadre(), today.getYear())),
                new Way(
                        "liaison.standing.read",
                        About.CADRE,
                        t -> liaison.pointYear(t.point(), today.getYear())
                                .map(PointYear::standings)
                                .orElse(List.of())),
                new Way("liaison.point.read", About.BODY, t -> liaison.pointYear(t.quiet(), today.getYear())),
                new Way("liaison.place.read", About.BODY, t -> arrangement.pointsOf(t.body())),
                new Way("liaison.card.read", About.CADRE, t -> cards.open(t.contact())),
                new Way("liaison.arrangement.read", About.CADRE, t -> arrangement.of(t.cadre(), today)),
                new Way(
                        "liaison.arrangement.read",
                        About.BODY,
                        t -> arrangement.table(t.body(), today.getYear(), null, 5)),
                new Way("liaison.disclosure.read", About.BODY, t -> disclosure.lines(t.body(), today.getYear())),
                new Way(
                        "liaison.disclosure.answer",
                        About.BODY,
                        t -> disclosure.answer(t.body(), t.cadre(), today.getYear(), true)),
                new Way("liaison.arrange", About.CADRE, t -> {
                    LocalDate day = today.plusDays(RightsWorld.count());
                    Path file = workbook(Map.of(
                            "姓名", t.name(), "单位", t.code(), "联系县（区）", t.code(), "点位", "某村", "起止日期", day + "至" + day));
                    return arrangement.preview(file).orThrow().rows().stream()
                            .filter(line -> line.effect() == ArrangementPlan.Effect.ASSIGNED)
                            .toList();
                }),
                new Way("liaison.arrange", About.CADRE, t -> {
                    LocalDate day = today.plusDays(RightsWorld.count());
                    return arrangement.assign(new Assign(t.cadre(), t.host(), day, day, ""));
                }));
    }

    private List<Way> ofConversation() {
        LocalDate today = clock.today();
        YearMonth last = YearMonth.from(today).minusMonths(1);
        return List.of(
                new Way(
                        "conversation.talk.record",
                        About.BRANCH,
                        t -> conversation.record(t.body(), world.talk(t), RightsWorld.key())),
                new Way("conversation.talk.record-own", About.CADRE, this::recordOwn),
                new Way(
                        "conversation.talk.confirm",
                        About.BRANCH,
                        t -> conversation.confirm(t.talk(), 1, RightsWorld.key())),
                new Way("conversation.talk.read", About.BRANCH, t -> conversation.talks(t.body(), null, 5)),
                new Way(
                        "conversation.people.read",
                        About.BRANCH,
                        t -> conversation
                                .coverage(t.body(), today.getYear())
                                .filter(coverage -> !coverage.people().isEmpty())),
                new Way(
                        "conversation.people.read",
                        About.BRANCH,
                        t -> conversation
                                .find(t.talk())
                                .filter(talk -> !talk.content().members().isEmpty())),
                new Way("conversation.talk.record", About.BRANCH, t -> conversation.readSheet(sheet(t.body()))),
                new Way(
                        "conversation.talk.record",
                        About.BRANCH,
                        t -> conversation.writeSheet(t.body(), OutputStream.nullOutputStream())),
                new Way(
                        "conversation.topic.report",
                        About.BRANCH,
                        t -> conversation.reportTopics(t.body(), last, Set.of(Topic.CAREER), RightsWorld.key())),
                new Way("conversation.topic.read", About.BRANCH, t -> conversation.topics(t.body(), last)),
                new Way(
                        "conversation.follow-up.change",
                        About.BRANCH,
                        t -> conversation.raise(t.body(), world.followUp(), RightsWorld.key())),
                new Way(
                        "conversation.follow-up.read",
                        About.BRANCH,
                        t -> conversation.followUps(t.body(), true, null, 5)));
    }

    /** Whatever is sent, such a talk is the caller's own: who is no such cadre has recorded nothing of this one. */
    private Object recordOwn(Target target) {
        Outcome<Conversation.Recorded> recorded = conversation.record(
                target.body(),
                new Content(clock.today(), TalkForm.CHANCE, List.of(), 2, false, target.cadre()),
                RightsWorld.key());
        boolean others = recorded instanceof Outcome.Accepted<?>
                && Caller.current().cadre() != target.cadre().value();
        return others ? Optional.empty() : recorded;
    }

    /** A 谈心登记表 of the branch, not filled in yet. */
    private static InputStream sheet(OrganizationId branch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "lianxin", "1.0")) {
            book.newWorksheet("谈心登记表").value(1, 0, Long.toString(branch.value()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    private Path workbook(Map<String, String> row) {
        Path file = folder.resolve("workbook-" + RightsWorld.count() + ".xlsx");
        List<String> heads = List.copyOf(row.keySet());
        try (var out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "lianxin", "1.0")) {
            Worksheet sheet = book.newWorksheet("名册");
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                sheet.value(1, column, row.get(heads.get(column)));
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
