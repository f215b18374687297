package lianxin.rules;

import static lianxin.rules.PacksWorld.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Period;
import lianxin.ledger.Attribute;
import lianxin.ledger.Ledger;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.SubjectKind;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Results are made anew beside those that everybody reads, while everybody goes on saving and reading. */
@Tag("database")
@SpringBootTest(properties = "spring.application.name=generations")
@Import({RulesWorld.Words.class, PacksWorld.class})
class GenerationsIntegrationTests {

    private static final Period YEAR = Period.year(2026);

    @Autowired
    RulesWorld world;

    @Autowired
    PacksWorld admins;

    @Autowired
    ActivePacks active;

    @Autowired
    PackVersions versions;

    @Autowired
    PackLibrary library;

    @Autowired
    PackContents contents;

    @Autowired
    PackChanges changes;

    @Autowired
    Generations generations;

    @Autowired
    BuildGeneration build;

    @Autowired
    KeepResults results;

    @Autowired
    KeptResults kept;

    @Autowired
    WorkDue due;

    @Autowired
    Recompute recompute;

    @Autowired
    Ledger ledger;

    @Autowired
    HouseClock clock;

    @Autowired
    ObjectProvider<StageWork> stages;

    @Autowired
    List<SubjectRegister> registers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private final List<CadreId> cadres = new ArrayList<>();
    private final long point = Ids.next();

    @BeforeEach
    void cadresWithAPoint() {
        IntStream.range(0, 8).forEach(number -> {
            CadreId cadre = world.cadre(CadreRank.DIVISION);
            world.assign(cadre, point, Period.from(LocalDate.of(2024, 9, 1)), "420325");
            cadres.add(cadre);
        });
        admins.drained();
    }

    @Test
    void eightWritersSaveAndReadersReadWhileThePacksChangeAndNothingIsLostOrMixed() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger saves = new AtomicInteger();
        Set<Long> read = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newFixedThreadPool(10)) {
            List<Future<Boolean>> working = new ArrayList<>();
            for (long writer = 0; writer < 8; writer++) {
                long number = writer;
                Random random = new Random(writer);
                working.add(threads.submit(() -> {
                    for (int revision = 1; !over.get(); revision++) {
                        save(random, number, revision);
                        saves.incrementAndGet();
                    }
                    return true;
                }));
            }
            working.add(threads.submit((Callable<Boolean>) () -> {
                while (!over.get()) {
                    read.add(oneGenerationIsRead());
                }
                return true;
            }));
            try {
                for (int visits : List.of(3, 4, 5)) {
                    admins.inForce(ProvincialPack.asking(visits));
                    int before = saves.get();
                    while (saves.get() < before + 20 && working.stream().noneMatch(Future::isDone)) {
                        Thread.onSpinWait();
                    }
                }
            } finally {
                over.set(true);
            }
            for (Future<Boolean> each : working) {
                assertThat(each.get()).isTrue();
            }
        }
        admins.drained();
        assertThat(saves.get()).isPositive();
        assertThat(read.size()).isGreaterThan(1);
        assertThat(admins.visitsAsked(cadres.getFirst(), 2026)).isEqualTo(5);
        assertNoDifference();
    }

    @Test
    void whatIsSavedWhileResultsAreMadeStandsInBothGenerations() {
        admins.approved(ProvincialPack.asking(6));
        assertThat(world.in(build::run)).isTrue();
        CadreId cadre = cadres.getFirst();
        world.visit(cadre, point, day(2026, 4, 14), day(2026, 4, 18));

        InForce now = world.in(active::inForce);
        assertThat(done(now.running(), cadre)).isEqualTo(1);
        assertThat(done(now.building(), cadre)).isEqualTo(1);
        admins.drained();
        assertThat(world.in(active::inForce).running()).isEqualTo(now.building());
        assertNoDifference();
    }

    @Test
    void aGenerationThatHoldsNothingYetHasNoEarliestDay() {
        assertThat(world.in(() -> kept.earliestEnd(Long.MAX_VALUE))).isEmpty();
        assertThat(world.in(() -> kept.earliestEnd(active.inForce().running()))).isPresent();
    }

    @Test
    void aNodeThatDiesInTheMiddleLeavesTheResultsOfNowAndAnotherOneGoesOn() {
        long before = admins.visitsAsked(cadres.getFirst(), 2026);
        admins.approved(ProvincialPack.asking(7));
        BuildGeneration dying = buildOver(registers.stream()
                .<SubjectRegister>map(register -> new InSmallBatches(register, () -> {
                    if (generations.read().judged() > 5) {
                        throw new OutOfMemoryError("the node is gone");
                    }
                }))
                .toList());
        assertThatThrownBy(() -> world.in(dying::run)).isInstanceOf(OutOfMemoryError.class);

        Generations.State stopped = world.in(generations::read);
        assertThat(stopped.building()).isNotZero();
        assertThat(stopped.judged()).isPositive();
        assertThat(admins.visitsAsked(cadres.getFirst(), 2026)).isEqualTo(before);
        world.visit(cadres.getLast(), point, day(2026, 4, 14), day(2026, 4, 18));

        admins.drained();
        assertThat(world.in(active::inForce).running()).isEqualTo(stopped.building());
        assertThat(admins.visitsAsked(cadres.getFirst(), 2026)).isEqualTo(7);
        assertNoDifference();
    }

    @Test
    void packsThatCannotJudgeAreGivenUpAndThoseOfNowStay() {
        long before = admins.visitsAsked(cadres.getFirst(), 2026);
        PackChange change = admins.approved(ProvincialPack.asking(8));
        BuildGeneration broken = buildOver(registers.stream()
                .<SubjectRegister>map(register -> new InSmallBatches(register, () -> {
                    if (generations.read().judged() > 0) {
                        throw new ArithmeticException("division by zero");
                    }
                }))
                .toList());
        assertThat(world.in(broken::run)).isFalse();

        PackChange failed = world.in(() -> changes.find(change.id()).orElseThrow());
        assertThat(failed.state()).isEqualTo(PackChange.State.FAILED);
        assertThat(failed.failure()).contains("division by zero");
        admins.drained();
        assertThat(admins.visitsAsked(cadres.getFirst(), 2026)).isEqualTo(before);
        assertNoDifference();
    }

    @Test
    void anotherNodeFollowsWithItsNextCall() {
        ActivePacks elsewhere =
                new ActivePacks(generations, versions, library, new Timelines(generations, versions, library));
        String before =
                world.in(() -> elsewhere.inForce().timeline().on(YEAR.first()).hash());
        admins.inForce(ProvincialPack.asking(9));
        String after =
                world.in(() -> elsewhere.inForce().timeline().on(YEAR.first()).hash());
        assertThat(after)
                .isNotEqualTo(before)
                .isEqualTo(world.in(
                        () -> active.inForce().timeline().on(YEAR.first()).hash()));
    }

    @Test
    void resultsOfBeforeAreDeletedOnceNobodyCanBeReadingThem() {
        admins.inForce(ProvincialPack.asking(10));
        assertThat(generationsKept()).hasSizeGreaterThan(1);
        world.on(RulesWorld.TODAY.plusDays(1), () -> {
            build.tidy();
            return true;
        });
        assertThat(generationsKept()).containsExactly(world.in(active::inForce).running());
        assertNoDifference();
    }

    private BuildGeneration buildOver(List<SubjectRegister> given) {
        return new BuildGeneration(
                generations,
                changes,
                versions,
                contents,
                library,
                active,
                results,
                kept,
                due,
                ledger,
                stages,
                new ObjectProvider<>() {
                    @Override
                    public Stream<SubjectRegister> stream() {
                        return given.stream();
                    }
                },
                clock,
                transaction);
    }

    /** One of a few visits of one of the cadres, each time in other days. */
    private void save(Random random, long writer, int revision) {
        int which = random.nextInt(cadres.size());
        LocalDate first = LocalDate.of(2026, 1 + random.nextInt(10), 1 + random.nextInt(20));
        world.revise(
                new SourceRecord("liaison.visit", (writer + 1) * 100 + which),
                revision,
                cadres.get(which),
                point,
                first,
                first.plusDays(random.nextInt(6)));
    }

    /** Reads what is kept of all cadres and of what is in force in one call; returns the generation. */
    private long oneGenerationIsRead() {
        return world.in(() -> transaction.execute(status -> {
            InForce now = active.inForce();
            List<KeptResult> rows = kept.of(
                    now.running(),
                    SubjectKind.CADRE,
                    cadres.stream().map(CadreId::value).toList(),
                    YEAR);
            Map<Long, List<KeptResult>> visits = rows.stream()
                    .filter(result -> result.duty().equals("liaison.visits"))
                    .collect(Collectors.groupingBy(result -> result.subject().id()));
            assertThat(visits).hasSize(cadres.size());
            assertThat(visits.values().stream().flatMap(List::stream).map(KeptResult::target))
                    .hasSize(cadres.size())
                    .containsOnly(visits.values().iterator().next().getFirst().target());
            assertThat(rows.stream()
                            .filter(result -> result.period().equals(YEAR))
                            .map(KeptResult::chain))
                    .containsOnly(now.timeline().on(YEAR.first()).hash());
            return now.running();
        }));
    }

    private long done(long generation, CadreId cadre) {
        return world.in(() -> kept.of(generation, SubjectKind.CADRE, List.of(cadre.value()), YEAR)).stream()
                .filter(result -> result.duty().equals("liaison.visits"))
                .findFirst()
                .orElseThrow()
                .done();
    }

    private List<Long> generationsKept() {
        return world.in(() -> sql.sql("SELECT DISTINCT generation FROM duty_result")
                .query(Long.class)
                .list());
    }

    private void assertNoDifference() {
        assertThat(world.in(() -> recompute.differences(YEAR))).isZero();
    }

    /** Hands out few subjects at a time, and lets something happen after each. */
    private record InSmallBatches(SubjectRegister register, Runnable after) implements SubjectRegister {

        @Override
        public SubjectKind kind() {
            return register.kind();
        }

        @Override
        public List<Attribute> attributes() {
            return register.attributes();
        }

        @Override
        public Map<Long, List<State>> of(Collection<Long> subjects, Period days) {
            return register.of(subjects, days);
        }

        @Override
        public void forEachBatch(Period days, Consumer<List<Long>> batch) {
            register.forEachBatch(days, ids -> {
                for (int first = 0; first < ids.size(); first += 3) {
                    batch.accept(ids.subList(first, Math.min(ids.size(), first + 3)));
                    after.run();
                }
            });
        }
    }
}
