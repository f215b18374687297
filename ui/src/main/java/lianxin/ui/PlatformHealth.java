package lianxin.ui;

import lianxin.tenancy.PlatformDatabase;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the database server answers, asked of the platform's own schema: a probe belongs to no tenant. */
@Component
class PlatformHealth extends AbstractHealthIndicator {

    private final PlatformDatabase platform;

    PlatformHealth(PlatformDatabase platform) {
        super("The platform's database does not answer");
        this.platform = platform;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        platform.sql().sql("SELECT 1").query().singleValue();
        builder.up();
    }
}
