package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;

class PayloadParameterRuleTest {

  @Test
  void refusesASecondPayloadObject() {
    Handlers.members(
            "@CloudFunction(\"fn\") void fn(Map<String, Object> one, Map<String, Object> /*>*/two) {}")
        .hasOnlyError(DiagnosticId.PAYLOAD_TWICE);
  }

  @Test
  void refusesFieldsBesideAPayloadObject() {
    Handlers.members(
            "@CloudFunction(\"fn\") void fn(String /*>*/name, Map<String, Object> all, int size) {}")
        .hasOnlyError(DiagnosticId.PAYLOAD_AND_FIELDS)
        .saying("all is a payload object and name a field");
  }

  @Test
  void takesFieldsOrOneObject() {
    Handlers.members(
            """
            @CloudFunction("fields") void fields(OpenId caller, String name, int size) {}
            @CloudFunction("whole") void whole(OpenId caller, Map<String, Object> all) {}
            """)
        .isClean();
  }
}
