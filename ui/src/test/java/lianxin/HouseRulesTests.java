package lianxin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess.Predicates;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianxin.kernel.Caller;
import lianxin.kernel.Id;
import org.junit.jupiter.api.Test;

/** The laws of the house as far as compiled classes can show them. */
class HouseRulesTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(
                    location -> !location.contains("lianxin-testing") && !location.contains("/testing/target/"))
            .importPackages("lianxin");

    /** The rooms of the platform: each may use what stands before it. */
    private static final List<String> ROOMS =
            List.of("kernel", "tenancy", "audit", "privacy", "organization", "identity", "ledger", "rules", "drafting");

    /** The rooms beside them. */
    private static final List<String> SIDE_ROOMS = List.of("spi", "extension", "notification", "document", "graphql");

    private static final List<String> MODULES = List.of(
            "research",
            "liaison",
            "secondment",
            "conversation",
            "consultation",
            "assistance",
            "talent",
            "pledge",
            "volunteering",
            "supervision",
            "reporting");

    private static final List<String> STREET_SIDE = List.of("ui", "demonstration");

    @Test
    void thePlatformKnowsNobodyAboveIt() {
        for (String room : both(ROOMS, SIDE_ROOMS)) {
            dependsOnNone(room, both(MODULES, STREET_SIDE));
        }
    }

    @Test
    void onlyTheStreetSideKnowsTheToolkitOfScreens() {
        noClasses()
                .that()
                .resideOutsideOfPackage("lianxin.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(HOUSE);
    }

    @Test
    void eachRoomUsesOnlyWhatStandsBeforeIt() {
        for (int room = 0; room < ROOMS.size(); room++) {
            dependsOnNone(ROOMS.get(room), ROOMS.subList(room + 1, ROOMS.size()));
        }
    }

    @Test
    void modulesNeverKnowEachOtherAndNobodyKnowsTheStreetSide() {
        for (String module : MODULES) {
            List<String> others = MODULES.stream()
                    .filter(other -> !other.equals(module))
                    .filter(other -> !(module.equals("reporting") && other.equals("supervision")))
                    .toList();
            dependsOnNone(module, both(others, STREET_SIDE));
        }
    }

    @Test
    void whatAPluginSeesDependsOnNothing() {
        classes()
                .that()
                .resideInAPackage("lianxin.spi..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "lianxin.spi..")
                .check(HOUSE);
    }

    @Test
    void packagesAreFlat() {
        classes()
                .should()
                .resideInAnyPackage("lianxin", "lianxin.*", "lianxin.*.graphql", "lianxin.ui.*")
                .check(HOUSE);
    }

    @Test
    void namesAreTheFieldsOwnWords() {
        noClasses()
                .should()
                .haveNameMatching(".*[a-z](Impl|Manager|Helper|Utils?|DO|VO|DTO|Info|Data|Entity)")
                .check(HOUSE);
    }

    @Test
    void aHallIsSmallAndAThirdOfTheHouseIsHidden() {
        List<JavaClass> topLevel = HOUSE.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
        List<JavaClass> open = topLevel.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .toList();
        Map<String, Long> halls = open.stream()
                .filter(type -> !type.getPackageName().startsWith("lianxin.ui")) // the street side: nobody may use it
                .collect(groupingBy(JavaClass::getPackageName, counting()));
        assertThat(halls).allSatisfy((hall, types) -> assertThat(types).as(hall).isLessThanOrEqualTo(20));
        assertThat(open.size()).as("public top-level types").isLessThanOrEqualTo(topLevel.size() * 2 / 3);
    }

    @Test
    void idsAreRecords() {
        classes()
                .that()
                .areAssignableTo(Id.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .check(HOUSE);
    }

    @Test
    void noFieldAndNoThreadLocalKeepsTheCaller() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("lianxin.kernel")
                .should()
                .haveRawType(resideInAnyPackage("java.lang").and(nameMatching(".*ThreadLocal")))
                .orShould()
                .haveRawType(Caller.class)
                .check(HOUSE);
    }

    @Test
    void backgroundWorkReachesAScreenOnlyThroughTheOneThatBindsItsCaller() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("lianxin.ui.Background")
                .should()
                .callMethodWhere(Predicates.targetOwner(assignableTo(UI.class))
                        .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                nameMatching("access(Later|Synchronously)?"))))
                .check(HOUSE);
    }

    @Test
    void timeIsToldByTheInjectedClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("lianxin.kernel")
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .dependOnClassesThat(
                        nameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.SimpleDateFormat"))
                .check(HOUSE);
    }

    private static void dependsOnNone(String room, List<String> others) {
        noClasses()
                .that()
                .resideInAPackage("lianxin." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        others.stream().map(other -> "lianxin." + other + "..").toArray(String[]::new))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
