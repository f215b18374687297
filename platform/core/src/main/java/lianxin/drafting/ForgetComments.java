package lianxin.drafting;

import java.time.Duration;
import lianxin.kernel.HouseClock;
import lianxin.tenancy.TenantTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what was said to clauses before last year: the revision that it was for has been made. */
@Component
class ForgetComments implements TenantTask {

    private final ClauseComments comments;
    private final HouseClock clock;

    ForgetComments(ClauseComments comments, HouseClock clock) {
        this.comments = comments;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return Duration.ofDays(1);
    }

    @Override
    @Transactional
    public void run() {
        comments.forgetBefore(clock.today().getYear() - 1);
    }
}
