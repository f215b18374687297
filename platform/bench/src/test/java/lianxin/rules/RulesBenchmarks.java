package lianxin.rules;

import static lianxin.rules.BenchProvince.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import lianxin.TestApplication;
import lianxin.bench.Results;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.kernel.TenantCode;
import lianxin.ledger.SubjectKind;
import lianxin.liaison.Liaison;
import lianxin.liaison.Liaison.Saved;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.liaison.VisitReport;
import lianxin.liaison.VisitWork;
import lianxin.rules.BenchProvince.InCharge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** B2 and B3: what judging costs, for a whole province and in a save. Larger with {@code -Dlianxin.bench.scale}. */
@SpringBootTest(
        classes = TestApplication.class,
        properties = {"lianxin.tenancy.prefix=rules", "lianxin.tenancy.modules=liaison,conversation"})
@Import({BenchProvince.class, PlainVisits.class})
class RulesBenchmarks {

    private static final long SEED = 44;
    private static final Period YEAR = Period.year(2026);
    private static final int ROUNDS = Integer.getInteger("lianxin.bench.rounds", 5);
    private static final int SAVES = Integer.getInteger("lianxin.bench.saves", 400);
    private static final int WRITERS = 8;
    private static final List<SubjectKind> JUDGED = List.of(SubjectKind.CADRE, SubjectKind.BRANCH);
    private static final String FACTS = "SELECT subject_kind, subject_id, first_day, id, last_day, kind, source_kind,"
            + " source_id, revision, organization_id, object_id, event_id, confirmed, attributes FROM fact"
            + " WHERE voided_at IS NULL AND subject_kind = ? AND first_day <= ? AND last_day >= ?"
            + " ORDER BY subject_id, first_day, id";

    @Autowired
    BenchProvince province;

    @Autowired
    PlainVisits plain;

    @Autowired
    Liaison liaison;

    @Autowired
    Recompute recompute;

    @Autowired
    DrainWorkDue drain;

    @Autowired
    KeptResults kept;

    @Autowired
    ActivePacks packs;

    @Autowired
    ReadInputs inputs;

    @Autowired
    List<SubjectRegister> registers;

    @Autowired
    DataSource source;

    @Autowired
    JdbcTemplate template;

    @Autowired
    TransactionTemplate transaction;

    private TenantCode here;
    private TenantCode peer;

    @BeforeEach
    void aProvince() {
        here = province.tenant("work");
        peer = province.tenant("peer");
        in(here, () -> {
            province.fill();
            drain.run();
            return true;
        });
    }

    @Test
    void aProvinceAndItsSaves() throws Exception {
        Results results = new Results("B2-B3", SEED, version());
        wholeProvince(results);
        List<Visit> visits = visits();
        oneWriter(results, visits.subList(0, SAVES));
        manyWriters(results, visits.subList(SAVES, Math.min(visits.size(), 6 * SAVES)));
    }

    /** B2: a recompute beside the bare read of the same facts and the bare write of the same results. */
    private void wholeProvince(Results results) throws Exception {
        List<KeptResult> same = in(here, this::keptNow);
        results.note("size: " + BenchProvince.size(same), in(here, () -> count("fact") + " facts"));
        long[] read = new long[1];
        results.compare(
                "B2 recompute with everything to write; bare read of the facts and bare write of the results",
                ROUNDS,
                1.5,
                () -> in(here, () -> {
                    province.beginGeneration();
                    return recompute.run(YEAR, done -> {});
                }),
                () -> in(here, () -> {
                    province.beginGeneration();
                    read[0] = readFacts();
                    write(same);
                    return true;
                }));
        assertThat(in(here, this::keptNow)).hasSameSizeAs(same);
        long begun = System.nanoTime();
        int differences = in(here, () -> recompute.run(YEAR, done -> {}));
        results.note("B2 recompute that finds nothing to write, ms", (System.nanoTime() - begun) / 1_000_000);
        results.note("B2 differences it found", differences);
        evaluation(results);
    }

    /** Where the time of a recompute goes. */
    private void evaluation(Results results) {
        RuleBook book = in(here, () -> packs.inForce().reading());
        long[] nanos = new long[2];
        in(here, () -> {
            registers.stream()
                    .filter(register -> JUDGED.contains(register.kind()))
                    .forEach(register -> register.forEachBatch(YEAR, ids -> {
                        long begun = System.nanoTime();
                        List<Inputs> read = inputs.of(book, register.kind(), ids, YEAR);
                        nanos[0] += System.nanoTime() - begun;
                        begun = System.nanoTime();
                        List<Duty> duties = book.duties(register.kind());
                        long judged = read.stream()
                                .flatMap(of -> duties.stream()
                                        .flatMap(duty -> KeptResult.of(
                                                book, duty, of, Evaluation.of(book, duty, of, YEAR, Trace.ONLY_ASKED))))
                                .count();
                        nanos[1] += System.nanoTime() - begun;
                        assertThat(judged).isNotNegative();
                    }));
            return true;
        });
        results.note("B2 reading all inputs (facts, rosters, posts, assignments), ms", nanos[0] / 1_000_000);
        results.note("B1 evaluation alone, ms", nanos[1] / 1_000_000);
    }

    private void oneWriter(Results results, List<Visit> visits) {
        double[] work = new double[visits.size()];
        double[] theirs = new double[visits.size()];
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            work[i] = millis(here, () -> save(visit));
            theirs[i] = millis(peer, () -> plainly(visit));
        }
        int warm = visits.size() / 4;
        results.percentiles(
                "a visit saved and judged, 1 writer; the same rows by plain JDBC",
                3,
                Arrays.copyOfRange(work, warm, work.length),
                Arrays.copyOfRange(theirs, warm, theirs.length));
    }

    /** B3: posted in random order, one in twenty corrected, by eight writers at once. */
    private void manyWriters(Results results, List<Visit> visits) throws Exception {
        double[] theirs = new double[visits.size()];
        double peerTime = together(visits, theirs, (visit, random) -> millis(peer, () -> plainly(visit)));
        double[] work = new double[visits.size()];
        double time = together(
                visits,
                work,
                (visit, random) -> millis(here, () -> {
                    Saved<VisitId> saved = save(visit);
                    return random.nextInt(20) == 0 ? correct(saved, visit) : saved;
                }));
        results.percentiles("B3 a visit saved and judged, 8 writers; the same rows by plain JDBC", 3, work, theirs);
        results.ratio("B3 all %,d visits by 8 writers".formatted(visits.size()), time, peerTime, 2, 1);
        int differences = in(here, () -> {
            drain.run();
            return recompute.differences(YEAR);
        });
        results.note("B3 differences to a recompute", differences);
        assertThat(differences).isZero();
    }

    private interface Call {
        double millis(Visit visit, Random random);
    }

    private static double together(List<Visit> visits, double[] times, Call call) throws Exception {
        AtomicInteger next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Boolean>> writers = IntStream.range(0, WRITERS)
                    .<Callable<Boolean>>mapToObj(writer -> () -> {
                        Random random = new Random(SEED + writer);
                        for (int i = next.getAndIncrement(); i < visits.size(); i = next.getAndIncrement()) {
                            times[i] = call.millis(visits.get(i), random);
                        }
                        return true;
                    })
                    .toList();
            long begun = System.nanoTime();
            for (var answer : threads.invokeAll(writers)) {
                answer.get();
            }
            return (System.nanoTime() - begun) / 1e6;
        }
    }

    private record Visit(InCharge who, int point, LocalDate first) {}

    /** At most ten for each cadre, so that a cadre's year stays one that can be. */
    private List<Visit> visits() {
        List<Visit> visits = new ArrayList<>();
        province.inCharge.forEach(who -> IntStream.range(0, 10)
                .forEach(number -> visits.add(
                        new Visit(who, number % 2, LocalDate.of(2026, 1, 5).plusDays(25L * number)))));
        Collections.shuffle(visits, new Random(SEED));
        return visits;
    }

    private Saved<VisitId> save(Visit visit) {
        return liaison.record(UUID.randomUUID().toString(), visit.who().cadre(), report(visit, 4))
                .orThrow();
    }

    private Saved<VisitId> correct(Saved<VisitId> saved, Visit visit) {
        return liaison.revise(UUID.randomUUID().toString(), saved.id(), 1, report(visit, 5), "漏记了一天")
                .orThrow();
    }

    private static VisitReport report(Visit visit, int more) {
        return new VisitReport(
                visit.who().points().get(visit.point()),
                visit.first(),
                visit.first().plusDays(more),
                true,
                VisitWork.NONE);
    }

    private boolean plainly(Visit visit) {
        plain.save(
                visit.who().cadre().value(),
                visit.who().points().get(visit.point()).value(),
                visit.first(),
                visit.first().plusDays(4));
        return true;
    }

    private List<KeptResult> keptNow() {
        List<KeptResult> all = new ArrayList<>();
        registers.forEach(register -> register.forEachBatch(
                YEAR, ids -> all.addAll(kept.of(packs.inForce().running(), register.kind(), ids, YEAR))));
        return all;
    }

    private long readFacts() {
        long[] rows = new long[1];
        JUDGED.forEach(kind -> template.query(
                FACTS,
                row -> {
                    for (int column = 1; column <= 14; column++) {
                        rows[0] += row.getObject(column) == null ? 0 : 1;
                    }
                },
                kind.name(),
                YEAR.last(),
                YEAR.first()));
        return rows[0];
    }

    private void write(List<KeptResult> same) {
        for (int first = 0; first < same.size(); first += 5_000) {
            List<KeptResult> some = same.subList(first, Math.min(same.size(), first + 5_000));
            transaction.executeWithoutResult(status -> kept.put(packs.inForce().running(), some));
        }
    }

    private long count(String table) {
        Long rows = template.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
        return rows == null ? 0 : rows;
    }

    private static double millis(TenantCode tenant, java.util.function.Supplier<?> work) {
        long begun = System.nanoTime();
        Object answer = in(tenant, work);
        assertThat(answer).isNotNull();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static <T> T in(TenantCode tenant, java.util.function.Supplier<T> work) {
        List<T> answer = new ArrayList<>();
        HouseClock.on(TODAY, () -> answer.add(Caller.system(tenant).call(work::get)));
        return answer.getFirst();
    }

    private String version() throws SQLException {
        return Caller.system(here).<String, SQLException>call(() -> {
            try (Connection connection = source.getConnection()) {
                return connection.getMetaData().getDatabaseProductVersion();
            }
        });
    }
}
