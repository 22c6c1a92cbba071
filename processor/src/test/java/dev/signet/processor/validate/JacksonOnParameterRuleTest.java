package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JacksonOnParameterRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*>*/@JsonProperty(\"qty\") int quantity",
        "OpenId caller, /*>*/@JsonAlias(\"n\") @JsonProperty String name",
        "/*>*/@JsonFormat(pattern = \"yyyy\") Map<String, Object> data",
        "/*>*/@JsonProperty(\"user\") OpenId caller"
      })
  void refusesAnAnnotationThatNothingReads(String parameters) {
    Handlers.members("@CloudFunction(\"fn\") void fn(" + parameters + ") {}")
        .hasOnlyError(DiagnosticId.JACKSON_ON_PARAMETER)
        .saying("does nothing on the parameter");
  }

  @Test
  void takesThemOnTheProperties() {
    Handlers.members(
            """
            @CloudFunction("fn") void fn(Line line) {}
            record Line(@JsonProperty("qty") int quantity) {}
            """)
        .isClean();
  }
}
