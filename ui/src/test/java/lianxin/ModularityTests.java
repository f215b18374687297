package lianxin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules as Spring Modulith sees them: who may know whom, and the drawings of it. */
class ModularityTests {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(Application.class, resideInAPackage("lianxin.testing.."));

    @Test
    void modulesKnowOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void theDrawingsOfTheHouseAreWritten() {
        new Documenter(MODULES).writeDocumentation();
    }
}
