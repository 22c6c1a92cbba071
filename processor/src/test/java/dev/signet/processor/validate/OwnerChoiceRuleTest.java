package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerChoiceRuleTest {

  private static final String OWNER_OF =
      "Optional<OpenId> ownerOf(String id) { return Optional.empty(); }\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RequireOwner",
        "@RequireOwner(lookup = \"\")",
        "@RequireOwner(lookup = \"ownerOf\", field = \"id\")"
      })
  void asksForExactlyOne(String annotation) {
    Handlers.members(
            OWNER_OF + "@CloudFunction(\"fn\") /*>*/%s void fn(String id) {}".formatted(annotation))
        .hasOnlyError(DiagnosticId.OWNER_NOT_ONE);
  }

  @Test
  void takesALookupOrAField() {
    Handlers.members(
            OWNER_OF
                + """
                @CloudFunction("one") @RequireOwner(lookup = "ownerOf") void one(String id) {}
                @CloudFunction("two") @RequireOwner(field = "id") void two(String id) {}
                """)
        .isClean();
  }
}
