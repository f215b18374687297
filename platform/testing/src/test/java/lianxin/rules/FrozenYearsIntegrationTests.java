package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lianxin.audit.Audit;
import lianxin.kernel.Caller;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.ledger.Attribute;
import lianxin.ledger.Ledger;
import lianxin.ledger.NewFact;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.rules.Recompute.FrozenYear;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A year that is frozen never changes; what comes later is kept as a record and shows as a supplement. */
@Tag("database")
@SpringBootTest(properties = "spring.application.name=frozen-years")
@Import({RulesWorld.Words.class, PacksWorld.class})
class FrozenYearsIntegrationTests {

    private static final AtomicInteger YEARS = new AtomicInteger(2040);

    @Autowired
    RulesWorld world;

    @Autowired
    TestTenants tenants;

    @Autowired
    Rules rules;

    @Autowired
    Recompute.Years years;

    @Autowired
    Packs packs;

    @Autowired
    DrainWorkDue drain;

    @Autowired
    Recompute recompute;

    @Autowired
    FrozenYears rows;

    @Autowired
    FrozenResults results;

    @Autowired
    ActivePacks active;

    @Autowired
    SharedReading inputs;

    @Autowired
    KeepResults live;

    @Autowired
    Ledger ledger;

    @Autowired
    ObjectProvider<SubjectRegister> registers;

    @Autowired
    Audit audit;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    /** Each test has a year of its own, for what is frozen stays frozen. */
    private final int year = YEARS.getAndAdd(2);

    private final LocalDate closing = LocalDate.of(year + 1, 1, 20);
    private final LocalDate today = closing.plusDays(10);
    private final long point = Ids.next();
    private CadreId cadre;

    @BeforeEach
    void aCadreWithAPointAndAVisit() {
        cadre = world.cadre(CadreRank.DIVISION);
        world.assign(cadre, point, Period.from(LocalDate.of(2024, 9, 1)), "420325");
        visit(LocalDate.of(year, 5, 20), new SourceRecord("liaison.visit", Ids.next()), 1, LocalDate.of(year, 5, 10));
    }

    @Test
    void aYearIsFrozenByTwoPersonsOnceItsClosingDayHasPassed() {
        assertThat(codes(() -> years.ask(year, LocalDate.of(year, 12, 30)))).containsExactly("year.closing-too-early");
        assertThat(codes(() -> years.ask(year, today))).containsExactly("year.closing-to-come");
        assertThat(codes(() -> years.ask(year, closing))).isEmpty();
        assertThat(codes(() -> years.ask(year, closing))).containsExactly("year.asked-before");
        assertThat(codes(() -> years.approve(year))).containsExactly("year.same-person");
        assertThat(as(TestTenants.GUANGDONG, PacksWorld.OTHER, () -> years.approve(year)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(codes(() -> years.withdraw(year))).isEmpty();
        assertThat(codes(() -> years.withdraw(year))).containsExactly("year.not-submitted");
        assertThat(as(PacksWorld.ONE, years::all)).noneMatch(found -> found.year() == year);
        assertThatThrownBy(() -> world.on(
                        today,
                        () -> tenants.as(TestTenants.HUBEI, Role.SECRETARY, 1, 1, () -> years.ask(year, closing))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void whatIsRecordedOrPublishedLaterChangesNothingInTheFrozenYearAndShowsAsSupplement() {
        Standing before = visits();
        assertThat(before.frozenOn()).isNull();
        FrozenYear frozen = freeze();
        assertThat(frozen.results()).isPositive();
        assertThat(as(PacksWorld.ONE, () -> years.supplements(year))).isZero();

        SourceRecord late = new SourceRecord("liaison.visit", Ids.next());
        visit(today, late, 1, LocalDate.of(year, 8, 10));
        publish(ProvincialPack.asking(9, "2026-01-01"));

        Standing after = visits();
        assertThat(after.isLike(before)).isTrue();
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.frozenOn()).isEqualTo(today);
        assertThat(now(() -> rules.standings(Subject.cadre(cadre.value()), Period.year(year)).stream()
                        .filter(standing -> standing.period().last().getYear() == year)
                        .map(Standing::frozenOn)))
                .isNotEmpty()
                .containsOnly(today);
        Explanation why =
                now(() -> rules.explain(Subject.cadre(cadre.value()), "liaison.visits", point, Period.year(year))
                        .orElseThrow());
        assertThat(why.standing()).isEqualTo(after);
        assertThat(why.counted()).hasSize(1);
        Standing supplement = java.util.Objects.requireNonNull(why.supplement());
        assertThat(supplement.parts().getFirst().done()).isEqualTo(2);
        assertThat(supplement.parts().getFirst().target()).isEqualTo(9);
        assertThat(as(PacksWorld.ONE, () -> years.supplements(year))).isPositive();
        assertThat(as(PacksWorld.ONE, () -> years.verify(year))).isTrue();
        assertThat(now(() -> recompute.differences(Period.year(year)))).isZero();
        List<Standing> then = now(() -> rules.asKnownOn(
                        closing, known -> known.standings(Subject.cadre(cadre.value()), Period.year(year)))
                .orThrow());
        assertThat(then)
                .as("on the closing day the year was not frozen yet")
                .isNotEmpty()
                .allMatch(standing -> standing.frozenOn() == null);
    }

    @Test
    void otherTenantsKeepTheirYearsOpen() {
        freeze();
        assertThat(as(TestTenants.GUANGDONG, PacksWorld.ONE, years::all)).isEmpty();
        assertThat(as(TestTenants.BEIJING, PacksWorld.ONE, years::all)).isEmpty();
        assertThat(as(TestTenants.GUANGDONG, PacksWorld.ONE, () -> years.verify(year)))
                .isFalse();
        assertThat(as(TestTenants.GUANGDONG, PacksWorld.ONE, () -> years.supplements(year)))
                .isZero();
    }

    @Test
    void theDigestTellsWhetherAnythingWasTouched() {
        freeze();
        assertThat(as(PacksWorld.ONE, () -> years.verify(year))).isTrue();
        now(() -> sql.sql("UPDATE frozen_result SET done = done + 1 WHERE year = ? AND subject_id = ?")
                .params(year, cadre.value())
                .update());
        assertThat(as(PacksWorld.ONE, () -> years.verify(year))).isFalse();
    }

    @Test
    void explanationsOutliveTheFactsBehindThemWithoutPersons() {
        freeze();
        Standing before = visits();
        now(() -> sql.sql("DELETE FROM fact WHERE subject_kind = 'CADRE' AND subject_id = ?")
                .param(cadre.value())
                .update());
        Explanation why =
                now(() -> rules.explain(Subject.cadre(cadre.value()), "liaison.visits", point, Period.year(year))
                        .orElseThrow());
        assertThat(why.standing()).isEqualTo(before);
        assertThat(why.counted()).isEmpty();
        assertThat(why.clause()).isNotEmpty();
        assertThat(why.parameters()).isNotEmpty();
        assertThat(why.packs()).isNotEmpty();
    }

    @Test
    void aKillInTheMiddleIsMadeGoodAndASecondRunChangesNothing() {
        asked();
        SealYear dying = sealOver(new Dying(registers));
        assertThatThrownBy(() -> now(() -> {
                    dying.run();
                    return true;
                }))
                .hasMessage("killed");
        assertThat(found().state()).isEqualTo(FrozenYear.State.SEALING);
        assertThat(visits().frozenOn()).as("half a year is not read").isNull();
        drained();
        FrozenYear frozen = found();
        assertThat(frozen.state()).isEqualTo(FrozenYear.State.FROZEN);
        drained();
        assertThatThrownBy(() -> now(() -> transaction.execute(status -> {
                    sealOver(registers).seal(frozen, SubjectKind.CADRE, List.of(cadre.value()));
                    return true;
                })))
                .isInstanceOf(Overtaken.class);
        assertThat(found()).isEqualTo(frozen);
        assertThat(as(PacksWorld.ONE, () -> years.verify(year))).isTrue();
    }

    @Test
    void eightWritersSaveWhileTheYearIsFrozenAndNothingIsLost() throws Exception {
        List<CadreId> cadres = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            CadreId one = world.cadre(CadreRank.DIVISION);
            world.assign(one, point, Period.from(LocalDate.of(2024, 9, 1)), "420325");
            cadres.add(one);
        }
        asked();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger saves = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> working = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                Random random = new Random(writer);
                working.add(threads.submit(() -> {
                    while (!over.get()) {
                        LocalDate first = LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(20));
                        CadreId one = cadres.get(random.nextInt(cadres.size()));
                        post(today, new SourceRecord("liaison.visit", Ids.next()), 1, visit(one, first));
                        saves.incrementAndGet();
                    }
                    return true;
                }));
            }
            drained();
            over.set(true);
            for (Future<Boolean> one : working) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(saves.get()).isPositive();
        assertThat(found().state()).isEqualTo(FrozenYear.State.FROZEN);
        assertThat(as(PacksWorld.ONE, () -> years.verify(year))).isTrue();
        assertThat(now(() -> recompute.differences(Period.year(year)))).isZero();
        int facts =
                now(() -> ledger
                        .factsOf(
                                cadres.stream()
                                        .map(one -> Subject.cadre(one.value()))
                                        .toList(),
                                Period.year(year))
                        .values()
                        .stream()
                        .mapToInt(List::size)
                        .sum());
        assertThat(facts).isEqualTo(saves.get());
        assertThat(now(() -> rules
                        .standings(
                                cadres.stream()
                                        .map(one -> Subject.cadre(one.value()))
                                        .toList(),
                                Period.year(year))
                        .values()
                        .stream()
                        .flatMap(List::stream)
                        .filter(standing -> standing.duty().equals("liaison.visits"))
                        .map(standing -> standing.parts().getFirst().done())))
                .as("nothing of it was known on the closing day")
                .containsOnly(0L);
        assertThat(as(PacksWorld.ONE, () -> years.supplements(year))).isPositive();
    }

    private FrozenYear freeze() {
        asked();
        drained();
        assertThat(found().state()).isEqualTo(FrozenYear.State.FROZEN);
        return found();
    }

    private void asked() {
        drained();
        as(PacksWorld.ONE, () -> years.ask(year, closing).orThrow());
        as(PacksWorld.OTHER, () -> years.approve(year).orThrow());
    }

    private FrozenYear found() {
        return now(() -> rows.find(year).orElseThrow());
    }

    private Standing visits() {
        return now(() -> rules.standings(Subject.cadre(cadre.value()), Period.year(year)).stream()
                .filter(standing -> standing.duty().equals("liaison.visits"))
                .findFirst()
                .orElseThrow());
    }

    private void publish(ProvincialPack pack) {
        PackDraft draft = as(PacksWorld.ONE, () -> packs.upload(pack.archive())).draft();
        assertThat(draft).isNotNull();
        PackChange change = as(PacksWorld.ONE, () -> packs.submit(draft.id()).orThrow());
        as(PacksWorld.OTHER, () -> packs.approve(change.id()).orThrow());
        drained();
    }

    private SealYear sealOver(ObjectProvider<SubjectRegister> given) {
        return new SealYear(rows, results, active, inputs, live, ledger, given, audit, events, transaction);
    }

    private void visit(LocalDate recorded, SourceRecord source, int revision, LocalDate first) {
        post(recorded, source, revision, visit(cadre, first));
    }

    private NewFact visit(CadreId of, LocalDate first) {
        Period days = new Period(first, first.plusDays(6));
        return new NewFact("liaison.visit", Subject.cadre(of.value()), 0, point, 0, days, false, Map.of());
    }

    private void post(LocalDate day, SourceRecord source, int revision, NewFact fact) {
        world.on(
                day,
                () -> transaction.execute(status -> {
                    ledger.record(source, revision, List.of(fact));
                    return true;
                }));
    }

    private void drained() {
        now(() -> {
            drain.run();
            return true;
        });
    }

    private <T> T now(Supplier<T> work) {
        return world.on(today, work);
    }

    private <T> T as(long account, Supplier<T> work) {
        return as(TestTenants.HUBEI, account, work);
    }

    private <T> T as(TenantCode tenant, long account, Supplier<T> work) {
        return now(() -> new Caller(tenant, account, "", Role.ADMINISTRATOR, 0, 0).call(work::get));
    }

    private List<String> codes(Supplier<? extends Outcome<?>> work) {
        return as(
                PacksWorld.ONE,
                () -> work.get() instanceof Outcome.Refused<?> refused
                        ? refused.reasons().stream().map(Refusal::code).toList()
                        : List.<String>of());
    }

    /** Hands out the cadres, and then the machine goes off. */
    private record Dying(ObjectProvider<SubjectRegister> living) implements ObjectProvider<SubjectRegister> {

        @Override
        public Stream<SubjectRegister> stream() {
            return living.stream().map(register -> register.kind() == SubjectKind.CADRE ? register : new Off(register));
        }
    }

    private record Off(SubjectRegister register) implements SubjectRegister {

        @Override
        public SubjectKind kind() {
            return register.kind();
        }

        @Override
        public List<Attribute> attributes() {
            return register.attributes();
        }

        @Override
        public Map<Long, List<State>> of(java.util.Collection<Long> subjects, Period days) {
            return register.of(subjects, days);
        }

        @Override
        public void forEachBatch(Period days, Consumer<List<Long>> batch) {
            throw new IllegalStateException("killed");
        }
    }
}
