package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Role;
import lianxin.ledger.Ledger;
import lianxin.ledger.NewFact;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.Subject;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.MemberId;
import lianxin.organization.Members;
import lianxin.organization.Membership;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What was said on a past day can be said again, whatever was recorded, corrected, voided or published since. */
@Tag("database")
@SpringBootTest(properties = "spring.application.name=past-days")
@Import({RulesWorld.Words.class, PacksWorld.class})
class PastDaysIntegrationTests {

    private static final Period YEAR = Period.year(2027);
    private static final LocalDate EARLIER = LocalDate.of(2024, 9, 1);

    @Autowired
    RulesWorld world;

    @Autowired
    TestTenants tenants;

    @Autowired
    Rules rules;

    @Autowired
    Packs packs;

    @Autowired
    DrainWorkDue drain;

    @Autowired
    ActivePacks active;

    @Autowired
    SharedReading inputs;

    @Autowired
    KeptResults kept;

    @Autowired
    Ledger ledger;

    @Autowired
    RulesWorld.Points points;

    @Autowired
    Cadres cadres;

    @Autowired
    Members members;

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    private final long fangxian = Ids.next();
    private CadreId cadre;
    private OrganizationId department;
    private OrganizationId branch;

    @BeforeEach
    void aCadreWithAPointAndABranchWithMembers() {
        department = world.department();
        cadre = world.cadre(CadreRank.DIVISION, department);
        branch = world.branch();
        world.assign(cadre, fangxian, Period.from(EARLIER), "420325");
        world.member(branch, EARLIER);
        world.member(branch, EARLIER);
    }

    @Test
    void aVisitVoidedLaterStillCountsOnTheDaysBefore() {
        SourceRecord visit = new SourceRecord("liaison.visit", Ids.next());
        post(day(3, 10), visit, 1, visit(day(3, 1), day(3, 6)));
        post(day(4, 20), visit, 2);

        assertThat(visitsCounted(day(3, 9))).isEmpty();
        assertThat(visitsCounted(day(3, 10))).containsExactly(new Period(day(3, 1), day(3, 6)));
        assertThat(visitsCounted(day(4, 19))).hasSize(1);
        assertThat(visitsCounted(day(4, 20))).isEmpty();
        assertThat(visitsCounted(day(5, 1))).isEmpty();
    }

    @Test
    void anEndThatWasRecordedLaterIsNotKnownOnTheDaysBefore() {
        Cadre.PostId post = on(
                day(1, 5),
                () -> cadres.appoint(cadre, RulesWorld.appointment(world.province(), day(1, 2)))
                        .orThrow());
        on(day(5, 20), () -> cadres.endPost(cadre, post, day(2, 28)).orThrow());

        assertThat(lastDays(day(1, 4))).containsExactly(Period.OPEN_END);
        assertThat(lastDays(day(5, 19))).containsExactly(Period.OPEN_END, Period.OPEN_END);
        assertThat(lastDays(day(5, 20))).containsExactlyInAnyOrder(Period.OPEN_END, day(2, 28));
    }

    @Test
    void theStatusIsThatOfTheDay() {
        assertThat(status(day(1, 5))).isEqualTo(Status.ON_TRACK);
        assertThat(status(day(12, 20))).isEqualTo(Status.SLOW);
        assertThat(status(day(12, 31).plusDays(1))).isEqualTo(Status.UNMET);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyPastDayIsReproducedExactly(int seed) {
        int year = YEAR.first().getYear() + seed;
        Period days = Period.year(year);
        Acts acts = new Acts(new Random(seed), days);
        Map<LocalDate, Set<KeptResult>> results = new TreeMap<>();
        Map<LocalDate, Map<Subject, List<Standing>>> standings = new TreeMap<>();
        for (LocalDate day = LocalDate.of(year, 1, 8); day.getMonthValue() < 11; day = day.plusDays(9)) {
            acts.happenOn(day);
            on(day, () -> {
                drain.run();
                return true;
            });
            results.put(day, on(day, () -> acts.kept()));
            standings.put(day, on(day, () -> rules.standings(acts.subjects(), days)));
        }
        assertThat(new HashSet<>(results.values())).hasSizeGreaterThan(results.size() / 2);

        LocalDate later = days.last();
        results.forEach((day, then) -> {
            Set<KeptResult> again = on(later, () -> HouseClock.knowing(day, acts::judged));
            assertThat(again).as("results on " + day).isEqualTo(then);
            Map<Subject, List<Standing>> stood = on(
                    later,
                    () -> rules.asKnownOn(day, known -> known.standings(acts.subjects(), days))
                            .orThrow());
            assertThat(stood).as("standings on " + day).isEqualTo(standings.get(day));
        });
    }

    /** What happens to a cadre, a department and two branches on some days. */
    private final class Acts {

        private final Random random;
        private final Period days;
        private final OrganizationId other = world.branch();
        private final List<SourceRecord> visits = new ArrayList<>();
        private final Map<SourceRecord, Integer> revisions = new java.util.HashMap<>();
        private final List<MemberId> here = new ArrayList<>();
        private int packsPublished;

        Acts(Random random, Period days) {
            this.random = random;
            this.days = days;
        }

        void happenOn(LocalDate day) {
            for (int act = 0; act < 4; act++) {
                happens(day, random.nextInt(10));
            }
            if (day.getDayOfYear() > 90 * (packsPublished + 1)) {
                packsPublished++;
                publish(day, ProvincialPack.asking(1 + random.nextInt(6), "2026-01-01"));
            }
        }

        private void happens(LocalDate day, int which) {
            LocalDate past = day.minusDays(1 + random.nextInt(60));
            switch (which) {
                case 0, 1 -> {
                    SourceRecord visit = new SourceRecord("liaison.visit", Ids.next());
                    visits.add(visit);
                    revise(day, visit, visit(past, past.plusDays(random.nextInt(7))));
                }
                case 2 -> change(day, visit(past, past.plusDays(random.nextInt(7))));
                case 3 -> change(day);
                case 4 -> assign(day, past);
                case 5 -> join(day, past);
                case 6 -> refusable(day, () -> members.leave(take(), past, Membership.Leaving.GRADUATED));
                case 7 -> refusable(day, () -> members.transfer(take(), other, day));
                case 8 ->
                    refusable(
                            day,
                            () -> cadres.changeRank(
                                    cadre, CadreRank.values()[random.nextInt(CadreRank.values().length)], day));
                default ->
                    refusable(
                            day,
                            () -> organizations.carryOut(new Organizations.Redescribe(
                                    department,
                                    RulesWorld.department(
                                            random.nextBoolean(),
                                            OrganizationLevel.PROVINCE,
                                            OrganizationKind.DEPARTMENT),
                                    day)));
            }
        }

        private void change(LocalDate day, NewFact... facts) {
            if (!visits.isEmpty()) {
                revise(day, visits.get(random.nextInt(visits.size())), facts);
            }
        }

        private void revise(LocalDate day, SourceRecord visit, NewFact... facts) {
            post(day, visit, revisions.merge(visit, 1, Integer::sum), facts);
        }

        private void assign(LocalDate day, LocalDate from) {
            long point = random.nextBoolean() ? fangxian : fangxian + 1;
            Period days = random.nextBoolean() ? Period.from(from) : new Period(from, day);
            Link link = new Link(point, days, Map.of("county", "420325", "end_reason", "NONE"));
            on(
                    day,
                    () -> transaction.execute(status ->
                            ledger.change(List.of(Subject.cadre(cadre.value())), Period.from(EARLIER), () -> {
                                points.put(cadre.value(), link);
                                return true;
                            })));
        }

        private void join(LocalDate day, LocalDate from) {
            here.add(on(
                    day,
                    () -> members.join("团员", "", branch, from, Membership.Joining.ENROLLED)
                            .orThrow()));
            List<NewFact> talk = here.stream()
                    .map(member -> new NewFact(
                            "conversation.talk",
                            Subject.branch(branch.value()),
                            0,
                            member.value(),
                            0,
                            new Period(day, day),
                            false,
                            Map.of("form", "INDIVIDUAL")))
                    .toList();
            post(day, new SourceRecord("conversation.talk", Ids.next()), 1, talk.toArray(NewFact[]::new));
        }

        private List<MemberId> take() {
            return here.isEmpty() ? List.of() : List.of(here.remove(random.nextInt(here.size())));
        }

        private <T> void refusable(LocalDate day, Supplier<Outcome<T>> work) {
            on(day, work);
        }

        private void publish(LocalDate day, ProvincialPack pack) {
            PackDraft draft =
                    as(day, PacksWorld.ONE, () -> packs.upload(pack.archive())).draft();
            assertThat(draft).isNotNull();
            PackChange asked =
                    as(day, PacksWorld.ONE, () -> packs.submit(draft.id()).orThrow());
            as(day, PacksWorld.OTHER, () -> packs.approve(asked.id()).orThrow());
        }

        List<Subject> subjects() {
            return List.of(
                    Subject.cadre(cadre.value()),
                    Subject.branch(branch.value()),
                    Subject.branch(other.value()),
                    Subject.organization(department.value()));
        }

        /** What is kept in the database, by saves and by what was due. */
        Set<KeptResult> kept() {
            long running = active.inForce().running();
            return subjects().stream()
                    .flatMap(subject -> kept.of(running, subject.kind(), List.of(subject.id()), days).stream())
                    .collect(Collectors.toSet());
        }

        /** What the inputs say, digests and chains included. */
        Set<KeptResult> judged() {
            InForce now = active.inForce();
            return subjects().stream().flatMap(subject -> judged(now, subject)).collect(Collectors.toSet());
        }

        private Stream<KeptResult> judged(InForce now, Subject subject) {
            return inputs.of(now.reading(), subject.kind(), List.of(subject.id()), days).stream()
                    .flatMap(of -> now.timeline().asked(subject.kind(), days).stream()
                            .flatMap(one -> KeptResult.of(
                                    one.book(),
                                    one.duty(),
                                    of,
                                    one.results(of, days, Trace.NONE).toList())));
        }
    }

    private List<Period> visitsCounted(LocalDate knownOn) {
        return on(
                LocalDate.of(2028, 1, 31),
                () -> rules
                        .asKnownOn(
                                knownOn,
                                then -> then.explain(Subject.cadre(cadre.value()), "liaison.visits", fangxian, YEAR))
                        .orThrow()
                        .orElseThrow()
                        .counted()
                        .stream()
                        .map(fact -> fact.days())
                        .toList());
    }

    private Status status(LocalDate knownOn) {
        return on(
                LocalDate.of(2028, 1, 31),
                () -> rules.asKnownOn(
                                knownOn,
                                then -> then.explain(Subject.cadre(cadre.value()), "liaison.visits", fangxian, YEAR))
                        .orThrow()
                        .orElseThrow()
                        .standing()
                        .status());
    }

    private List<LocalDate> lastDays(LocalDate knownOn) {
        return on(
                LocalDate.of(2028, 1, 31),
                () -> rules.asKnownOn(
                                knownOn,
                                then -> cadres.standings(List.of(cadre)).get(cadre).stream()
                                        .map(standing -> standing.period().last())
                                        .toList())
                        .orThrow());
    }

    private NewFact visit(LocalDate first, LocalDate last) {
        return new NewFact(
                "liaison.visit",
                Subject.cadre(cadre.value()),
                0,
                fangxian,
                0,
                new Period(first, last),
                false,
                Map.of());
    }

    private void post(LocalDate day, SourceRecord source, int revision, NewFact... facts) {
        on(
                day,
                () -> transaction.execute(status -> {
                    ledger.record(source, revision, List.of(facts));
                    return true;
                }));
    }

    private <T> T on(LocalDate day, Supplier<T> work) {
        return world.on(day, work);
    }

    private <T> T as(LocalDate day, long account, Supplier<T> work) {
        return world.on(
                day, () -> new Caller(TestTenants.HUBEI, account, "", Role.ADMINISTRATOR, 0, 0).call(work::get));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2027, month, day);
    }
}
