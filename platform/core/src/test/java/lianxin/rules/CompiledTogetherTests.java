package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The packs of the country are read once and stand under the chains of many tenants, who compile theirs when they like. */
class CompiledTogetherTests {

    private static final int TENANTS = 8;
    private static final int ROUNDS = 20;

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

    @Test
    void threadsThatJudgeByOneBookAllComeToTheSame() throws Exception {
        List<Pack> chain = List.of(read("national"));
        RuleBook book = RuleBook.compile(chain, DeliveredPacks.HOUSE, finding -> {});
        List<Scenario> sentences = chain.getFirst().scenarios().stream()
                .filter(node -> !node.has("assessment") && !node.get("given").has("parameters"))
                .map(node ->
                        Scenario.read(node, book.vocabulary(), chain.getFirst().header()))
                .toList();
        List<String> alone = judged(book, sentences);
        CyclicBarrier together = new CyclicBarrier(TENANTS);
        List<Future<List<String>>> answers = new ArrayList<>();
        try (ExecutorService tenants = Executors.newFixedThreadPool(TENANTS)) {
            for (int i = 0; i < TENANTS; i++) {
                answers.add(tenants.submit(() -> {
                    together.await();
                    return IntStream.range(0, ROUNDS)
                            .mapToObj(round -> judged(book, sentences))
                            .distinct()
                            .reduce((one, other) -> List.of("differs from round to round"))
                            .orElseThrow();
                }));
            }
        }

        assertThat(alone).hasSizeGreaterThan(50);
        for (Future<List<String>> answer : answers) {
            assertThat(answer.get()).isEqualTo(alone);
        }
    }

    /** Results, why, and digests of what each was judged from. */
    private static List<String> judged(RuleBook book, List<Scenario> sentences) {
        return sentences.stream()
                .flatMap(sentence -> book.duty(sentence.duty()).stream()
                        .flatMap(duty -> Stream.concat(
                                Evaluation.of(book, duty, sentence.inputs(), sentence.year(), Trace.NONE).stream()
                                        .map(result -> result.standing(sentence.on()) + " "
                                                + sentence.inputs().digest(result, book.needs(duty))),
                                Explaining.of(book, duty, sentence.inputs(), sentence.year(), sentence.on())
                                        .map(Explanation::toString))))
                .toList();
    }

    private static Pack read(String name) {
        return new PackReader(DeliveredPacks.files(name)).read();
    }
}
