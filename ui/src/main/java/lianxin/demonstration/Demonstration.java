package lianxin.demonstration;

import java.util.List;
import lianxin.kernel.Caller;
import lianxin.kernel.Fault;
import lianxin.kernel.TenantCode;
import lianxin.tenancy.PlatformDatabase;
import lianxin.tenancy.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Fills an empty installation with the demonstration before the application says that it is ready. */
@Component
@EnableConfigurationProperties(DemonstrationSettings.class)
class Demonstration implements ApplicationRunner {

    /** A tenant of the demonstration. */
    record Province(String code, String name, String division, int branches) {}

    static final String STATE = "demonstration";
    static final String FILLED = "filled";
    private static final String FILLING = "filling";
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final DemonstrationSettings settings;
    private final PlatformDatabase platform;
    private final Tenants tenants;
    private final DemonstratedProvince filling;
    private final DemonstrationAccounts accounts;

    Demonstration(
            DemonstrationSettings settings,
            PlatformDatabase platform,
            Tenants tenants,
            DemonstratedProvince filling,
            DemonstrationAccounts accounts) {
        this.settings = settings;
        this.platform = platform;
        this.tenants = tenants;
        this.filling = filling;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.enabled() && platform.state(STATE).filter(FILLING::equals).isPresent()) {
            throw new Fault(
                    Fault.Category.UNAVAILABLE,
                    "The demonstration was interrupted while it was filled. Delete the data folder and start again");
        }
        if (settings.enabled() && tenants.all().isEmpty()) {
            platform.note(STATE, FILLING);
            accounts.openOperator();
            provinces().forEach(this::fill);
            platform.note(STATE, FILLED);
        }
    }

    private List<Province> provinces() {
        int many = settings.scale();
        int few = Math.max(1, many / 10);
        return List.of(
                new Province("national", "共青团中央委员会", "00", 0),
                new Province("hubei", "共青团湖北省委员会", "42", many),
                new Province("guangdong", "共青团广东省委员会", "44", few),
                new Province("beijing", "共青团北京市委员会", "11", few));
    }

    private void fill(Province province) {
        long begun = System.nanoTime();
        tenants.create(province.code(), province.name(), province.division()).orThrow();
        Caller.system(new TenantCode(province.code())).run(() -> filling.fill(province));
        LOG.info("Demonstration of {} filled in {} s", province.code(), (System.nanoTime() - begun) / 1_000_000_000);
    }
}
