package lianxin.tenancy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every {@link TenantTask} in its rhythm. Switched off by {@code lianxin.tenancy.tasks: false}. */
@Component
@ConditionalOnBooleanProperty(name = "lianxin.tenancy.tasks", matchIfMissing = true)
class TenantTasks implements SmartLifecycle {

    /** What is done once a day would never be done where the application is started anew every day. */
    private static final Duration LONGEST_FIRST = Duration.ofMinutes(10);

    private final Tenants tenants;
    private final List<TenantTask> tasks;
    private volatile @Nullable Clockwork clockwork;

    TenantTasks(Tenants tenants, List<TenantTask> tasks) {
        this.tenants = tenants;
        this.tasks = tasks;
    }

    @Override
    public void start() {
        Clockwork fresh = new Clockwork("tenant-tasks");
        for (TenantTask task : tasks) {
            Duration first = task.pause().compareTo(LONGEST_FIRST) < 0 ? task.pause() : LONGEST_FIRST;
            fresh.every(first, task.pause(), () -> tenants.forEach(tenant -> task.run()));
        }
        clockwork = fresh;
    }

    @Override
    public void stop() {
        Clockwork old = clockwork;
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
