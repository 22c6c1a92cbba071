package dev.signet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** Checks the line of this module's packages and the packages that stand beside it. */
class RuntimeArchitectureTest extends ModuleArchitecture {

  RuntimeArchitectureTest() {
    super(
        "signet-runtime",
        "dev.signet.error",
        "dev.signet.identity",
        "dev.signet",
        "dev.signet.user",
        "dev.signet.push",
        "dev.signet.json",
        "dev.signet.json.time",
        "dev.signet.json.codec",
        "dev.signet.json.databind",
        "dev.signet.json.wire",
        "dev.signet.push.wire",
        "dev.signet.ingress",
        "dev.signet.opendata",
        "dev.signet.opendata.online",
        "dev.signet.limit",
        "dev.signet.limit.guard",
        "dev.signet.function",
        "dev.signet.host",
        "dev.signet.host.http",
        "dev.signet.validation",
        "dev.signet.support");
  }

  @Test
  void validationAndSupportKnowNothingOfIngressPipelineAndHost() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.signet.validation", "dev.signet.support")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.signet.json.databind",
            "dev.signet.json.wire",
            "dev.signet.ingress",
            "dev.signet.function",
            "dev.signet.host",
            "dev.signet.host.http")
        .check(moduleClasses());
  }

  @Test
  void onlyTheRoomOfDatabindKnowsDatabind() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.signet.json.databind")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson.databind..")
        .check(moduleClasses());
  }
}
