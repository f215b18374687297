package lianxin.tenancy;

import java.time.Duration;
import java.util.List;
import lianxin.kernel.HouseClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks everything that is kept for a time to delete what is over; what fails keeps nothing else waiting. */
@Component
class ExpireDaily implements TenantTask {

    private static final Logger LOG = LoggerFactory.getLogger(ExpireDaily.class);

    private final List<Expiring> kept;
    private final HouseClock clock;

    ExpireDaily(List<Expiring> kept, HouseClock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        for (Expiring each : kept) {
            try {
                each.expire(clock.today());
            } catch (RuntimeException failure) {
                LOG.error("What is over could not be deleted; tomorrow it is tried again", failure);
            }
        }
    }
}
