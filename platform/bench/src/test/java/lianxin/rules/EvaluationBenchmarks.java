package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lianxin.bench.Results;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.ledger.SubjectKind;
import org.junit.jupiter.api.Test;

/**
 * B1: all duties of 44号 that judge cadres or branches, for cadres in memory, beside the same duties written by hand, with
 * each predicate in plain CEL, and in Drools. Fewer cadres with {@code -Dlianxin.bench.cadres}.
 */
class EvaluationBenchmarks {

    private static final long SEED = 44;
    private static final int CADRES = Integer.getInteger("lianxin.bench.cadres", 100_000);
    private static final int ROUNDS = Integer.getInteger("lianxin.bench.rounds", 5);
    private static final int BATCH = 1_000;
    private static final LocalDate TODAY = LocalDate.of(CadresInMemory.YEAR, 11, 1);
    private static final Period YEAR = Period.year(CadresInMemory.YEAR);
    private static final Path NATIONAL = Path.of("../../plugins/national/src/main/resources");
    private static final Path UNIT = Path.of("src/test/resources/unit");

    private final RuleBook book = book();
    private final ChainNumbers numbers = new ChainNumbers(book, YEAR.first());
    private final ByPacks packs = new ByPacks(book, CadresInMemory.YEAR);

    @Test
    void dutiesInMemory() throws Exception {
        List<Inputs> all = CadresInMemory.of(CADRES, SEED);
        Map<String, Judged.Peer> peers = new TreeMap<>(Map.of(
                "written by hand",
                new ByHand(numbers, CadresInMemory.YEAR),
                "with each predicate in plain CEL",
                new ByCel(numbers, CadresInMemory.YEAR),
                "as rules of Drools",
                new ByDrools(book, CadresInMemory.YEAR)));
        peers.forEach((name, peer) -> {
            List<String> differences = differences(peer, all);
            assertThat(differences.size())
                    .as(() -> name + differences.getFirst())
                    .isZero();
        });
        assertThat(differences(withADefect(), all))
                .as("a defect in a peer is found")
                .isNotEmpty();
        Results results = new Results("B1", SEED, "no database");
        describe(results, all);
        for (Map.Entry<String, Judged.Peer> peer : peers.entrySet()) {
            results.note("B1 differences to the duties " + peer.getKey(), 0);
            results.compare(
                    "B1 all duties from packs; " + peer.getKey(),
                    ROUNDS,
                    1.5,
                    () -> judgeAll(packs, all),
                    () -> judgeAll(peer.getValue(), all));
        }
    }

    private void describe(Results results, List<Inputs> all) {
        long[] judged = new long[1];
        packs.judge(all, one -> judged[0]++);
        results.note(
                "size: %,d cadres, %,d branches, %,d results, heap at most %,d MiB"
                        .formatted(
                                CADRES,
                                all.size() - CADRES,
                                judged[0],
                                Runtime.getRuntime().maxMemory() >> 20),
                "%,d facts"
                        .formatted(
                                all.stream().mapToLong(of -> of.facts().size()).sum()));
        results.note(
                "duties",
                Stream.of(SubjectKind.CADRE, SubjectKind.BRANCH)
                        .flatMap(kind -> book.duties(kind).stream())
                        .map(Duty::name)
                        .toList());
    }

    /** A day too few for a visit to count. */
    private Judged.Peer withADefect() {
        return new ByHand(numbers, CadresInMemory.YEAR) {
            @Override
            boolean visitCounts(Fact visit, Asked asked) {
                return super.visitCounts(visit, asked) || visit.days().days() == 4;
            }
        };
    }

    /** What the peer says otherwise than the packs, or says alone, or leaves out: status, amounts and days. */
    private List<String> differences(Judged.Peer peer, List<Inputs> all) {
        List<String> differences = new ArrayList<>();
        for (int first = 0; first < all.size(); first += BATCH) {
            List<Inputs> some = all.subList(first, Math.min(first + BATCH, all.size()));
            Map<Object, Judged> expected = byKey(packs, some);
            Map<Object, Judged> found = byKey(peer, some);
            expected.forEach((key, judged) -> {
                Judged other = found.remove(key);
                if (other == null || !other.equals(judged) || other.status(TODAY) != judged.status(TODAY)) {
                    differences.add(judged + " / " + other);
                }
            });
            found.values().forEach(judged -> differences.add("nothing / " + judged));
        }
        return differences;
    }

    private static Map<Object, Judged> byKey(Judged.Peer peer, List<Inputs> some) {
        Map<Object, Judged> all = new HashMap<>();
        peer.judge(some, judged -> {
            Judged twice = all.put(List.of(judged.subject(), judged.duty(), judged.first(), judged.object()), judged);
            assertThat(twice).isNull();
        });
        return all;
    }

    private static void judgeAll(Judged.Peer peer, List<Inputs> all) {
        long[] sum = new long[1];
        for (int first = 0; first < all.size(); first += BATCH) {
            peer.judge(
                    all.subList(first, Math.min(first + BATCH, all.size())),
                    judged -> sum[0] += judged.done() + judged.status(TODAY).ordinal());
        }
        assertThat(sum[0]).isPositive();
    }

    /** 44号, and a unit that fills every gap, so that each duty has a number to be judged by. */
    private static RuleBook book() {
        Vocabulary house = new Vocabulary(
                List.of(),
                List.of(),
                Map.of(
                        SubjectKind.CADRE, CadreRegister.ATTRIBUTES,
                        SubjectKind.BRANCH, BodyRegister.ATTRIBUTES,
                        SubjectKind.ORGANIZATION, BodyRegister.ATTRIBUTES));
        List<Pack> chain = Stream.of(NATIONAL, UNIT)
                .map(folder -> {
                    PackReader reader = new PackReader(files(folder));
                    Pack pack = reader.read();
                    assertThat(reader.findings()).isEmpty();
                    return pack;
                })
                .toList();
        return RuleBook.compile(chain, house, finding -> {
            throw new AssertionError(finding);
        });
    }

    private static Map<String, String> files(Path root) {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (name.startsWith("pack/") || name.equals("plugin.properties")) {
                    files.put(name, Files.readString(path));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
