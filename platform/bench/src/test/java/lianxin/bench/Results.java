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
        double own = median(ours);
        double other = median(theirs);
        write("| %s | %.2f | %.2f | %.3f | ≤ %.2f | %d |%n".formatted(what, own, other, own / other, target, rounds));
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
