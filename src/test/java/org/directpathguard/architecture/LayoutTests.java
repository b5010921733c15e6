package org.directpathguard.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.directpathguard", importOptions = ImportOption.DoNotIncludeTests.class)
class LayoutTests {

    private static final String ROOT = "org.directpathguard";
    private static final String[] CORE = {
        ROOT + ".pci..", ROOT + ".host..", ROOT + ".topology..", ROOT + ".rules..", ROOT + ".check.."
    };
    private static final String[] SURFACES = {ROOT + ".web..", ROOT + ".api..", ROOT + ".cli..", ROOT + ".plugin.."};

    @ArchTest
    static final ArchRule onlyVsphereKnowsVim25 = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".vsphere..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vmware..")
            .because("the binding's types must be replaceable, and everything else speaks in the host's own records");

    @ArchTest
    static final ArchRule theCoreKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "com.vmware..", "jakarta..", "java.net.http..", "java.sql..", "picocli..")
            .because("a verdict must be the same in a command, a service and a test");

    @ArchTest
    static final ArchRule repairStandsAlone = classes()
            .that()
            .resideInAPackage(ROOT + ".repair..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + ".repair..",
                    ROOT + ".pci..",
                    "java..",
                    "javax.crypto..",
                    "org.apache.commons.compress..",
                    "picocli..",
                    "org.sqlite..",
                    "org.jspecify..")
            .because("it runs from a rescue stick, in a runtime of a few modules");

    @ArchTest
    static final ArchRule surfacesAreEnds = noClasses()
            .that()
            .resideOutsideOfPackages(SURFACES)
            .and()
            .resideOutsideOfPackage(ROOT)
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + ".web..")
                    .or(resideInAPackage(ROOT + ".cli.."))
                    .or(resideInAPackage(ROOT + ".api.."))
                    .or(resideInAPackage(ROOT + ".plugin..")))
            .because("data flows one way, from the host to whoever looks at it");

    @ArchTest
    static final ArchRule factsComeBeforeJudgement = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".pci..", ROOT + ".host..", ROOT + ".topology..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".rules..", ROOT + ".check..", ROOT + ".vsphere..", ROOT + ".inventory..")
            .because("what a host is must not depend on what anyone thinks of it");

    @ArchTest
    static final ArchRule theSimulatorIsAnIndependentCheck = noClasses()
            .that()
            .resideInAPackage(ROOT + ".simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".vsphere..", ROOT + ".topology..", ROOT + ".rules..", ROOT + ".check..")
            .because("a stand-in that shares code with the client would share its mistakes")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesFormNoCircle = slices().matching(ROOT + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("a stranger must be able to read one package without reading all");
}
