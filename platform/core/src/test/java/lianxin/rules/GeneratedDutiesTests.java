package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import lianxin.kernel.Digest;
import lianxin.kernel.Period;
import lianxin.ledger.NewFact;
import org.junit.jupiter.api.Test;

/** What must hold for every rule that can be written: tried on duties and inputs drawn from a seed. */
class GeneratedDutiesTests {

    private static final long SEED = 44;
    private static final int DRAWN = Integer.getInteger("lianxin.test.drawn", 400);
    private static final long MIN = 4;

    @Test
    void judgedTwiceComesToTheSameAndTheOrderOfPostingDoesNotMatter() {
        drawn(duty -> {
            RuleBook book = duty.book(MIN);
            String once = hash(results(book, duty, duty.facts));
            List<NewFact> shuffled = new ArrayList<>(duty.facts);
            Collections.shuffle(shuffled, new Random(SEED));

            assertThat(hash(results(book, duty, duty.facts))).isEqualTo(once);
            assertThat(hash(results(duty.book(MIN), duty, shuffled))).isEqualTo(once);
        });
    }

    @Test
    void whatIsJudgedFactByFactEqualsARecompute() {
        drawn(duty -> {
            RuleBook book = duty.book(MIN);
            Duty judged = book.duties().getFirst();
            Map<Object, Result> kept = new HashMap<>();
            List<NewFact> posted = new ArrayList<>();
            keep(book, judged, duty.inputs(posted), GeneratedDuty.YEARS, kept);
            for (NewFact fact : duty.facts) {
                posted.add(fact);
                keep(book, judged, duty.inputs(posted), book.touched(judged, before(fact)), kept);
            }
            for (NewFact fact : duty.facts.subList(0, duty.facts.size() / 3)) {
                posted.remove(fact);
                keep(book, judged, duty.inputs(posted), book.touched(judged, before(fact)), kept);
            }

            List<Result> again = results(book, duty, posted);
            assertThat(kept.values().stream()
                            .filter(result -> result.window().overlaps(GeneratedDuty.YEARS))
                            .map(GeneratedDutiesTests::text))
                    .containsExactlyInAnyOrderElementsOf(
                            again.stream().map(GeneratedDutiesTests::text).toList());
        });
    }

    @Test
    void aHigherMinimumNeverTurnsUnmetIntoMet() {
        drawn(duty -> {
            for (long min = 0; min < 12; min += 3) {
                Map<Object, Result> lower = byKey(results(duty.book(min), duty, duty.facts));
                results(duty.book(min + 1), duty, duty.facts).forEach(result -> {
                    Result before = lower.get(key(result));
                    if (result.metOn() != null && result.excuse().isEmpty()) {
                        assertThat(before).isNotNull();
                        assertThat(before.metOn()).isNotNull();
                    }
                });
            }
        });
    }

    @Test
    void everyExplanationAddsUpToItsResult() {
        drawn(duty -> {
            RuleBook book = duty.book(MIN);
            Inputs inputs = duty.inputs(duty.facts);
            Explaining.of(book, book.duties().getFirst(), inputs, GeneratedDuty.YEARS, GeneratedDuty.YEARS.last())
                    .forEach(explanation -> {
                        Map<String, Long> sums = explanation.credits().stream()
                                .collect(Collectors.groupingBy(
                                        Explanation.Credit::part, Collectors.summingLong(Explanation.Credit::amount)));
                        Map<String, Long> met = explanation.within().stream()
                                .filter(part -> part.metOn() != null)
                                .collect(Collectors.groupingBy(Explanation.Within::part, Collectors.counting()));
                        explanation
                                .standing()
                                .parts()
                                .forEach(part -> assertThat(sums.getOrDefault(part.title(), 0L)
                                                + met.getOrDefault(part.title(), 0L))
                                        .as(part.title())
                                        .isEqualTo(part.done()));
                    });
        });
    }

    private static void drawn(Consumer<GeneratedDuty> property) {
        LongStream.range(SEED, SEED + DRAWN).forEach(seed -> {
            GeneratedDuty duty = new GeneratedDuty(seed);
            try {
                property.accept(duty);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed " + seed + "\n" + duty.yaml + "\n" + broken, broken);
            }
        });
    }

    /** The days that a save touches, as when the results are kept. */
    private static Period before(NewFact fact) {
        return new Period(fact.days().first().minusDays(1), fact.days().last());
    }

    private static void keep(RuleBook book, Duty duty, Inputs inputs, Period days, Map<Object, Result> kept) {
        kept.values().removeIf(result -> result.window().overlaps(days));
        kept.putAll(byKey(Evaluation.of(book, duty, inputs, days, Trace.NONE)));
    }

    private static List<Result> results(RuleBook book, GeneratedDuty duty, List<NewFact> facts) {
        return Evaluation.of(book, book.duties().getFirst(), duty.inputs(facts), GeneratedDuty.YEARS, Trace.NONE);
    }

    private static Map<Object, Result> byKey(List<Result> results) {
        return results.stream().collect(Collectors.toMap(GeneratedDutiesTests::key, result -> result));
    }

    private static Object key(Result result) {
        return List.of(result.window(), result.object());
    }

    private static String hash(List<Result> results) {
        return Digest.hex(results.stream().map(GeneratedDutiesTests::text).collect(Collectors.joining("\n")));
    }

    private static String text(Result result) {
        return List.of(result.window(), result.object(), result.parts(), result.excuse(), result.due())
                        .toString()
                + result.metOn()
                + result.slowFrom();
    }
}
