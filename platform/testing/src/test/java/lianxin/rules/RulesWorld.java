package lianxin.rules;

import static lianxin.ledger.Attribute.code;
import static lianxin.ledger.Attribute.flag;
import static lianxin.ledger.Attribute.number;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.StoredTime;
import lianxin.ledger.FactKind;
import lianxin.ledger.Ledger;
import lianxin.ledger.NewFact;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.Divisions;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.MemberId;
import lianxin.organization.Members;
import lianxin.organization.Membership;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.organization.Staffing;
import lianxin.testing.TestTenants;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.support.TransactionTemplate;

/** A province with people in it, and some of the kinds that modules keep, as the national pack announces them. */
@Lazy
class RulesWorld {

    static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private final TestTenants tenants;
    private final Organizations organizations;
    private final Cadres cadres;
    private final Members members;
    private final Ledger ledger;
    private final Points points;
    private final TransactionTemplate transaction;

    RulesWorld(
            TestTenants tenants,
            Organizations organizations,
            Cadres cadres,
            Members members,
            Divisions divisions,
            Ledger ledger,
            Points points,
            TransactionTemplate transaction) {
        this.tenants = tenants;
        this.organizations = organizations;
        this.cadres = cadres;
        this.members = members;
        this.ledger = ledger;
        this.points = points;
        this.transaction = transaction;
        in(() -> organizations.root().isPresent()
                ? 0
                : divisions.establish("42", BEGINNING).orThrow());
    }

    <T> T in(Supplier<T> work) {
        return on(TODAY, work);
    }

    <T> T on(LocalDate day, Supplier<T> work) {
        AtomicReference<T> answer = new AtomicReference<>();
        HouseClock.on(day, () -> answer.set(tenants.in(TestTenants.HUBEI, work)));
        return answer.get();
    }

    OrganizationId province() {
        return in(() -> organizations.root().orElseThrow().id());
    }

    CadreId cadre(CadreRank rank) {
        return cadre(rank, province());
    }

    CadreId cadre(CadreRank rank, OrganizationId body) {
        return in(
                () -> cadres.register("试验", rank, appointment(body, BEGINNING)).orThrow());
    }

    static Cadres.Appointment appointment(OrganizationId body, LocalDate from) {
        return new Cadres.Appointment(body, "部长", false, Staffing.FULL_TIME, from);
    }

    OrganizationId branch() {
        return below(province(), department(false, OrganizationLevel.GRASSROOTS, OrganizationKind.LEAGUE_BRANCH));
    }

    /** A department of the provincial committee. */
    OrganizationId department() {
        return below(province(), department(true, OrganizationLevel.PROVINCE, OrganizationKind.DEPARTMENT));
    }

    static Description department(boolean leading, OrganizationLevel level, OrganizationKind kind) {
        return new Description("共青团试验" + Ids.next(), level, kind, leading, OrganizationField.RURAL, "");
    }

    OrganizationId below(OrganizationId parent, Description description) {
        return in(() -> organizations
                .carryOut(new Organizations.Create(
                        "", organizations.find(parent).orElseThrow().code(), description, BEGINNING))
                .orThrow());
    }

    MemberId member(OrganizationId branch, LocalDate from) {
        return in(() -> members.join("团员", "", branch, from, Membership.Joining.ENROLLED)
                .orThrow());
    }

    /** Gives the cadre a point, as a module would. */
    void assign(CadreId cadre, long point, Period days, String county) {
        assign(cadre, days.first(), new Link(point, days, Map.of("county", county)));
    }

    /** Ends what the cadre has at these points and gives these links instead. */
    void assign(CadreId cadre, LocalDate from, Link... links) {
        post(() -> ledger.change(List.of(Subject.cadre(cadre.value())), Period.from(from), () -> {
            points.put(cadre.value(), links);
            return true;
        }));
    }

    SourceRecord visit(CadreId cadre, long point, LocalDate first, LocalDate last) {
        SourceRecord source = new SourceRecord("liaison.visit", Ids.next());
        revise(source, 1, cadre, point, first, last);
        return source;
    }

    void revise(SourceRecord source, int revision, CadreId cadre, long point, LocalDate first, LocalDate last) {
        Subject subject = Subject.cadre(cadre.value());
        record(source, revision, List.of(fact("liaison.visit", subject, point, new Period(first, last), Map.of())));
    }

    /** A visit in the transaction that runs. */
    void visitNow(CadreId cadre, long point, LocalDate first, LocalDate last) {
        Subject subject = Subject.cadre(cadre.value());
        ledger.record(
                new SourceRecord("liaison.visit", Ids.next()),
                1,
                List.of(fact("liaison.visit", subject, point, new Period(first, last), Map.of())));
    }

    <T> T inOneTransaction(Supplier<T> work) {
        return in(() -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    void talk(OrganizationId branch, LocalDate day, String form, Collection<MemberId> met) {
        Subject subject = Subject.branch(branch.value());
        record(
                new SourceRecord("conversation.talk", Ids.next()),
                1,
                met.stream()
                        .map(member -> fact(
                                "conversation.talk",
                                subject,
                                member.value(),
                                new Period(day, day),
                                Map.of("form", form)))
                        .toList());
    }

    private static NewFact fact(String kind, Subject subject, long object, Period days, Map<String, Object> values) {
        return new NewFact(kind, subject, 0, object, 0, days, false, values);
    }

    void record(SourceRecord source, int revision, List<NewFact> facts) {
        post(() -> {
            ledger.record(source, revision, facts);
            return true;
        });
    }

    private void post(Supplier<Boolean> work) {
        in(() -> transaction.execute(status -> work.get()));
    }

    <T> T change(Supplier<Outcome<T>> work) {
        return in(() -> work.get().orThrow());
    }

    /** Which points a cadre has; stands in for the module that keeps them, and keeps what was known before. */
    static class Points implements Relation {

        private record Known(LocalDateTime recorded, List<Link> links) {}

        /** As in a database, all nodes see the same. */
        private static final Map<Long, List<Known>> LINKS = new ConcurrentHashMap<>();

        private final HouseClock clock;

        Points(HouseClock clock) {
            this.clock = clock;
        }

        /** Links to the same points are replaced, the others stay. */
        void put(long cadre, Link... given) {
            List<Long> points = Arrays.stream(given).map(Link::object).toList();
            List<Link> now = new ArrayList<>(known(cadre, HouseClock.knownBefore()));
            now.removeIf(link -> points.contains(link.object()));
            now.addAll(List.of(given));
            LINKS.computeIfAbsent(cadre, fresh -> new CopyOnWriteArrayList<>())
                    .add(new Known(StoredTime.of(clock.instant()), now));
        }

        private List<Link> known(long cadre, LocalDateTime before) {
            return LINKS.getOrDefault(cadre, List.of()).stream()
                    .filter(known -> known.recorded.isBefore(before))
                    .reduce((earlier, later) -> later)
                    .map(Known::links)
                    .orElse(List.of());
        }

        @Override
        public RelationKind kind() {
            return new RelationKind(
                    "liaison.assignment",
                    "联系点安排",
                    SubjectKind.CADRE,
                    "point",
                    List.of(code("county", "县"), code("end_reason", "终止原因"), flag("shared", "合联")));
        }

        @Override
        public Map<Long, List<Link>> of(Collection<Long> subjects, Period days) {
            Map<Long, List<Link>> found = new HashMap<>();
            subjects.forEach(cadre -> found.put(cadre, known(cadre, HouseClock.knownBefore())));
            return found;
        }
    }

    /** Stands for a stage that the first engine does not have yet, and remembers whom it was asked for. */
    static class Parents implements StageWork {

        final List<Subject> asked = new CopyOnWriteArrayList<>();

        @Override
        public Stage stage() {
            return Stage.PARENTS;
        }

        @Override
        public boolean concerns(SubjectKind kind) {
            return true;
        }

        @Override
        public int keep(SubjectKind kind, Collection<Long> subjects, Period days) {
            subjects.forEach(id -> asked.add(new Subject(kind, id)));
            return 0;
        }
    }

    @TestConfiguration
    @Import({RulesWorld.class, Points.class, Parents.class})
    static class Words {

        @Bean
        FactKind visits() {
            return new FactKind(
                    "liaison.visit",
                    "到点",
                    "point",
                    List.of(
                            flag("resident_study", "兼作驻点调研"),
                            number("companions", "人", "随行人数"),
                            flag("research", "调查研究"),
                            flag("guidance", "指导工作"),
                            flag("problem_solving", "解决问题"),
                            flag("environment", "优化环境"),
                            flag("friendship", "交青年友")));
        }

        @Bean
        FactKind interviews() {
            return new FactKind(
                    "liaison.interview",
                    "访谈青年",
                    "point",
                    List.of(number("persons", "人", "访谈人数"), number("first_time", "人", "其中首次"), code("field", "领域")));
        }

        @Bean
        FactKind talks() {
            return new FactKind(
                    "conversation.talk", "谈心", "member", List.of(code("form", "形式"), flag("during_research", "调研期间")));
        }
    }
}
