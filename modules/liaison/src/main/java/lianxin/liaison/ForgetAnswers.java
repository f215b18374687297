package lianxin.liaison;

import java.time.Duration;
import lianxin.kernel.HouseClock;
import lianxin.tenancy.TenantTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what was said of 公示 of a year once nothing more can be said of it. */
@Component
class ForgetAnswers implements TenantTask {

    private final DisclosureAnswers answers;
    private final HouseClock clock;

    ForgetAnswers(DisclosureAnswers answers, HouseClock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return Duration.ofDays(1);
    }

    @Override
    @Transactional
    public void run() {
        answers.forgetBefore(clock.today().getYear() - 1);
    }
}
