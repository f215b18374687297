package lianxin.rules;

import static lianxin.rules.BenchProvince.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lianxin.TestApplication;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** How long a province waits for a simulation of its year, and for another pack to be in force. */
@SpringBootTest(
        classes = TestApplication.class,
        properties = {"lianxin.tenancy.prefix=packs", "lianxin.tenancy.modules=liaison,conversation"})
@Import(BenchProvince.class)
class PackBenchmarks {

    private static final int YEAR = TODAY.getYear();

    @Autowired
    BenchProvince province;

    @Autowired
    Packs packs;

    @Autowired
    PackLibrary library;

    @Autowired
    DrainWorkDue drain;

    @Autowired
    Recompute recompute;

    private TenantCode here;

    @Test
    void aPackIsSimulatedAndPublished() {
        here = province.tenant("packs");
        as(0, () -> {
            province.fill();
            drain.run();
            return true;
        });
        PackDraft draft = as(1, () -> packs.upload(stricter()).draft());
        Simulation[] simulation = new Simulation[1];
        long simulated = millis(
                1,
                () -> simulation[0] =
                        packs.simulate(draft.id(), YEAR, (judged, of) -> true).orThrow());
        System.out.printf(
                "simulation of a year, %d subjects, %d would stand otherwise: %d ms%n",
                simulation[0].subjects(), simulation[0].changed(), simulated);
        simulation[0].counts().forEach(System.out::println);
        PackChange asked = as(1, () -> packs.submit(draft.id()).orThrow());
        System.out.printf(
                "approval: %d ms%n", millis(2, () -> packs.approve(asked.id()).orThrow()));
        System.out.printf(
                "all results made beside and switched: %d ms%n",
                millis(0, () -> {
                    drain.run();
                    return true;
                }));
        assertThat(simulation[0].changed()).isPositive();
        assertThat(as(1, packs::history).getFirst().state()).isEqualTo(PackChange.State.DONE);
        assertThat(as(0, () -> recompute.differences(Period.year(YEAR)))).isZero();
    }

    /** The pack of the province, and one talk more with everybody. */
    private byte[] stricter() {
        Map<String, String> files = as(0, () -> {
            Pack own = library.delivered().stream()
                    .filter(library::isOwn)
                    .findFirst()
                    .orElseThrow();
            return new HashMap<>(library.files(own.hash()));
        });
        files.computeIfPresent(
                "plugin.properties", (name, text) -> text.replaceFirst("plugin.version=.*", "plugin.version=9.0.0"));
        files.keySet().removeIf(path -> path.startsWith("pack/scenarios/")); // they speak of two talks
        files.put("pack/parameters/stricter.yaml", """
                name: conversation.rounds
                values:
                  2015-01-01: { value: 3, reference: 演示〔2015〕1号 第四条 }
                """);
        return PackArchive.write(files);
    }

    private long millis(long account, Supplier<?> work) {
        long begun = System.nanoTime();
        assertThat(this.<Object>as(account, work::get)).isNotNull();
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private <T> T as(long account, Supplier<T> work) {
        List<T> answer = new ArrayList<>();
        Role role = account == 0 ? Role.SYSTEM : Role.ADMINISTRATOR;
        HouseClock.on(TODAY, () -> answer.add(new Caller(here, account, "", role, 0, 0).call(work::get)));
        return answer.getFirst();
    }
}
