package io.yangguang.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** The core decides and knows nothing of the world: it can be read, tested and trusted alone. */
class ModelLawsTest {

    private static final String[] PURE = {
        "java..", "org.jspecify..", "io.yangguang.workingdays..", "io.yangguang..model.."
    };

    @Test
    void theSuiteIsThere() {
        // A law over no classes cannot fail; each service must have been read.
        for (var context : new String[] {"catalog", "publication", "inspection", "gateway"}) {
            assertThat(Suite.CLASSES.stream().map(JavaClass::getPackageName))
                    .as(context)
                    .anyMatch(name -> name.startsWith("io.yangguang." + context));
        }
    }

    @Test
    void modelsDependOnNothingButJavaAndWorkingDays() {
        classes()
                .that()
                .resideInAPackage("..model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(PURE)
                .because("a decision that needs a framework to be tested is not a decision")
                .check(Suite.CLASSES);
    }

    @Test
    void modelsNeverReadOrWriteOutside() {
        noClasses()
                .that()
                .resideInAPackage("..model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.net.http..", "java.nio.file..", "java.io..")
                .because("facts come in as arguments")
                .check(Suite.CLASSES);
    }

    @Test
    void theClockIsReadInOnePlace() {
        noClasses()
                .that(
                        describe(
                                "are not the wiring of the clocks, the launcher or the simulator",
                                type ->
                                        !type.getName().startsWith("io.yangguang.time.Wiring")
                                                // Tools of a developer's machine, outside the
                                                // services: they measure their own starts.
                                                && !type.getPackageName()
                                                        .startsWith("io.yangguang.local")
                                                && !type.getPackageName()
                                                        .startsWith("io.yangguang.province")))
                .should()
                .callMethodWhere(
                        target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
                .because("a date that cannot be moved cannot be tested")
                .check(Suite.CLASSES);
    }

    @Test
    void workingDaysKnowNothingOfDisclosure() {
        classes()
                .that()
                .resideInAPackage("io.yangguang.workingdays..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "io.yangguang.workingdays..")
                .check(Suite.CLASSES);
    }
}
