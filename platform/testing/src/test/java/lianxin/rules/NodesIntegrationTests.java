package lianxin.rules;

import static lianxin.rules.PacksWorld.ONE;
import static lianxin.rules.PacksWorld.OTHER;
import static lianxin.rules.PacksWorld.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lianxin.kernel.Fault;
import lianxin.kernel.Ids;
import lianxin.kernel.Period;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.Subject;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several nodes on one database: what is done on one holds on all of them, also while one of them is being upgraded. */
@Tag("database")
@SpringBootTest(properties = "spring.application.name=nodes")
@Import({RulesWorld.Words.class, PacksWorld.class})
class NodesIntegrationTests {

    private static final Period YEAR = Period.year(2026);

    private static OtherNode there;

    @TempDir
    Path folder;

    @Autowired
    RulesWorld world;

    @Autowired
    PacksWorld admins;

    @Autowired
    Packs packs;

    @Autowired
    Rules rules;

    @Autowired
    ActivePacks active;

    @Autowired
    Generations generations;

    @Autowired
    BuildGeneration build;

    @Autowired
    Recompute recompute;

    @Autowired
    JdbcClient sql;

    @Autowired
    Environment environment;

    private final List<CadreId> cadres = new ArrayList<>();
    private final long point = Ids.next();

    @BeforeAll
    static void anotherNode(@Autowired Environment environment) {
        there = OtherNode.beside(environment);
    }

    @AfterAll
    static void itEnds() {
        there.close();
    }

    @BeforeEach
    void cadresWithAPoint() {
        IntStream.range(0, 4).forEach(number -> {
            CadreId cadre = world.cadre(CadreRank.DIVISION);
            world.assign(cadre, point, Period.from(LocalDate.of(2024, 9, 1)), "420325");
            cadres.add(cadre);
        });
        admins.drained();
    }

    @Test
    void whatIsPublishedOrRolledBackOnOneNodeTheOtherAnswersByWithItsVeryNextCall() {
        CadreId cadre = cadres.getFirst();
        long before = there.admins().visitsAsked(cadre, 2026);

        admins.inForce(ProvincialPack.asking(6));
        assertThat(there.admins().visitsAsked(cadre, 2026)).isEqualTo(6);
        there.admins().inForce(ProvincialPack.asking(7));
        assertThat(admins.visitsAsked(cadre, 2026)).isEqualTo(7);

        rolledBack(admins, there.admins());
        assertThat(admins.visitsAsked(cadre, 2026)).isEqualTo(6);
        assertThat(there.admins().visitsAsked(cadre, 2026)).isEqualTo(6);
        rolledBack(there.admins(), admins);
        assertThat(admins.visitsAsked(cadre, 2026)).isEqualTo(7).isNotEqualTo(before);
        assertNoDifference();
    }

    @Test
    void bothNodesSaveAndDrainWhilePacksAreSwitchedOnEitherAndNothingIsLostOrMixed() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger saves = new AtomicInteger();
        Set<Long> read = ConcurrentHashMap.newKeySet();
        List<Future<Boolean>> working = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (int writer = 0; writer < 6; writer++) {
                long number = writer;
                RulesWorld node = writer % 2 == 0 ? world : there.world();
                Random random = new Random(writer);
                working.add(threads.submit(() -> {
                    for (int revision = 1; !over.get(); revision++) {
                        save(node, random, number, revision);
                        saves.incrementAndGet();
                    }
                    return true;
                }));
            }
            for (PacksWorld node : List.of(admins, there.admins())) {
                working.add(threads.submit((Callable<Boolean>) () -> {
                    while (!over.get()) {
                        read.add(oneNumberIsAsked(node));
                        node.drained();
                    }
                    return true;
                }));
            }
            try {
                PacksWorld node = admins;
                for (int visits : List.of(8, 9, 10)) {
                    node.approved(ProvincialPack.asking(visits));
                    int before = saves.get();
                    while ((saves.get() < before + 20 || isBuilding())
                            && working.stream().noneMatch(Future::isDone)) {
                        Thread.onSpinWait();
                    }
                    node = there.admins();
                }
            } finally {
                over.set(true);
            }
            for (Future<Boolean> each : working) {
                assertThat(each.get()).isTrue();
            }
        }
        admins.drained();
        assertThat(read).hasSizeGreaterThan(1);
        assertThat(there.admins().visitsAsked(cadres.getFirst(), 2026)).isEqualTo(10);
        assertThat(world.in(() -> sql.sql("SELECT COUNT(*) FROM work_due WHERE stage = 0")
                        .query(Integer.class)
                        .single()))
                .isZero();
        assertNoDifference();
    }

    @Test
    void aNodeWithNewerPacksPutsThemInForceAndTheOthersJudgeByThemWithoutHavingThem() {
        long before = admins.visitsAsked(cadres.getFirst(), 2025);
        UnaryOperator<Map<String, String>> newer = version("1.1.0").andThen(files -> {
            files.computeIfPresent(
                    "pack/parameters/liaison/min_visits_per_point.yaml",
                    (path, text) -> text.replace("DIVISION: 2", "DIVISION: 3"));
            return files;
        })::apply;
        try (OtherNode upgraded = OtherNode.delivering(environment, folder, "rules-national", newer)) {
            admins.drained();
            assertThat(admins.visitsAsked(cadres.getFirst(), 2025)).isEqualTo(before);
            upgraded.admins().drained();
            assertThat(upgraded.admins().visitsAsked(cadres.getFirst(), 2025)).isEqualTo(3);
            assertThat(admins.visitsAsked(cadres.getFirst(), 2025)).isEqualTo(3);

            long running = world.in(generations::read).running();
            world.visit(cadres.getFirst(), point, day(2026, 4, 14), day(2026, 4, 18));
            upgraded.world().visit(cadres.getLast(), point, day(2026, 4, 14), day(2026, 4, 18));
            admins.drained();
            there.admins().drained();
            upgraded.admins().drained();
            assertThat(world.in(generations::read).running())
                    .as("the node of before does not bring its own back")
                    .isEqualTo(running);
            assertNoDifference();
            assertThat(upgraded.world().in(() -> upgraded.the(Recompute.class).differences(YEAR)))
                    .isZero();
        }
        assertThat(admins.visitsAsked(cadres.getFirst(), 2025)).isEqualTo(3);
    }

    @Test
    void twoNodesWithOneVersionAndDifferentContentsDoNotReplaceEachOtherForEver() {
        UnaryOperator<Map<String, String>> same = version("1.0.0").andThen(files -> {
            files.computeIfPresent("pack/pack.yaml", (path, text) -> text.replace("title: 团支部", "title: 团支部（勘误）"));
            return files;
        })::apply;
        try (OtherNode corrected = OtherNode.delivering(environment, folder, "rules-grading", same)) {
            corrected.admins().drained();
            long running = world.in(generations::read).running();
            for (int round = 0; round < 3; round++) {
                admins.drained();
                corrected.admins().drained();
            }
            assertThat(world.in(generations::read).running()).isEqualTo(running);
            assertThat(admins.as(ONE, packs::state).inForce().lastEntry().getValue())
                    .extracting(Packs.Holding::title)
                    .anyMatch(title -> title.contains("勘误"));
        }
    }

    @Test
    void aNodeTooOldForWhatIsMadeGoesOnSavingAndSaysSoOnceItIsInForce() {
        CadreId cadre = cadres.getFirst();
        UnaryOperator<Map<String, String>> newer = version("1.1.0").andThen(files -> {
            files.put("pack/duties/trial.yaml", """
                    duty: trial.visits
                    article: 程序
                    title: 旧版程序还不认识的一种记录
                    subject: cadre
                    period: calendar-year
                    require: { title: 新的记录, unit: 次, facts: trial.visit, measure: count, min: 1 }
                    """);
            return files;
        })::apply;
        try (OtherNode upgraded =
                OtherNode.delivering(environment, folder, "rules-grading", newer, OtherNode.NewerProgram.class)) {
            upgraded.world().in(() -> {
                upgraded.the(TakeUpDelivered.class).run();
                return true;
            });
            assertThat(admins.as(ONE, packs::history).getFirst().failure()).isEmpty();
            long before = world.in(generations::read).running();
            world.visit(cadre, point, day(2026, 4, 14), day(2026, 4, 18));
            admins.drained();
            assertThat(world.in(build::run)).isFalse();
            assertThat(isBuilding()).as("nothing is given up").isTrue();
            assertThat(world.in(generations::read).running()).isEqualTo(before);

            upgraded.admins().drained();
            assertThat(world.in(generations::read).running()).isNotEqualTo(before);
            assertThat(upgraded.world().in(() -> upgraded.the(Recompute.class).differences(YEAR)))
                    .as("the save of the old node is in it")
                    .isZero();
            assertThatThrownBy(() -> admins.visitsAsked(cadre, 2026))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("newer version of this program")
                    .hasMessageContaining("Nothing was changed");

            rolledBack(upgraded.admins(), upgraded.admins());
        }
        assertThat(admins.visitsAsked(cadre, 2026)).isPositive();
        admins.drained();
        assertNoDifference();
    }

    @Test
    void aChangePlannedByWhatNoLongerRunsDoesNotBegin() {
        admins.inForce(ProvincialPack.asking(11));
        InForce planned = world.in(active::inForce);
        there.admins().inForce(ProvincialPack.asking(12));
        assertThat(world.inOneTransaction(() -> build.begin(
                        List.of(),
                        planned.running(),
                        planned.timeline().editions(),
                        planned.timeline().chains().values())))
                .isFalse();
        assertThat(isBuilding()).isFalse();
        assertThat(admins.visitsAsked(cadres.getFirst(), 2026)).isEqualTo(12);
    }

    private static UnaryOperator<Map<String, String>> version(String version) {
        return files -> {
            files.computeIfPresent(
                    "plugin.properties",
                    (path, text) -> text.replaceFirst("plugin.version=.*", "plugin.version=" + version));
            return files;
        };
    }

    private static void rolledBack(PacksWorld asking, PacksWorld approving) {
        PackChange asked = asking.as(ONE, () -> asking.packs().rollBack().orThrow());
        approving.approved(asked);
        approving.drained();
    }

    private void save(RulesWorld node, Random random, long writer, int revision) {
        int which = random.nextInt(cadres.size());
        LocalDate first = LocalDate.of(2026, 1 + random.nextInt(10), 1 + random.nextInt(20));
        node.revise(
                new SourceRecord("liaison.visit", point + (writer + 1) * 100 + which),
                revision,
                cadres.get(which),
                point,
                first,
                first.plusDays(random.nextInt(6)));
    }

    /** One answer asks the same of everybody. */
    private long oneNumberIsAsked(PacksWorld node) {
        List<Subject> all =
                cadres.stream().map(cadre -> Subject.cadre(cadre.value())).toList();
        List<Long> asked = node.as(OTHER, () -> node.rules().standings(all, YEAR)).values().stream()
                .flatMap(List::stream)
                .filter(standing -> standing.duty().equals("liaison.visits"))
                .map(standing -> standing.parts().getFirst().target())
                .toList();
        assertThat(asked).hasSize(cadres.size()).containsOnly(asked.getFirst());
        return asked.getFirst();
    }

    private boolean isBuilding() {
        return world.in(generations::read).building() != Generations.NONE;
    }

    private void assertNoDifference() {
        assertThat(world.in(() -> recompute.differences(YEAR))).isZero();
        assertThat(there.world().in(() -> there.the(Recompute.class).differences(YEAR)))
                .isZero();
    }
}
