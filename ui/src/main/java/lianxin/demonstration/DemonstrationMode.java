package lianxin.demonstration;

import lianxin.identity.SecondFactors;
import lianxin.tenancy.PlatformDatabase;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Spares the accounts of a demonstration the second factor. What decides is the database that was filled with one, so no
 * setting can switch the factor off where real people work.
 */
@Component
class DemonstrationMode {

    private final DemonstrationSettings settings;
    private final PlatformDatabase platform;
    private final SecondFactors factors;

    DemonstrationMode(DemonstrationSettings settings, PlatformDatabase platform, SecondFactors factors) {
        this.settings = settings;
        this.platform = platform;
        this.factors = factors;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (settings.enabled()
                && platform.state(Demonstration.STATE)
                        .filter(Demonstration.FILLED::equals)
                        .isPresent()) {
            factors.waive();
        }
    }
}
