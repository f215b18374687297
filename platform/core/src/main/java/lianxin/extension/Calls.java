package lianxin.extension;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lianxin.extension.Answer.Failed;
import lianxin.extension.Answer.Given;
import lianxin.extension.Answer.Reason;
import lianxin.kernel.Caller;

/**
 * Calls to one plugin. Each runs on a thread of its own, which inherits nothing of its caller; after the deadline the thread
 * is interrupted and left to itself. What a tenant left behind counts against that tenant's next calls alone.
 */
final class Calls {

    /** So many calls of one tenant at the same time. */
    private static final int MOST = 4;

    private final ThreadGroup group;
    private final ClassLoader loader;
    private final Duration deadline;
    private final Map<Thread, String> running = new ConcurrentHashMap<>();

    Calls(String plugin, ClassLoader loader, Duration deadline) {
        this.group = new ThreadGroup("plugin " + plugin);
        this.loader = loader;
        this.deadline = deadline;
    }

    int running() {
        return running.size();
    }

    /** Runs the work and says what came of it; a null is as good as something thrown. */
    <R> Answer<R> call(Callable<R> work) {
        Caller caller = Caller.orNull();
        String tenant = caller == null ? "" : caller.tenant().value();
        if (running.values().stream().filter(tenant::equals).count() >= MOST) {
            return Answer.failed(Reason.BUSY);
        }
        FutureTask<Answer<R>> task = new FutureTask<>(() -> {
            try {
                return answer(work);
            } finally {
                running.remove(Thread.currentThread());
            }
        });
        Thread thread = new Thread(group, () -> run(task), group.getName(), 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        running.put(thread, tenant);
        thread.start();
        return await(task);
    }

    private <R> Answer<R> await(FutureTask<Answer<R>> task) {
        try {
            return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            return Answer.failed(Reason.LATE);
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return Answer.failed(Reason.LATE);
        } catch (ExecutionException beyondWords) {
            return Answer.failed(Reason.FAILED);
        }
    }

    private void run(FutureTask<?> task) {
        try {
            task.run();
        } finally {
            running.remove(Thread.currentThread());
        }
    }

    /** Said here, on the plugin's thread: what was thrown is of the plugin's making, and so is its message. */
    private static <R> Answer<R> answer(Callable<R> work) {
        try {
            R value = work.call();
            return value == null ? new Failed<>(Reason.FAILED, "null") : new Given<>(value);
        } catch (Throwable thrown) {
            return new Failed<>(Reason.FAILED, words(thrown));
        }
    }

    private static String words(Throwable thrown) {
        String words = thrown.getClass().getName() + ": " + thrown.getMessage();
        return words.length() > 200 ? words.substring(0, 200) : words;
    }

    /** Waits for what is running, then interrupts it; false when something goes on all the same. */
    boolean end() {
        try {
            join();
            group.interrupt();
            join();
        } catch (InterruptedException stopped) {
            group.interrupt();
            Thread.currentThread().interrupt();
        }
        return group.activeCount() == 0;
    }

    /** All of the group: those of the calls, and those that the plugin started itself. */
    private void join() throws InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        Thread[] alive = new Thread[group.activeCount()];
        int number = group.enumerate(alive);
        for (int each = 0; each < number; each++) {
            alive[each].join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }
}
