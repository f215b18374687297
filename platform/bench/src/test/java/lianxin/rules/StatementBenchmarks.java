package lianxin.rules;

import static lianxin.rules.BenchProvince.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lianxin.TestApplication;
import lianxin.bench.Results;
import lianxin.bench.StatementLog;
import lianxin.bench.StatementLog.Sent;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.kernel.TenantCode;
import lianxin.liaison.Liaison;
import lianxin.liaison.VisitReport;
import lianxin.liaison.VisitWork;
import lianxin.rules.BenchProvince.InCharge;
import lianxin.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a save and a recompute send to the database, statement by statement, with their times. */
@SpringBootTest(
        classes = TestApplication.class,
        properties = {
            "lianxin.data-dir=target", // names a server of its own, as below
            "lianxin.master-key=only-for-tests-0123456789abcdef-only-for-tests",
            "lianxin.tenancy.prefix=sent",
            "lianxin.tenancy.modules=liaison,conversation"
        })
@Import(BenchProvince.class)
class StatementBenchmarks {

    private static final Period YEAR = Period.year(2026);
    private static final int LONGEST = 150;

    @Autowired
    BenchProvince province;

    @Autowired
    Liaison liaison;

    @Autowired
    Recompute recompute;

    @Autowired
    DrainWorkDue drain;

    private TenantCode here;

    /** The server of the tests, and a driver that is heard. */
    @DynamicPropertySource
    static void listen(DynamicPropertyRegistry registry) {
        TestDatabase database = TestDatabase.shared();
        char more = database.url().contains("?") ? '&' : '?';
        registry.add(
                "lianxin.db.url", () -> database.url() + more + "queryInterceptors=" + StatementLog.class.getName());
        registry.add("lianxin.db.user", database::user);
        registry.add("lianxin.db.password", database::password);
    }

    @Test
    void statementsInOrder() {
        here = province.tenant("sent");
        in(() -> {
            province.fill();
            drain.run();
            recompute.run(YEAR, done -> {});
        });
        Results results = new Results("statements", 44, "the test database");
        save(results);
        recompute(results);
    }

    private void save(Results results) {
        List<List<Sent>> saves = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            LocalDate day = LocalDate.of(2026, 1, 5).plusDays(25L * number);
            for (InCharge who : province.inCharge) {
                long begun = System.nanoTime();
                List<Sent> sent = new ArrayList<>();
                in(() -> sent.addAll(StatementLog.of(() -> save(who, day))));
                whole.add((System.nanoTime() - begun) / 1e6);
                saves.add(sent);
            }
        }
        List<List<Sent>> warm = saves.subList(saves.size() / 2, saves.size());
        assertThat(warm.getLast()).isNotEmpty();
        results.note("a save as a whole, ms (median)", median(whole.subList(saves.size() / 2, saves.size())));
        results.note(
                "of which waiting for the database, ms (median)",
                median(warm.stream()
                        .map(sent -> sent.stream().mapToDouble(Sent::millis).sum())
                        .toList()));
        List<Sent> last = warm.getLast();
        List<List<Sent>> alike =
                warm.stream().filter(sent -> texts(sent).equals(texts(last))).toList();
        results.note("statements of a save", last.size() + " (" + alike.size() + " saves of " + warm.size() + ")");
        IntStream.range(0, last.size())
                .forEach(place -> results.note(
                        (place + 1) + ". " + text(last.get(place)),
                        median(alike.stream()
                                .map(sent -> sent.get(place).millis())
                                .toList())));
    }

    private void save(InCharge who, LocalDate day) {
        VisitReport report = new VisitReport(who.points().getFirst(), day, day.plusDays(4), true, VisitWork.NONE);
        liaison.record(UUID.randomUUID().toString(), who.cadre(), report).orThrow();
    }

    private void recompute(Results results) {
        for (int round = 0; round < 3; round++) {
            in(() -> {
                province.beginGeneration();
                recompute.run(YEAR, done -> {});
            });
        }
        List<Sent> sent = new ArrayList<>();
        long[] nanos = new long[1];
        in(() -> {
            province.beginGeneration();
            long begun = System.nanoTime();
            sent.addAll(StatementLog.of(() -> recompute.run(YEAR, done -> {})));
            nanos[0] = System.nanoTime() - begun;
        });
        results.note("a recompute with everything to write, ms", nanos[0] / 1_000_000);
        Map<String, List<Sent>> byText = sent.stream()
                .collect(Collectors.groupingBy(StatementBenchmarks::text, LinkedHashMap::new, Collectors.toList()));
        byText.entrySet().stream()
                .sorted(Comparator.comparingDouble(one -> -sum(one.getValue())))
                .forEach(one -> results.note(
                        "%d × %s".formatted(one.getValue().size(), one.getKey()),
                        "%.1f".formatted(sum(one.getValue()))));
    }

    private static double sum(List<Sent> sent) {
        return sent.stream().mapToDouble(Sent::millis).sum();
    }

    private static List<String> texts(List<Sent> sent) {
        return sent.stream().map(StatementBenchmarks::text).toList();
    }

    private static String text(Sent sent) {
        String text = sent.sql()
                .replaceAll("\\s+", " ")
                .replaceAll("(\\?, ){4,}\\?", "?…")
                .replace('|', '/');
        return text.length() > LONGEST ? text.substring(0, LONGEST) + '…' : text;
    }

    private static String median(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return "%.2f".formatted(sorted.get(sorted.size() / 2));
    }

    private void in(Runnable work) {
        HouseClock.on(
                TODAY,
                () -> Caller.system(here).call(() -> {
                    work.run();
                    return true;
                }));
    }
}
