package lianxin.tenancy;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One thread that does some work now and then, one piece after another; it ends with what it is doing. */
public final class Clockwork implements AutoCloseable {

    private final ScheduledExecutorService thread;

    /** Named as its thread is. */
    public Clockwork(String name) {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Does the work after this time, and again a pause after each end of it; it must not throw. */
    public void every(Duration first, Duration pause, Runnable work) {
        thread.scheduleWithFixedDelay(work, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.close();
    }
}
