package lianxin.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points every application that a test starts at the {@link TestDatabase}, unless the test names a server itself. */
final class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().containsProperty("lianxin.data-dir")) {
            TestDatabase database = TestDatabase.shared();
            TestPropertyValues.of(
                            "lianxin.db.url=" + database.url(),
                            "lianxin.db.user=" + database.user(),
                            "lianxin.db.password=" + database.password())
                    .applyTo(context);
        }
    }
}
