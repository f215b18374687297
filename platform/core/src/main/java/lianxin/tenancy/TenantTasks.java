package lianxin.tenancy;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every {@link TenantTask} in its rhythm. Switched off by {@code lianxin.tenancy.tasks: false}. */
@Component
@ConditionalOnBooleanProperty(name = "lianxin.tenancy.tasks", matchIfMissing = true)
class TenantTasks implements SmartLifecycle {

    private final Tenants tenants;
    private final List<TenantTask> tasks;
    private volatile @Nullable ScheduledExecutorService clockwork;

    TenantTasks(Tenants tenants, List<TenantTask> tasks) {
        this.tenants = tenants;
        this.tasks = tasks;
    }

    @Override
    public void start() {
        ScheduledExecutorService fresh = Executors.newScheduledThreadPool(
                1, Thread.ofPlatform().name("tenant-tasks").daemon().factory());
        for (TenantTask task : tasks) {
            long pause = task.pause().toMillis();
            fresh.scheduleWithFixedDelay(
                    () -> tenants.forEach(tenant -> task.run()), pause, pause, TimeUnit.MILLISECONDS);
        }
        clockwork = fresh;
    }

    @Override
    public void stop() {
        ScheduledExecutorService old = clockwork;
        clockwork = null;
        if (old != null) {
            old.close();
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
