package lianxin.demonstration;

import java.util.List;
import lianxin.kernel.Caller;
import lianxin.kernel.TenantCode;
import lianxin.tenancy.PlatformDatabase;
import lianxin.tenancy.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Fills an empty installation with the demonstration before the application says that it is ready. A filling that was
 * interrupted is taken up by the next start: tenants that were not finished are removed before anybody can look at them,
 * and filled anew. A tenant of the same code that was not made here is left alone.
 */
@Component
@EnableConfigurationProperties(DemonstrationSettings.class)
class Demonstration implements InitializingBean, ApplicationRunner {

    /** A tenant of the demonstration. */
    record Province(String code, String name, String division, int branches) {

        /** Name of the note that says how far its filling has come. */
        private String note() {
            return STATE + "." + code;
        }
    }

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

    /** Before anything serves: removes what an interrupted filling left half done. */
    @Override
    public void afterPropertiesSet() {
        if (settings.enabled() && isNoted(STATE, FILLING)) {
            for (Province province : provinces()) {
                if (isNoted(province.note(), FILLING) && tenants.remove(province.code())) {
                    LOG.info(
                            "Demonstration of {} was interrupted while it was filled; it is filled anew",
                            province.code());
                }
            }
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.enabled() && (isNoted(STATE, FILLING) || tenants.all().isEmpty())) {
            platform.note(STATE, FILLING);
            accounts.openOperator();
            SideBySide.run(provinces().stream()
                    .filter(this::begin)
                    .<Runnable>map(province -> () -> fill(province))
                    .toList());
            platform.note(STATE, FILLED);
        }
    }

    private boolean isNoted(String name, String value) {
        return platform.state(name).filter(value::equals).isPresent();
    }

    private List<Province> provinces() {
        int many = settings.scale();
        int few = Math.max(1, many / 10);
        return List.of(
                new Province("hubei", "共青团湖北省委员会", "42", many),
                new Province("guangdong", "共青团广东省委员会", "44", few),
                new Province("beijing", "共青团北京市委员会", "11", few),
                new Province("national", "共青团中央委员会", "00", 0));
    }

    /** Makes the tenant; one after another, as migrations want it. False when it is there already. */
    private boolean begin(Province province) {
        if (tenants.find(province.code()).isPresent()) {
            return false;
        }
        platform.note(province.note(), FILLING);
        tenants.create(province.code(), province.name(), province.division()).orThrow();
        return true;
    }

    private void fill(Province province) {
        long begun = System.nanoTime();
        Caller.system(new TenantCode(province.code())).run(() -> filling.fill(province));
        platform.note(province.note(), FILLED);
        LOG.info("Demonstration of {} filled in {} s", province.code(), (System.nanoTime() - begun) / 1_000_000_000);
    }
}
