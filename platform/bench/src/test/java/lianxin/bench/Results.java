package lianxin.bench;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

/** The figures of one run of a benchmark, added to its file in {@code platform/bench/results/}. */
public final class Results {

    /** A piece of work that is measured. */
    public interface Work {
        void run() throws Exception;
    }

    private final Path file;

    /**
     * Opens a section for a run.
     *
     * @param server name and version of the database server
     */
    public Results(String benchmark, long seed, String server) {
        file = Path.of("results", benchmark + ".md");
        write("""

                ## %s

                Java %s, %s, %d processors, seed %d. Times in ms, medians of rounds in turns; ratio = work / peer.

                | Work and its peer | Work | Peer | Ratio | Target | Rounds |
                |---|---|---|---|---|---|
                """.formatted(
                Instant.now(), Runtime.version(), server, Runtime.getRuntime().availableProcessors(), seed));
    }

    /**
     * Measures work and peer in turns, after one round of each that does not count.
     *
     * @param target what the ratio shall not exceed
     */
    public void compare(String what, int rounds, double target, Work work, Work peer) throws Exception {
        work.run();
        peer.run();
        double[] ours = new double[rounds];
        double[] theirs = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            ours[round] = millis(work);
            theirs[round] = millis(peer);
        }
        ratio(what, median(ours), median(theirs), target, rounds);
    }

    /** Writes two times that were measured elsewhere. */
    public void ratio(String what, double work, double peer, double target, int rounds) {
        write("| %s | %.2f | %.2f | %.3f | ≤ %.2f | %d |%n".formatted(what, work, peer, work / peer, target, rounds));
    }

    /** Writes the median and the 99th percentile of single calls, in ms, beside those of the peer. */
    public void percentiles(String what, double target, double[] work, double[] peer) {
        Arrays.sort(work);
        Arrays.sort(peer);
        ratio(what + ", p50", work[work.length / 2], peer[peer.length / 2], target, work.length);
        ratio(what + ", p99", work[work.length * 99 / 100], peer[peer.length * 99 / 100], target, work.length);
    }

    /** Writes a figure that has no peer. */
    public void note(String what, Object figure) {
        write("| %s | %s | | | | |%n".formatted(what, figure));
    }

    private static double millis(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private void write(String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, CREATE, APPEND);
            System.out.print(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
