package io.yangguang.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the services are cut, who may do what, and where the world is touched. */
class ServiceLawsTest {

    private static final List<String> CONTEXTS =
            List.of("catalog", "publication", "inspection", "gateway");

    @Test
    void servicesMeetOnlyThroughEventsAndApis() {
        for (var context : CONTEXTS) {
            var others =
                    CONTEXTS.stream()
                            .filter(other -> !other.equals(context))
                            .map(other -> "io.yangguang." + other + "..")
                            .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("io.yangguang." + context + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because("there is no shared code between contexts but the technical libraries")
                    .check(Suite.CLASSES);
        }
    }

    @Test
    void featuresHaveNoCycles() {
        for (var context : List.of("catalog", "publication", "inspection", "gateway")) {
            slices().matching("io.yangguang." + context + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(Suite.CLASSES);
        }
    }

    @Test
    void onlyHandlersSweepsAndConsumersOpenTransactions() {
        classes()
                .that(
                        describe(
                                "open a transaction",
                                type ->
                                        type.isAnnotatedWith(Transactional.class)
                                                || type.getMethods().stream()
                                                        .anyMatch(m ->
                                                                m.isAnnotatedWith(
                                                                        Transactional.class))))
                .should()
                .haveNameMatching(".*(Handler|Sweep|Consumer)(\\$.*)?")
                .because("one command is one transaction, and it is seen in the name")
                .check(Suite.CLASSES);
    }

    @Test
    void rowsStayInsideTheirFeature() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .haveNameNotMatching(".*Rows?(\\$.*)?")
                .should(
                        new ArchCondition<JavaMethod>("not speak of rows") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                method.getRawParameterTypes().forEach(t -> look(method, t, events));
                                look(method, method.getRawReturnType(), events);
                            }

                            private void look(
                                    JavaMethod method, JavaClass type, ConditionEvents events) {
                                if (type.getPackageName().startsWith("io.yangguang")
                                        && type.getSimpleName().endsWith("Row")) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    method,
                                                    method.getFullName() + " speaks of " + type));
                                }
                            }
                        })
                .check(Suite.CLASSES);
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        methods()
                .that(describe("are endpoints", ServiceLawsTest::isEndpoint))
                .should(
                        new ArchCondition<JavaMethod>("say who may call them") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                var said =
                                        List.of(
                                                        RolesAllowed.class,
                                                        PermitAll.class,
                                                        DenyAll.class,
                                                        io.quarkus.security.Authenticated.class)
                                                .stream()
                                                .anyMatch(a ->
                                                        method.isAnnotatedWith(a)
                                                                || method.getOwner()
                                                                        .isAnnotatedWith(a));
                                if (!said) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    method, method.getFullName() + " does not"));
                                }
                            }
                        })
                .check(Suite.CLASSES);
    }

    /** The interface of a client is called by us, not by others. */
    private static boolean isEndpoint(JavaMethod method) {
        return !method.getOwner()
                        .isAnnotatedWith(
                                "org.eclipse.microprofile.rest.client.inject.RegisterRestClient")
                && method.getAnnotations().stream()
                        .anyMatch(a -> a.getRawType().isMetaAnnotatedWith(HttpMethod.class));
    }

    @Test
    void resourcesAreNotPublic() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .because("nobody calls a resource but HTTP")
                .check(Suite.CLASSES);
    }

    @Test
    void onlyTheOutboxProducesToKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.yangguang.outbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients.producer..")
                .because("an event that is not in the outbox can be lost or told without its fact")
                .check(Suite.CLASSES);
    }

    @Test
    void nobodyInjectsFields() {
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields()
                .should()
                .beAnnotatedWith(jakarta.inject.Inject.class)
                .because("what a class needs is seen in its constructor")
                .check(Suite.CLASSES);
    }
}
