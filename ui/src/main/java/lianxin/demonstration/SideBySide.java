package lianxin.demonstration;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lianxin.kernel.Fault;

/** Works through several pieces, two at a time: the database works on one while the other one thinks. */
final class SideBySide {

    private SideBySide() {}

    static void run(List<Runnable> pieces) {
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            List<? extends Future<?>> running =
                    pieces.stream().map(workers::submit).toList();
            for (Future<?> piece : running) {
                piece.get();
            }
        } catch (ExecutionException failure) {
            throw new Fault(Fault.Category.DEFECT, "The demonstration cannot be filled", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Fault(Fault.Category.UNAVAILABLE, "The filling of the demonstration was interrupted", stopped);
        }
    }
}
