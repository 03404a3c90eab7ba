package vn.banggiao.chassis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.banggiao.chassis", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWS_NO_SERVICE_AND_NO_DOMAIN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.banggiao.contracts..",
                    "vn.banggiao.units..",
                    "vn.banggiao.incidents..",
                    "vn.banggiao.delegations..",
                    "vn.banggiao.projects..",
                    "vn.banggiao.citizens..",
                    "vn.banggiao.reporting..");

    @ArchTest
    static final ArchRule PROBLEMS_DEPEND_ON_NOTHING_OF_OURS = noClasses()
            .that()
            .resideInAPackage("..problem..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..chassis.http..", "..chassis.record..", "..chassis.outbox..", "..chassis.identity..");
}
