package dev.signet.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.support.SignetVersion;
import org.junit.jupiter.api.Test;

class RuntimeVersionRuleTest {

  @Test
  void theProcessorExpectsTheRuntimeOfItsOwnVersion() {
    assertThat(RuntimeVersionRule.EXPECTED).isEqualTo(SignetVersion.VALUE);
    assertThat(System.getProperty("signet.project.version"))
        .isIn(SignetVersion.VALUE, SignetVersion.VALUE + "-SNAPSHOT");
  }

  @Test
  void aRuntimeOfAnotherVersionIsRefused() {
    Compile.sources(
            """
            package demo;
            public final class A {
              @dev.signet.CloudFunction("fun") public String fun() { return "x"; }
            }
            """,
            """
            package dev.signet.support;
            public final class SignetVersion { public static final String VALUE = "9.9.9"; }
            """)
        .hasErrors(DiagnosticId.VERSION_MISMATCH)
        .saying("signet-runtime 9.9.9");
  }
}
