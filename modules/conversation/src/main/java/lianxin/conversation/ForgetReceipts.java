package lianxin.conversation;

import java.time.Duration;
import java.time.YearMonth;
import lianxin.kernel.HouseClock;
import lianxin.tenancy.TenantTask;
import org.springframework.stereotype.Component;

/** Deletes the receipts of reports that nobody will send again. */
@Component
class ForgetReceipts implements TenantTask {

    private static final int MONTHS_KEPT = 3;

    private final Topics topics;
    private final HouseClock clock;

    ForgetReceipts(Topics topics, HouseClock clock) {
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        topics.forgetBefore(YearMonth.from(clock.today()).minusMonths(MONTHS_KEPT));
    }
}
