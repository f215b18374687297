package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;

/** The packs of the country are read once and stand under the chains of many tenants, who compile theirs when they like. */
class CompiledTogetherTests {

    private static final int TENANTS = 8;

    @RepeatedTest(20)
    void tenantsThatCompileTheSamePacksAtOnceFindNothingWrongInThem() {
        List<Pack> chain = List.of(read("national"), read("grading"));
        Queue<Finding> findings = new ConcurrentLinkedQueue<>();
        CyclicBarrier together = new CyclicBarrier(TENANTS);
        try (ExecutorService tenants = Executors.newFixedThreadPool(TENANTS)) {
            for (int i = 0; i < TENANTS; i++) {
                tenants.submit(() -> {
                    together.await();
                    return RuleBook.compile(chain, DeliveredPacks.HOUSE, findings::add);
                });
            }
        }

        assertThat(findings).isEmpty();
    }

    private static Pack read(String name) {
        return new PackReader(DeliveredPacks.files(name)).read();
    }
}
