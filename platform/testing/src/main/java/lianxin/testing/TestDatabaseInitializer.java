package lianxin.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points every application that a test starts at the {@link TestDatabase}, unless the test names a server itself. Each
 * application gets schemas and accounts of its own on it.
 */
final class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger STARTED = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().containsProperty("lianxin.data-dir")) {
            TestDatabase database = TestDatabase.shared();
            TestPropertyValues.of(
                            "lianxin.master-key=only-for-tests-0123456789abcdef-only-for-tests",
                            "lianxin.tenancy.prefix=test" + STARTED.incrementAndGet(),
                            "lianxin.db.url=" + database.url(),
                            "lianxin.db.user=" + database.user(),
                            "lianxin.db.password=" + database.password())
                    .applyTo(context);
        }
    }
}
