package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutableFieldRuleTest {

  private static final String FUNCTION = "@CloudFunction(\"fn\") void fn() {}\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private OpenId /*>*/caller;",
        "static int /*>*/count;",
        "volatile boolean /*>*/ready;",
        "@SuppressWarnings(\"signet:CodeInResult\") String /*>*/name;"
      })
  void refusesAFieldThatCanChange(String field) {
    Handlers.members(FUNCTION + field).hasOnlyError(DiagnosticId.MUTABLE_FIELD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@SuppressWarnings(\"signet:MutableField\") private int count;",
        "@SuppressWarnings({\"unused\", \"signet:MutableField\"}) private int count;"
      })
  void keepsSilentWhereItIsSuppressed(String field) {
    Handlers.members(FUNCTION + field).isClean();
  }

  @Test
  void keepsSilentInASuppressedClass() {
    Handlers.files(
            "@SuppressWarnings(\"signet:MutableField\") class H { int count;\n" + FUNCTION + "}")
        .isClean();
  }

  @Test
  void takesFinalFieldsOfAnyType() {
    Handlers.members(
            FUNCTION
                + """
                private final Map<String, String> cache = new HashMap<>();
                static final int[] NUMBERS = {1};
                """)
        .isClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RequirePolicy(Shared.class) class Handler { @CloudFunction(\"fn\") void fn() {} }"
            + "class Shared implements CallerPolicy { private OpenId /*>*/last;"
            + " public boolean permits(WxContext caller) { return true; } }",
        "class Handler { @Admin @CloudFunction(\"fn\") void fn() {}"
            + " @Admin @CloudFunction(\"other\") void other() {}"
            + " @RequirePolicy(Shared.class) @interface Admin {}"
            + " @RequirePolicy(Shared.class) @interface Also {}"
            + " static class Shared { static boolean /*>*/admin; boolean permits() { return admin; } } }",
        "@dev.signet.user.ResolveCallers(Shared.class)\nclass Handler {"
            + " @CloudFunction(\"fn\") void fn(@dev.signet.user.CurrentUser Member me) {} }"
            + "class Member {}"
            + "class Shared implements dev.signet.user.CallerResolver<Member> {"
            + " private Member /*>*/me;"
            + " public Optional<Member> resolve(WxContext caller) { return Optional.of(me); } }"
      })
  void refusesItInAPolicyAndAResolverWhichAllCallersShareToo(String file) {
    Handlers.files(file).hasOnlyError(DiagnosticId.MUTABLE_FIELD).saying("Shared ");
  }

  @Test
  void doesNotLookAtClassesWithoutFunctions() {
    Handlers.files("class Plain { int count; static class H {\n" + FUNCTION + "} }").isClean();
  }
}
