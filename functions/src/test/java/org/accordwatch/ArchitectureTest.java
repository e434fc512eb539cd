package org.accordwatch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which part may know which: the domain knows nothing, use cases know their ports, adapters are known to {@code Adapters} alone. */
@AnalyzeClasses(packages = "org.accordwatch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] ADAPTERS = {
        "org.accordwatch.dynamodb..", "org.accordwatch.sns..", "org.accordwatch.secretsmanager.."
    };
    private static final String[] AMAZON = {"software.amazon..", "com.amazonaws.."};

    @ArchTest
    static final ArchRule theDomainIsPureJava = classes()
            .that()
            .resideInAPackage("org.accordwatch.agreement..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.accordwatch.agreement..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule documentsKnowTheDomainAndJson = classes()
            .that()
            .resideInAPackage("org.accordwatch.document..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.accordwatch.document..",
                    "org.accordwatch.agreement..",
                    "com.fasterxml.jackson.core..",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule useCasesKnowPortsAndNoAdapters = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.accordwatch.recording..", "org.accordwatch.alerting..", "org.accordwatch.subscribing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTERS)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.accordwatch.handler..")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(AMAZON)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule adaptersAreKnownInOnePlace = noClasses()
            .that()
            .resideInAPackage("org.accordwatch.handler..")
            .and()
            .doNotHaveSimpleName("Adapters")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTERS)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule adaptersDoNotKnowHandlers = noClasses()
            .that()
            .resideInAnyPackage(ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.accordwatch.handler..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule callsKnowTheSdkAndNothingOfOurs = classes()
            .that()
            .resideInAPackage("org.accordwatch.aws..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.accordwatch.aws..",
                    "software.amazon..",
                    "com.fasterxml.jackson.core..",
                    "java..",
                    "javax.xml.stream..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule handlersAloneSayHowCallsAreMade = noClasses()
            .that()
            .resideOutsideOfPackages("org.accordwatch.handler..", "org.accordwatch.aws..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.accordwatch.aws..");

    @ArchTest
    static final ArchRule telemetryKnowsTheDomainAndDocuments = classes()
            .that()
            .resideInAPackage("org.accordwatch.telemetry..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.accordwatch.telemetry..",
                    "org.accordwatch.document..",
                    "org.accordwatch.agreement..",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule handlersAloneSayWhatFunctionsDo = noClasses()
            .that()
            .resideOutsideOfPackages("org.accordwatch.handler..", "org.accordwatch.telemetry..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.accordwatch.telemetry..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.accordwatch.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesSayWhatAClassIsFor = noClasses()
            .should()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager");
}
